import { posix } from 'node:path'
import type { TrainingRequest } from '../../../ports.ts'
import { defineCheck, ok } from '../define-check.ts'
import type { Surroundings } from '../surroundings.ts'

export const duckdb = defineCheck({
  name: 'duckdb',
  group: 'this machine',
  looksAt: 'DuckDB, which reads data and predictions: whether its library is found, sound and works',
  async look({ ports }) {
    await using folder = await ports.files.temporary()
    const path = posix.join(folder.path, 'one.csv')
    await ports.files.write(path, 'id\n1\n')
    await using table = await ports.tables.open({ path, anywhere: true })
    const [row] = await table.query('SELECT version() AS version')
    return [ok(`DuckDB ${row?.['version'] ?? ''} loads and reads a table`)]
  },
})

/** The smallest training there is. */
const TINY: TrainingRequest = {
  inputs: Float32Array.of(0, 1),
  rows: 2,
  features: 1,
  targets: Int32Array.of(0, 1),
  classes: 2,
  hidden: [2],
  epochs: 1,
  learningRate: 0.01,
  batchSize: 2,
  seed: 1,
  predict: Float32Array.of(0),
  timeoutMs: 60_000,
}

const ENGINES = {
  'tfjs-node': 'the native one of this workspace',
  'tfjs-wasm': 'the bundled one, on WebAssembly',
  'tfjs-cpu': 'the bundled one, in plain JavaScript, because WebAssembly did not start',
} as const

export const tensorflow = defineCheck({
  name: 'tensorflow',
  group: 'this machine',
  looksAt: 'TensorFlow.js, where a project trains with it: whether it trains, and which engine does',
  async look(around) {
    if (!(await trainsHere(around)))
      return [ok('TensorFlow.js is not needed: no project has `train.tensorflow`')]
    const { engine } = await around.ports.trainer.fit(TINY)
    return [ok(`TensorFlow.js trains: ${engine}, ${ENGINES[engine]}`)]
  },
})

async function trainsHere(around: Surroundings): Promise<boolean> {
  const found = await around.configurations()
  return found.some(({ configuration }) => configuration?.train?.tensorflow != null)
}
