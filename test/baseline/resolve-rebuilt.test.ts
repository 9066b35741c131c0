import { expect, it } from 'vitest'
import { findRebuilt } from '../../src/baseline/find-rebuilt.ts'
import type { RecordContent } from '../../src/baseline/read-record.ts'
import type { ResolvedBaseline } from '../../src/baseline/resolve-baseline.ts'
import { packRecord } from '../../src/baseline/write-record.ts'
import { type Evaluation, evaluationDocument } from '../../src/documents/evaluation.ts'
import type { ManifestDocument } from '../../src/documents/manifest.ts'
import type { Run } from '../../src/documents/parts.ts'
import type { Project } from '../../src/project/project.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const sha = 'a'.repeat(40)
const [old, other] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`]
const headRun = { tested: 'b'.repeat(40), head: 'b'.repeat(40), base: sha, event: 'push', attempt: 1 }
const project = { name: 'penguins', out: 'out', run: headRun, event: null } as unknown as Project
const digests = {
  tree: null,
  data: {},
  evaluationSets: { test: old },
  metricDefinitions: null,
  configuration: null,
  model: null,
  environment: null,
}

const threshold = { rule: 'maximise f1', value: 0.4, source: 'here' as const }

function encodeEvaluation(run: Run, evaluations: readonly Partial<Evaluation>[]) {
  const empty = { task: 'binary', examples: 1, metrics: [], classes: [], slices: [], confusion: null }
  const whole = evaluations.map((one) => ({ name: 'test', ...empty, curves: [], failure: null, ...one }))
  const text = evaluationDocument.serialize({
    name: 'penguins',
    run,
    sample: null,
    evaluations: whole as unknown as Evaluation[],
  })
  return new TextEncoder().encode(text)
}

/** What the computing job left in its folder: the head's results, and what it made of main. */
async function leave(
  event: string,
  { head = other, sets = { test: old }, rebuilt = [{ digest: old }] }: Partial<Left> = {},
) {
  const files = createMemoryFiles()
  const run = { tested: sha, head: sha, base: null, event, attempt: 1 }
  const content = new Map([[evaluationDocument.file, encodeEvaluation(run, rebuilt)]])
  const digested = { ...digests, evaluationSets: sets }
  const fields = { name: 'penguins', run, digests: digested, verdict: null, tool: 'test' }
  for (const [name, bytes] of packRecord({ ...fields, files: content }))
    await files.write(`out/rebuilt/${name}`, bytes)
  await files.write('out/evaluation.json', encodeEvaluation(headRun, [{ digest: head }]))
  return files
}

interface Left {
  /** Digest of the head's evaluation set. */
  readonly head: string
  /** What the manifest of main's model claims, and what it has. */
  readonly sets: Record<string, string>
  readonly rebuilt: readonly Partial<Evaluation>[]
}

function resolved(
  strategy: 'rebuild' | 'merge-base' | 'none',
  record: Partial<ManifestDocument> | null,
  evaluations: readonly Partial<Evaluation>[] = [{ digest: old }],
) {
  const files = new Map([
    [evaluationDocument.file, encodeEvaluation({ ...headRun, tested: sha }, evaluations)],
  ])
  const found =
    record === null ? null : ({ manifest: { digests, ...record }, files } as unknown as RecordContent)
  const where = { distance: 0, ageSeconds: 0, record: null, passedOver: [] }
  const document = { sha: strategy === 'none' ? null : sha, strategy, ...where }
  return { document, record: found, start: sha } satisfies ResolvedBaseline
}
const reEvaluating = { project, settings: { onEvaluationChange: 're-evaluate' as const } }
const failing = { project, settings: { onEvaluationChange: 'fail' as const } }

it('what was rebuilt is taken where the baseline is to be rebuilt', async () => {
  const files = await leave('rebuild')
  const found = await findRebuilt(resolved('rebuild', null), failing, { files })
  expect(found).toMatchObject({ sha, folder: 'out/rebuilt' })
})

it('where nothing was rebuilt there is nothing to compare with', async () => {
  const found = await findRebuilt(resolved('rebuild', null), failing, { files: createMemoryFiles() })
  expect(found).toBeNull()
})

it('main’s model on the new set takes the place of its record where the team asks for that', async () => {
  const files = await leave('re-evaluate')
  expect(await findRebuilt(resolved('merge-base', {}), reEvaluating, { files })).toMatchObject({ sha })
})

it('it does so too where the record keeps no predictions', async () => {
  const files = await leave('re-evaluate', { head: old })
  const sample = { digest: old, bytes: 9, place: 'none' as const }
  expect(await findRebuilt(resolved('merge-base', { sample }), failing, { files })).toMatchObject({ sha })
})

it.each([
  { where: 'the set is the same', files: () => leave('re-evaluate', { head: old }), around: reEvaluating },
  { where: 'the team did not ask for it', files: () => leave('re-evaluate'), around: failing },
  { where: 'it is a rebuild and not a re-evaluation', files: () => leave('rebuild'), around: reEvaluating },
])('a pull request that writes it cannot push a record aside: $where', async ({ files, around }) => {
  expect(await findRebuilt(resolved('merge-base', {}), around, { files: await files() })).toBeNull()
})

it('nor can it make a baseline where there is to be none', async () => {
  const files = await leave('rebuild')
  expect(await findRebuilt(resolved('none', null), reEvaluating, { files })).toBeNull()
})

const withoutSample = { sample: { digest: old, bytes: 9, place: 'none' as const } }

it.each([
  { what: 'another set', left: { sets: { test: other }, rebuilt: [{ digest: other }] } },
  { what: 'another set than its manifest claims', left: { rebuilt: [{ digest: other }] } },
  { what: 'another set by its manifest alone', left: { sets: { test: other } } },
  { what: 'another threshold', left: { rebuilt: [{ digest: old, threshold }] } },
  { what: 'one evaluation less', left: { sets: {}, rebuilt: [] } },
  { what: 'one evaluation more', left: { rebuilt: [{ digest: old }, { name: 'b', digest: other }] } },
])('what stands in for private predictions cannot be on $what', async ({ left }) => {
  const files = await leave('re-evaluate', { head: other, ...left })
  expect(await findRebuilt(resolved('merge-base', withoutSample), failing, { files })).toBeNull()
})

it('what stands in for private predictions has the thresholds of the record', async () => {
  const evaluations = [{ digest: old, threshold }]
  const kept = { ...threshold, source: 'baseline' as const }
  const files = await leave('re-evaluate', { rebuilt: [{ digest: old, threshold: kept }] })
  const found = await findRebuilt(resolved('merge-base', withoutSample, evaluations), failing, { files })
  expect(found).toMatchObject({ sha })
})

it('main’s model on the new set has every evaluation that the record has', async () => {
  const files = await leave('re-evaluate', { sets: {}, rebuilt: [] })
  expect(await findRebuilt(resolved('merge-base', {}), reEvaluating, { files })).toBeNull()
})
