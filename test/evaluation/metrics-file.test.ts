import { describe, expect, it } from 'vitest'
import type { EvaluationSettings } from '../../src/config/configuration.ts'
import { usualEvaluation } from '../../src/config/usual-evaluation.ts'
import { readMetricsFile } from '../../src/evaluation/metrics-file.ts'
import { usualColumns } from '../../src/sample/sample-columns.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const settings: EvaluationSettings = {
  ...usualEvaluation,
  name: 'dvc',
  task: 'metrics-only',
  predictions: [],
  columns: usualColumns,
  metricsFile: 'metrics.json',
}
const bleu = { name: 'bleu', higherIsBetter: true, kind: 'file' } as const

async function read(json: unknown, more: Partial<EvaluationSettings> = {}, asked: string[] = []) {
  const files = createMemoryFiles()
  await files.write('metrics.json', typeof json === 'string' ? json : JSON.stringify(json))
  return readMetricsFile({ ...settings, ...more }, asked, files)
}
async function valuesOf(...input: Parameters<typeof read>) {
  const { metrics } = await read(...input)
  return metrics.map(({ name, value, reason }) => [name, value, reason])
}

describe('a file of metrics', () => {
  it('gives its numbers as points, without examples and intervals', async () => {
    const evaluation = await read({ accuracy: 0.93, log_loss: 0.2 })
    expect(evaluation).toMatchObject({ task: 'metrics-only', examples: 0, digest: null, failure: null })
    expect(evaluation.metrics).toEqual([
      {
        name: 'accuracy',
        slice: null,
        value: 0.93,
        reason: null,
        n: 0,
        interval: null,
        higherIsBetter: true,
        definition: 'accuracy@1',
      },
      expect.objectContaining({ name: 'log_loss', value: 0.2, higherIsBetter: false }),
    ])
  })

  it('joins nested keys by dots, as DVC does, and passes over what is no number', async () => {
    const own = [{ ...bleu, name: 'test.en.bleu' }]
    const terms = { ...usualEvaluation.terms, own }
    const json = { model: 'big', ok: true, folds: [1, 2], test: { en: { bleu: 31.2 } } }
    expect(await valuesOf(json, { terms })).toEqual([['test.en.bleu', 31.2, null]])
  })

  it('takes a number with its direction for a metric that is not declared', async () => {
    const { metrics } = await read({
      bleu: { value: 31, direction: 'higher' },
      ter: { value: 4, direction: 'lower' },
    })
    expect(metrics.map(({ name, value, higherIsBetter }) => [name, value, higherIsBetter])).toEqual([
      ['bleu', 31, true],
      ['ter', 4, false],
    ])
  })

  it('takes only what is listed, where something is, and misses what the file has not', async () => {
    const json = { accuracy: 0.9, epoch: 3 }
    expect(await valuesOf(json, { metrics: ['f1_macro', 'accuracy'] })).toEqual([
      ['f1_macro', null, '"metrics.json" does not have it'],
      ['accuracy', 0.9, null],
    ])
  })

  it('has what a rule asks for in any case', async () => {
    expect(await valuesOf({ accuracy: 0.9 }, {}, ['recall_macro'])).toEqual([
      ['accuracy', 0.9, null],
      ['recall_macro', null, '"metrics.json" does not have it'],
    ])
  })

  it('takes null and a number beyond all bounds for missing, never for zero', async () => {
    expect(await valuesOf('{"accuracy": null, "r2": 1e999}')).toEqual([
      ['accuracy', null, 'the metrics file has null'],
      ['r2', null, 'the metrics file has a number that is too large'],
    ])
  })

  it('with a name that nobody declared is refused', async () => {
    await expect(read({ accuracy: 0.9, bleu: 31 })).rejects.toMatchObject({
      code: 'MM-119',
      message: 'there is no metric "bleu", and nothing says which way it is better',
    })
  })

  it('cannot turn round what the configuration says is better', async () => {
    const terms = { ...usualEvaluation.terms, own: [bleu] }
    await expect(read({ bleu: { value: 31, direction: 'lower' } }, { terms })).rejects.toMatchObject({
      code: 'MM-269',
      message: '"metrics.json" says that lower is better for "bleu", and it is higher',
    })
    await expect(read({ log_loss: { value: 3, direction: 'higher' } })).rejects.toMatchObject({
      code: 'MM-269',
    })
  })

  it.each([
    ['accuracy: 0.9', 'it is not JSON'],
    ['{"accuracy": NaN}', 'it is not JSON, which has no NaN and no Infinity'],
    ['[0.9]', 'it is not an object of numbers by name'],
    ['{"model": "big"}', 'it has no number'],
    ['{"a.b": 1, "a": {"b": 2}}', 'it has "a.b" twice'],
    [`${'{"a":'.repeat(12)}1${'}'.repeat(12)}`, 'it is nested more than 10 deep'],
  ])('that cannot be read says why: %s', async (text, reason) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'MM-267',
      message: `"metrics.json" is no file of metrics: ${reason}`,
    })
  })

  it('that is not there is an error', async () => {
    await expect(readMetricsFile(settings, [], createMemoryFiles())).rejects.toThrow(
      'there is no file "metrics.json"',
    )
  })
})
