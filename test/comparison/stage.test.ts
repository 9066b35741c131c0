import { describe, expect, it } from 'vitest'
import { packSample } from '../../src/baseline/record-sample.ts'
import { comparisonStage } from '../../src/comparison/stage.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { manifestDocument } from '../../src/documents/manifest.ts'
import type { Run } from '../../src/documents/parts.ts'
import { digestOf } from '../../src/project/sample-file.ts'
import { performStage } from '../../src/project/stage.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { Form } from '../../src/sample/layout.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { takeExamples } from '../../src/sample/take-examples.ts'
import { evaluationOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { baseline, RUN } from '../support/report-documents.ts'

const OUT = 'mergemark-out'
const MAIN = RUN.base as string
const target = Array.from({ length: 300 }, (_, row) => (row % 2 === 0 ? 'yes' : 'no'))
const main = makeSample({ target, predicted: target })
const head = takeExamples(
  main,
  Int32Array.from({ length: 200 }, (_, row) => row),
)

const mainRun = (event: string): Run => ({ tested: MAIN, head: MAIN, base: null, event, attempt: 1 })
const empty = { data: {}, evaluationSets: {}, tree: null, metricDefinitions: null }
const digests = { ...empty, configuration: null, model: null, environment: null }

type Contents = Record<string, string | Uint8Array>

function evaluated(
  folder: string,
  sample: Sample,
  { run, form = 'full' }: { run: Run; form?: Form },
): Contents {
  const bytes = encodeSamples([sample], form)
  const described = { file: 'sample.bin', digest: digestOf(bytes), bytes: bytes.length }
  const fields = { name: 'penguins', run, evaluations: [evaluationOf(sample)], sample: described }
  return {
    [`${folder}/evaluation.json`]: evaluationDocument.serialize(fields),
    [`${folder}/sample.bin`]: bytes,
  }
}

function manifest(
  event: string,
  fields: { sample?: ReturnType<typeof packSample>['outside'] } = {},
): Contents {
  const text = manifestDocument.serialize({
    name: 'penguins',
    run: mainRun(event),
    files: [],
    digests,
    verdict: 'pass',
    tool: 'mergemark 0.1.0',
    ...fields,
  })
  return { [`${OUT}/base/manifest.json`]: text }
}

/** The comparison of the head's 200 examples with what is laid out of main. */
async function compareWith(contents: Contents, setting = '') {
  const files = createMemoryFiles({ [`${OUT}/baseline.json`]: JSON.stringify(baseline()) })
  const all = { ...evaluated(OUT, head, { run: RUN }), ...contents }
  for (const [path, content] of Object.entries(all)) await files.write(path, content)
  const text = `version: 1
name: penguins
evaluations:
  test: { task: multiclass, predictions: p.csv, metrics: [accuracy], columns: { target: y, id: id } }
gate: { rules: [{ metric: accuracy, margin: 0.1 }] }
${setting}`
  const project = {
    name: 'penguins',
    head: parseConfiguration({ text, path: 'mergemark.yml' }),
    path: 'mergemark.yml',
    text,
    out: OUT,
    run: RUN,
    event: null,
  }
  const result = await performStage(comparisonStage, project, { files })
  if (result.error !== null) throw result.error
  return comparisonDocument.parse(result.text, 'comparison.json')
}

const record = (form: Form = 'full') => ({
  ...evaluated(`${OUT}/base`, main, { run: mainRun('push'), form }),
  ...manifest('push'),
})
const rebuilt = (run = mainRun('re-evaluate')) => evaluated(`${OUT}/rebuilt`, head, { run })

describe('comparing with a record of another evaluation set', () => {
  it('does what the policy says: nothing', async () => {
    const comparison = await compareWith({ ...record(), ...rebuilt() })
    expect(comparison).toMatchObject({ comparable: false, pairings: [] })
  })

  it('does what the policy says: the common examples', async () => {
    const comparison = await compareWith(record(), 'baseline: { on-evaluation-change: common }')
    expect(comparison).toMatchObject({
      comparable: true,
      pairings: [{ examples: 'common', paired: 200, onlyBase: 100, onlyHead: 0, altered: 0 }],
    })
  })

  it('does what the policy says: main’s model on the new set', async () => {
    const setting = 'baseline: { on-evaluation-change: re-evaluate }'
    expect(await compareWith({ ...record('compact'), ...rebuilt() }, setting)).toMatchObject({
      comparable: true,
      pairings: [{ examples: 're-evaluated', paired: 200 }],
    })
    expect(await compareWith(record('compact'), setting)).toMatchObject({ comparable: false })
  })

  it.each([
    ['of another commit', mainRun('re-evaluate'), { tested: RUN.tested }],
    ['of no commit', null, {}],
  ])('takes no model %s for main’s', async (_, run, more) => {
    const other = run === null ? null : { ...run, ...more }
    const setting = 'baseline: { on-evaluation-change: re-evaluate }'
    const comparison = await compareWith({ ...record('compact'), ...rebuilt(other as Run) }, setting)
    expect(comparison.comparable).toBe(false)
    expect(comparison.reasons[0]).toContain("main's model was not evaluated again")
  })

  it('marks a model that prepare has laid out in the place of the record', async () => {
    const laid = {
      ...evaluated(`${OUT}/base`, head, { run: mainRun('re-evaluate') }),
      ...manifest('re-evaluate'),
    }
    expect((await compareWith(laid)).pairings?.[0]?.examples).toBe('re-evaluated')
  })
})

describe('comparing with a record whose predictions are kept elsewhere', () => {
  const settings = { largestSample: 1e6, onEvaluationChange: 'fail', predictions: 'private' } as const
  const depot = { kind: 'directory', path: 'samples' } as const
  const packed = packSample([head], { ...settings, depot })
  const of = (sample: ReturnType<typeof packSample>): Contents => ({
    ...evaluated(`${OUT}/base`, head, { run: mainRun('push'), form: 'compact' }),
    ...manifest('push', { sample: sample.outside }),
  })
  const { [`${OUT}/base/sample.bin`]: _, ...withoutSample } = of(packed)

  it('pairs with what prepare got from the depot', async () => {
    const comparison = await compareWith({
      ...withoutSample,
      [`${OUT}/base/sample.bin`]: packed.deposit as Uint8Array,
    })
    expect(comparison).toMatchObject({ comparable: true, pairings: [{ examples: 'same', paired: 200 }] })
  })

  it('believes nothing but what the manifest names', async () => {
    const forged = { ...withoutSample, [`${OUT}/base/sample.bin`]: encodeSamples([main], 'compact') }
    await expect(compareWith(forged)).rejects.toThrow(/its digest is not the one/)
  })

  it('says that the depot has them not', async () => {
    const comparison = await compareWith(withoutSample)
    expect(comparison.comparable).toBe(false)
    expect(comparison.reasons).toEqual([
      "test: main's predictions are kept in a depot, and baseline.depot does not have them; main's model was not " +
        'evaluated again: this run has no such evaluation of it',
    ])
  })

  it('takes main’s model evaluated again where nothing keeps them', async () => {
    const nowhere = packSample([head], { ...settings, depot: null })
    const { [`${OUT}/base/sample.bin`]: __, ...contents } = of(nowhere)
    expect((await compareWith({ ...contents, ...rebuilt() })).pairings?.[0]?.examples).toBe('re-evaluated')
    expect((await compareWith(contents)).reasons[0]).toContain('there is no depot')
  })
})
