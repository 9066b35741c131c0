import { describe, expect, it } from 'vitest'
import { packSample } from '../../src/baseline/record-sample.ts'
import { packRecord } from '../../src/baseline/write-record.ts'
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

const record = (form: Form = 'full', sample: Sample = main) => ({
  ...evaluated(`${OUT}/base`, sample, { run: mainRun('push'), form }),
  ...manifest('push'),
})
/** What this run made of main's commit, in the form of a record. */
function rebuilt({ run = mainRun('re-evaluate'), sample = head, claimed = sample }: Partial<Rebuilt> = {}) {
  const bytes = encodeSamples([sample], 'full')
  const described = { file: 'sample.bin', digest: digestOf(bytes), bytes: bytes.length }
  const fields = { name: 'penguins', run, evaluations: [evaluationOf(claimed)], sample: described }
  const content = new Map([
    ['evaluation.json', new TextEncoder().encode(evaluationDocument.serialize(fields))],
    ['sample.bin', bytes],
  ])
  const packed = packRecord({ files: content, name: 'penguins', run, digests, verdict: null, tool: 'test' })
  return Object.fromEntries([...packed].map(([name, bytes]) => [`${OUT}/rebuilt/${name}`, bytes]))
}

interface Rebuilt {
  readonly run: Run | null
  readonly sample: Sample
  /** Of which its evaluation.json speaks. */
  readonly claimed: Sample
}

describe('comparing with a record of another evaluation set', () => {
  it('does what the policy says: nothing', async () => {
    const comparison = await compareWith({ ...record(), ...rebuilt() })
    expect(comparison).toMatchObject({ comparable: false, pairings: [] })
  })

  it('does what the policy says: the common examples', async () => {
    const fewer = takeExamples(
      main,
      Int32Array.from({ length: 180 }, (_, row) => row),
    )
    const setting = 'baseline: { on-evaluation-change: common }'
    expect(await compareWith(record('full', fewer), setting)).toMatchObject({
      comparable: true,
      pairings: [{ examples: 'common', paired: 180, onlyBase: 0, onlyHead: 20, altered: 0 }],
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
    const comparison = await compareWith({ ...record('compact'), ...rebuilt({ run: other }) }, setting)
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
  describe('what the pull request may have written in their place', () => {
    const packedMain = packSample([main], { ...settings, depot })
    const { [`${OUT}/base/sample.bin`]: _lost, ...lost } = {
      ...record('compact'),
      ...manifest('push', { sample: packedMain.outside }),
    }

    it('is not taken without a manifest', async () => {
      const bare = evaluated(`${OUT}/rebuilt`, head, { run: mainRun('re-evaluate') })
      await expect(compareWith({ ...withoutSample, ...bare })).rejects.toMatchObject({ code: 'MM-361' })
    })

    it('is not taken with a sample that its manifest does not name', async () => {
      const altered = { [`${OUT}/rebuilt/sample.bin`]: encodeSamples([main], 'full') }
      const comparison = compareWith({ ...withoutSample, ...rebuilt(), ...altered })
      await expect(comparison).rejects.toMatchObject({ code: 'MM-361' })
    })

    it.each([
      ['on other examples than main’s', { sample: head }],
      ['with a sample of other examples than its evaluation says', { sample: head, claimed: main }],
    ])('is not taken %s', async (_, forged) => {
      const comparison = await compareWith({ ...lost, ...rebuilt(forged) })
      expect(comparison).toMatchObject({ comparable: false, pairings: [] })
      expect(comparison.obstacles).toHaveLength(1)
    })

    it('is not taken with another threshold than main’s', async () => {
      const { [`${OUT}/base/evaluation.json`]: text, ...others } = withoutSample
      const document = evaluationDocument.parse(String(text), 'evaluation.json')
      const threshold = { rule: 'maximise f1', value: 0.4, source: 'here' as const }
      const evaluations = document.evaluations.map((one) => ({ ...one, threshold }))
      const changed = {
        [`${OUT}/base/evaluation.json`]: evaluationDocument.serialize({ ...document, evaluations } as never),
      }
      const comparison = await compareWith({ ...others, ...changed, ...rebuilt() })
      expect(comparison.comparable).toBe(false)
    })
  })
})
