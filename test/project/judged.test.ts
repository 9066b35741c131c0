import { expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { dataDocument } from '../../src/documents/data.ts'
import type { Run } from '../../src/documents/parts.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import { findReadableBase } from '../../src/project/document-folder.ts'
import { readJudged } from '../../src/project/judged.ts'
import { tellOtherPolicy } from '../../src/project/other-policy.ts'
import type { Project } from '../../src/project/project.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const text =
  'version: 1\nname: birds\ndata: { birds: { path: birds.csv, columns: { id: { required: true } } } }\n'
const path = 'mergemark.yml'
const runOf = (tested: string, event = 'local'): Run => ({
  tested: tested.repeat(40),
  head: tested.repeat(40),
  base: 'b'.repeat(40),
  event,
  attempt: 1,
})

/** The folder as the run of commit `left` leaves it, and a project of commit 2. */
function after(left: Run, now: { run: Run; event: TriggerEvent | null }) {
  const policy = { source: 'base' as const, sha: 'b'.repeat(40), path, text, digest: null }
  const files = createMemoryFiles({
    'mergemark-out/policy.json': policyDocument.serialize({ name: 'birds', run: left, ...policy }),
    'mergemark-out/base/data.json': dataDocument.serialize({ name: 'birds', run: null, datasets: [] }),
  })
  const head = parseConfiguration({ text, path })
  const project: Project = { name: 'birds', head, path, text, out: 'mergemark-out', ...now }
  return { project, files }
}

it('on a laptop what an earlier commit left is no policy of this one, and no baseline', async () => {
  const { project, files } = after(runOf('1'), { run: runOf('2'), event: null })
  expect(await readJudged(project, files)).toMatchObject({ policy: null, base: null })
  expect(await findReadableBase(dataDocument, project, files)).toBeNull()
})

it('on a laptop what this commit’s run left counts', async () => {
  const { project, files } = after(runOf('2'), { run: runOf('2'), event: null })
  expect((await readJudged(project, files)).policy?.source).toBe('base')
  expect(await findReadableBase(dataDocument, project, files)).not.toBeNull()
})

it('in a workflow another run’s policy is refused, and so is a workflow’s on a terminal', async () => {
  const event = {} as TriggerEvent
  const inWorkflow = after(runOf('1', 'push'), { run: runOf('2', 'push'), event })
  await expect(readJudged(inWorkflow.project, inWorkflow.files)).rejects.toMatchObject({ code: 'MM-507' })
  const onTerminal = after(runOf('1', 'push'), { run: runOf('2'), event: null })
  await expect(readJudged(onTerminal.project, onTerminal.files)).rejects.toMatchObject({ code: 'MM-507' })
})

it('on a laptop it is said where the policy that a run left is not that of the working tree', async () => {
  const { project, files } = after(runOf('2'), { run: runOf('2'), event: null })
  expect(await tellOtherPolicy(project, files)).toEqual([])
  const edited = { ...project, text: `${text}# edited\n` }
  expect(await tellOtherPolicy(edited, files)).toEqual([
    'Judged by the policy of bbbbbbb, which a run left in mergemark-out: your mergemark.yml differs. Remove that folder to be judged by your own.',
  ])
  expect(await tellOtherPolicy({ ...edited, run: runOf('3') }, files)).toEqual([])
})
