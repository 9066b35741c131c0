import { expect, it } from 'vitest'
import { recordProject } from '../../src/baseline/record-project.ts'
import { baselineStage } from '../../src/baseline/stage.ts'
import { baseline } from '../../src/commands/baseline.ts'
import { record } from '../../src/commands/record.ts'
import { run } from '../../src/commands/run.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import type { Processes, Trainer, TriggerEvent } from '../../src/ports.ts'
import { performStage } from '../../src/project/stage.ts'
import { createEvent } from '../support/baseline-scenario.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryArchives } from '../support/memory-archives.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import {
  ASIDE,
  createWorkshop,
  FIRST,
  leaveResults,
  projectOf,
  runOf,
  SECOND,
} from '../support/recordable-project.ts'
import { verdict } from '../support/report-documents.ts'

const REUSE = '  reuse: merge-queue\n'
const installation = { version: '0', node: '', cli: '', examples: '' }
const pull = createEvent({ name: 'pull_request', sha: ASIDE, base: FIRST, pullRequest: 7 })
const queued = createEvent({ name: 'merge_group', sha: SECOND, base: FIRST })

function inputsOf<T extends { readonly inputs: Readonly<Record<string, { readonly fallback: unknown }>> }>(
  command: T,
) {
  return Object.fromEntries(
    Object.entries(command.inputs).map(([name, { fallback }]) => [name, fallback]),
  ) as never
}

/** Main recorded, and a pull request judged in another job: its documents lie in the folder. */
async function judgedPull() {
  const workshop = createWorkshop({ extra: REUSE, event: pull, head: ASIDE })
  const main = runOf(FIRST, { event: 'push', base: null })
  await leaveResults(workshop.files, main)
  const push = createEvent({ name: 'push', sha: FIRST })
  await recordProject(projectOf(main, { event: push, extra: REUSE }), main, workshop)
  await workshop.files.remove('mergemark-out')
  const project = projectOf(runOf(ASIDE, { event: 'pull_request' }), { event: pull, extra: REUSE })
  const ports = { ...workshop, clock: createManualClock(), forge: createMemoryForge() }
  await performStage(baselineStage, project, ports)
  const { digest } = policyDocument.parse(
    await workshop.files.readText('mergemark-out/policy.json'),
    'policy.json',
  )
  const {
    kind: _kind,
    schemaVersion: _version,
    ...judged
  } = verdict({ verdict: 'pass', rules: [], waivers: [] })
  const policy = { source: 'base' as const, sha: FIRST, digest, changes: [] }
  const text = verdictDocument.serialize({ ...judged, name: 'flowers', run: project.run, policy })
  await workshop.files.write('mergemark-out/verdict.json', text)
  return { ...ports, charts: createPlainCharts(), processes: {} as Processes, trainer: {} as Trainer }
}

/** The same place, where the queue set off the run. */
async function inQueue(ports: Awaited<ReturnType<typeof judgedPull>>, event: TriggerEvent = queued) {
  await ports.files.remove('mergemark-out')
  const { git } = createWorkshop({ extra: REUSE })
  const archives = createMemoryArchives()
  return { ...ports, git, archives, runner: createMemoryRunner({ event }) }
}

it('a merge queue takes over what the pull request’s run found, and computes nothing', async () => {
  const ports = await judgedPull()
  const { text, outputs } = await record.run({ inputs: inputsOf(record), ports, installation })
  expect(text).toMatch(/^kept for the merge queue: verdicts\/[0-9a-f]{2}\/[0-9a-f]{40}\/flowers\/17-1-/)
  expect(outputs['record-sha']).toMatch(/^[0-9a-f]{40}$/)
  // Without tables, processes or a trainer: whatever is computed throws.
  const result = await run.run({ inputs: inputsOf(run), ports: await inQueue(ports), installation })
  expect(result.exitCode).toBe(0)
  expect(result.outputs['sentence']).toContain('judged by run 17 at c3c3c3c on the same files, and not again')
  expect(result.markdown).toContain('judged by run 17')
  expect(result.markdown).toContain('with which run `17` compared the same files')
  expect(result.markdown).toContain('Not judged again')
  expect(await ports.files.inspect('mergemark-out/evaluation.json')).toBeNull()
})

it('prepare tells a workflow that there is nothing to compute', async () => {
  const ports = await judgedPull()
  const prepared = async () =>
    baseline.run({ inputs: inputsOf(baseline), ports: await inQueue(ports), installation })
  const before = await prepared()
  expect(before.outputs['reused']).toBe('false')
  expect(before.text).toContain('judged anew: no verdict on the same tree was kept')
  const again = await judgedPull()
  await record.run({ inputs: inputsOf(record), ports: again, installation })
  const after = await baseline.run({ inputs: inputsOf(baseline), ports: await inQueue(again), installation })
  expect(after.outputs['reused']).toBe('true')
  expect(after.text).toContain('judged already, on the same tree: run 17 at c3c3c3c')
})

it('the one-step form leaves nothing in the store on a pull request', async () => {
  const ports = await judgedPull()
  const before = [...ports.records.stored.keys()]
  await run.run({ inputs: inputsOf(run), ports, installation }).catch(() => null)
  expect([...ports.records.stored.keys()]).toEqual(before)
})
