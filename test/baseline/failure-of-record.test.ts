import { expect, it } from 'vitest'
import { failureOfRecord } from '../../src/baseline/failure-of-record.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { trainingDocument } from '../../src/documents/training.ts'

const name = 'penguins'
const run = null
const failure = (code: string) => ({ code, message: 'so it is', place: null })
const evaluation = (code: string | null) =>
  evaluationDocument.serialize({
    name,
    run,
    evaluations: [],
    sample: null,
    ...(code === null ? {} : { failure: failure(code) }),
  })
const training = trainingDocument.serialize({
  name,
  run,
  command: ['python', 'train.py'],
  exitCode: 1,
  seconds: 2,
  peakMemoryBytes: null,
  seeds: [],
  params: {},
  curves: [],
  model: null,
  engine: 'command',
  reused: false,
  failure: failure('MM-402'),
})
const record = (documents: Record<string, string>) => ({
  folder: 'runs/aa/x',
  files: new Map(Object.entries(documents).map(([file, text]) => [file, new TextEncoder().encode(text)])),
})

it('names the training where that failed, not the predictions that it then did not leave', () => {
  const both = record({ 'evaluation.json': evaluation('MM-001'), 'training.json': training })
  expect(failureOfRecord(both)).toBe('its training failed (MM-402)')
})

it('names the evaluation where only that failed', () => {
  expect(failureOfRecord(record({ 'evaluation.json': evaluation('MM-001') }))).toBe(
    'its evaluation failed (MM-001)',
  )
})

it('finds none where the evaluation came to something, or there is none', () => {
  expect(
    failureOfRecord(record({ 'evaluation.json': evaluation(null), 'training.json': training })),
  ).toBeNull()
  expect(failureOfRecord(record({}))).toBeNull()
})
