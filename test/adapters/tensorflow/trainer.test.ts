import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts'
import type { TrainingRequest } from '../../../src/ports.ts'

const request: TrainingRequest = {
  inputs: new Float32Array([-1, 1, -1.5, 1.5]),
  rows: 4,
  features: 1,
  targets: new Int32Array([0, 1, 0, 1]),
  classes: 2,
  hidden: [2],
  epochs: 2,
  learningRate: 0.01,
  batchSize: 3,
  seed: 1,
  predict: new Float32Array([-1, 0, 1]),
}

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mergemark-trainer-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function withWorker(name: string, script: string) {
  const workerPath = join(root, `${name}.mjs`)
  await writeFile(workerPath, script)
  return createTrainer({ root, workerPath })
}

describe('the process that trains', () => {
  it('saves a model that TensorFlow.js loads and that predicts the same', async () => {
    const { model, probabilities } = await createTrainer({ root }).fit(request)
    const tf = await import('@tensorflow/tfjs')
    await tf.setBackend('cpu')
    const description = JSON.parse(new TextDecoder().decode(model.get('model.json')))
    const weights = model.get('weights.bin') as Uint8Array
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({
        modelTopology: description.modelTopology,
        weightSpecs: description.weightsManifest[0].weights,
        weightData: new Uint8Array(weights).buffer,
      }),
    )
    const output = loaded.predict(tf.tensor2d(request.predict, [3, 1])) as ReturnType<typeof tf.tensor2d>
    const again = output.dataSync()
    for (const [index, share] of probabilities.entries()) expect(again[index]).toBeCloseTo(share, 5)
  })

  it('uses the native TensorFlow of the workspace, and gives it back what Node took out', async () => {
    const workspace = join(root, 'native')
    const folder = join(workspace, 'node_modules/@tensorflow/tfjs-node')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "name": "@tensorflow/tfjs-node", "main": "index.cjs" }')
    const bundled = createRequire(import.meta.url).resolve('@tensorflow/tfjs')
    await writeFile(
      join(folder, 'index.cjs'),
      `if (!require('util').isNullOrUndefined(null)) throw new Error('not restored')
module.exports = require(${JSON.stringify(bundled)})`,
    )
    const { engine } = await createTrainer({ root: workspace }).fit(request)
    expect(engine).toBe('tfjs-node')
  })

  it('sees nothing of the job', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret')
    vi.stubEnv('INPUT_TOKEN', 'ghs_secret')
    const trainer = await withWorker(
      'environment',
      'console.error(JSON.stringify(process.env)); process.exit(1)',
    )
    const error: unknown = await trainer.fit(request).catch((thrown: unknown) => thrown)
    vi.unstubAllEnvs()
    expect(error).toMatchObject({ code: 'MM-405', mend: expect.stringContaining('TF_NUM_INTRAOP_THREADS') })
    expect(error).not.toMatchObject({ mend: expect.stringMatching(/secret|PATH/) })
  })

  it('is an error when it ends badly, with its last lines', async () => {
    const trainer = await withWorker('broken', 'console.error("no such kernel"); process.exit(7)')
    await expect(trainer.fit(request)).rejects.toMatchObject({
      code: 'MM-405',
      message: 'the TensorFlow process gave no model: it ended with exit code 7',
      mend: expect.stringContaining('| no such kernel'),
    })
  })

  it('is an error when it ends well and says nothing, or nonsense', async () => {
    const silent = await withWorker('silent', '')
    const babbling = await withWorker(
      'babbling',
      'import { writeSync } from "node:fs"; writeSync(3, "not a message")',
    )
    await expect(silent.fit(request)).rejects.toMatchObject({ code: 'MM-405' })
    await expect(babbling.fit(request)).rejects.toMatchObject({ code: 'MM-405' })
  })

  it('is ended when it says more than an answer can hold', async () => {
    const script = `import { createWriteStream } from 'node:fs'
const answer = createWriteStream('', { fd: 3 })
const pour = () => answer.write(Buffer.alloc(65_536), pour)
pour()`
    const trainer = await withWorker('flood', script)
    await expect(trainer.fit(request)).rejects.toMatchObject({
      message: expect.stringContaining('too large'),
    })
  })

  it('is ended at the time limit', async () => {
    const trainer = await withWorker('hanging', 'setInterval(() => {}, 1000)')
    await expect(trainer.fit({ ...request, timeoutMs: 1 })).rejects.toMatchObject({ code: 'MM-402' })
  })

  it('is an error when its script is missing', async () => {
    const trainer = createTrainer({ root, workerPath: join(dirname(root), 'nowhere', 'worker.mjs') })
    await expect(trainer.fit(request)).rejects.toMatchObject({ code: 'MM-405' })
  })

  it('takes no answer whose shares are not of the rows that were asked for', async () => {
    const message = new URL('../../../src/adapters/tensorflow/message.ts', import.meta.url)
    const script = `import { writeSync } from 'node:fs'
import { encodeMessage } from ${JSON.stringify(message.href)}
const body = { engine: 'tfjs-node', loss: [1, 0.5], peakMemoryBytes: null }
writeSync(3, encodeMessage({ body, blocks: [new Uint8Array(8), new Uint8Array(), new Uint8Array()] }))`
    const trainer = await withWorker('short', script)
    await expect(trainer.fit(request)).rejects.toMatchObject({ code: 'MM-405' })
  })
})
