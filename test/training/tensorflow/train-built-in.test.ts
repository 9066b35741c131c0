import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFiles } from '../../../src/adapters/files/files.ts'
import type { TensorflowSettings, TrainSettings } from '../../../src/config/configuration.ts'
import { trainingDocument } from '../../../src/documents/training.ts'
import type { Defect } from '../../../src/ports.ts'
import { train } from '../../../src/training/train.ts'
import { type Columns, createColumnTables } from '../../support/column-tables.ts'
import { createHearingRunner } from '../../support/heard-output.ts'
import { createMemoryTrainer } from '../../support/trainer-twin.ts'

const rows: Columns = {
  id: ['1', '2', '3', '4'],
  species: ['b', 'a', 'b', 'a'],
  mass: ['10', '1', '11', null],
  island: ['X', 'Y', 'X', 'Y'],
}
const unseen: Columns = { id: ['7', '8'], species: ['a', 'b'], mass: ['1', '10'], island: ['Y', 'Z'] }

const tensorflow: TensorflowSettings = {
  data: 'train.csv',
  target: 'species',
  features: ['mass', 'island'],
  hidden: [4],
  epochs: 3,
  learningRate: 0.01,
  batchSize: 2,
  predict: { data: 'test.csv', id: 'id', to: 'out/predictions.csv' },
}
const settings: TrainSettings = {
  command: null,
  tensorflow,
  env: [],
  model: 'model',
  seeds: [5],
  timeoutMs: 60_000,
}

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mergemark-built-in-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

interface Change {
  readonly train?: Columns
  readonly test?: Columns
  readonly settings?: Partial<TrainSettings>
  readonly tensorflow?: Partial<TensorflowSettings>
  readonly defects?: Readonly<Record<string, readonly Defect[]>>
}

function build(change: Change = {}) {
  const trainer = createMemoryTrainer()
  let now = 0
  const ports = {
    files: createFiles({ root }),
    tables: createColumnTables(
      { 'train.csv': { ...rows, ...change.train }, 'test.csv': { ...unseen, ...change.test } },
      change.defects,
    ),
    trainer,
    runner: createHearingRunner(),
    clock: { now: () => (now += 1500), sleep: async () => {} },
    processes: {
      run: () => Promise.reject(new Error('the built-in trainer runs no command')),
      environmentOf: () => ({}),
    },
  }
  const changed = { ...settings, tensorflow: { ...tensorflow, ...change.tensorflow }, ...change.settings }
  return { trainer, run: () => train({ settings: changed, remove: [] }, ports) }
}

const read = (path: string) => readFile(join(root, path), 'utf8')

describe('the built-in trainer', () => {
  it('writes the model with its preprocessing, and the predictions', async () => {
    await build().run()
    expect(await read('out/predictions.csv')).toMatch(
      /^id,species,predicted,p_a,p_b\n7,a,a,0\.\d+,0\.\d+\n8,b,b,/,
    )
    expect(JSON.parse(await read('model/preprocessing.json'))).toEqual({
      version: 1,
      target: 'species',
      labels: ['a', 'b'],
      features: [
        { name: 'mass', kind: 'number', mean: expect.closeTo(22 / 3, 12), deviation: expect.any(Number) },
        { name: 'island', kind: 'category', categories: ['X', 'Y'] },
      ],
    })
    expect(await read('model/model.json')).toContain('"seed":5')
  })

  it('describes the training in a sound document', async () => {
    const fields = await build().run()
    const text = trainingDocument.serialize({ name: 'toy', run: null, ...fields })
    expect(JSON.parse(text)).toMatchObject({
      command: null,
      exitCode: null,
      seconds: 1.5,
      seeds: [5],
      engine: 'tfjs-cpu',
      curves: [{ name: 'loss', step: [1, 2, 3], value: [1, 1 / 2, 1 / 3] }],
      params: { features: 'mass, island', hidden: '4', epochs: 3, 'learning-rate': 0.01, 'batch-size': 2 },
      model: { path: 'model', digest: expect.stringMatching(/^sha256:/), bytes: expect.any(Number) },
    })
  })

  it('asks for the same training when nothing has changed, and for the same model', async () => {
    const one = await build().run()
    const other = await build().run()
    expect(other.model).toEqual(one.model)
  })

  it('hands the trainer rows, classes, seed and time limit', async () => {
    const { trainer, run } = build()
    await run()
    const [request] = trainer.requests
    expect(request).toMatchObject({ rows: 4, features: 3, classes: 2, seed: 5, timeoutMs: 60_000 })
    expect([...(request?.targets ?? [])]).toEqual([1, 0, 1, 0])
  })

  it('trains without a folder for the model, and without rows to predict', async () => {
    const fields = await build({ settings: { model: null }, tensorflow: { predict: null } }).run()
    expect(fields.model).toBeNull()
    await expect(read('out/predictions.csv')).rejects.toThrow()
  })

  it('points at a cell that is no number in a column of numbers', async () => {
    const { run } = build({ train: { mass: ['10', '1', '1I', '2'] } })
    await expect(run()).rejects.toMatchObject({
      code: 'MM-407',
      message: '"train.csv" has "1I" in column "mass", not a number, as most of its rows have',
      place: { file: 'train.csv', line: 4 },
    })
  })

  it('points at a cell that is no number in the rows to predict', async () => {
    const { run } = build({ test: { mass: ['1', 'x'] } })
    await expect(run()).rejects.toMatchObject({ code: 'MM-407', place: { file: 'test.csv', line: 3 } })
  })

  it('does not train on a row without a class, nor predict one without an id', async () => {
    await expect(build({ train: { species: ['b', null, 'b', 'a'] } }).run()).rejects.toMatchObject({
      code: 'MM-407',
      place: { line: 3 },
    })
    await expect(build({ test: { id: ['7', null] } }).run()).rejects.toMatchObject({ code: 'MM-407' })
  })

  it('does not pass over rows that could not be read', async () => {
    const defect = { line: 9, column: null, message: 'expected 4 columns, found 2' }
    const { run } = build({ defects: { 'train.csv': [defect] } })
    await expect(run()).rejects.toMatchObject({ code: 'MM-409', place: { file: 'train.csv', line: 9 } })
  })

  it('names the nearest column when one is missing', async () => {
    const { run } = build({ tensorflow: { features: ['mas'] } })
    await expect(run()).rejects.toMatchObject({
      code: 'MM-406',
      mend: expect.stringContaining('Did you mean mass?'),
    })
  })

  it('needs two classes, and rows', async () => {
    await expect(build({ train: { species: ['a', 'a', 'a', 'a'] } }).run()).rejects.toMatchObject({
      code: 'MM-408',
    })
    const none = { id: [], species: [], mass: [], island: [] }
    await expect(build({ train: none }).run()).rejects.toMatchObject({ code: 'MM-408' })
  })

  it('learns from no column that is empty', async () => {
    const { run } = build({ train: { island: [null, null, null, null] } })
    await expect(run()).rejects.toMatchObject({ code: 'MM-410' })
  })

  it('leaves no model or predictions of an earlier run behind when it fails', async () => {
    await build().run()
    await expect(build({ tensorflow: { learningRate: 1e9 } }).run()).rejects.toMatchObject({ code: 'MM-404' })
    await expect(read('model/model.json')).rejects.toThrow()
    await expect(read('out/predictions.csv')).rejects.toThrow()
  })
})
