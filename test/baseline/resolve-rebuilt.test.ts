import { expect, it } from 'vitest'
import { findRebuilt } from '../../src/baseline/find-rebuilt.ts'
import type { RecordContent } from '../../src/baseline/read-record.ts'
import type { ResolvedBaseline } from '../../src/baseline/resolve-baseline.ts'
import { packRecord } from '../../src/baseline/write-record.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { ManifestDocument } from '../../src/documents/manifest.ts'
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

/** What the computing job left in its folder. */
async function leave(event: string, set = other) {
  const files = createMemoryFiles()
  const run = { tested: sha, head: sha, base: null, event, attempt: 1 }
  const evaluation = evaluationDocument.serialize({ name: 'penguins', run, evaluations: [], sample: null })
  const content = new Map([[evaluationDocument.file, new TextEncoder().encode(evaluation)]])
  const packed = packRecord({ files: content, name: 'penguins', run, digests, verdict: null, tool: 'test' })
  for (const [name, bytes] of packed) await files.write(`out/rebuilt/${name}`, bytes)
  const head = {
    name: 'penguins',
    run: headRun,
    sample: null,
    evaluations: [
      {
        name: 'test',
        task: 'binary',
        digest: set,
        examples: 1,
        metrics: [],
        classes: [],
        slices: [],
        confusion: null,
        curves: [],
        failure: null,
      },
    ],
  }
  await files.write('out/evaluation.json', evaluationDocument.serialize(head as never))
  return files
}

function resolved(strategy: 'rebuild' | 'merge-base' | 'none', record: Partial<ManifestDocument> | null) {
  const found = record === null ? null : ({ manifest: { digests, ...record } } as unknown as RecordContent)
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
  const files = await leave('re-evaluate', old)
  const sample = { digest: old, bytes: 9, place: 'none' as const }
  expect(await findRebuilt(resolved('merge-base', { sample }), failing, { files })).toMatchObject({ sha })
})

it.each([
  { where: 'the set is the same', files: () => leave('re-evaluate', old), around: reEvaluating },
  { where: 'the team did not ask for it', files: () => leave('re-evaluate'), around: failing },
  { where: 'it is a rebuild and not a re-evaluation', files: () => leave('rebuild'), around: reEvaluating },
])('a pull request that writes it cannot push a record aside: $where', async ({ files, around }) => {
  expect(await findRebuilt(resolved('merge-base', {}), around, { files: await files() })).toBeNull()
})

it('nor can it make a baseline where there is to be none', async () => {
  const files = await leave('rebuild')
  expect(await findRebuilt(resolved('none', null), reEvaluating, { files })).toBeNull()
})
