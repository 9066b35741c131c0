import { describe, expect, it } from 'vitest'
import { hasRecords } from '../../src/baseline/has-records.ts'
import { indexRecords } from '../../src/baseline/index-records.ts'
import { rebuildIndex } from '../../src/baseline/metric-history/rebuild-index.ts'
import { planPruning } from '../../src/baseline/plan-pruning.ts'
import { pruneStore } from '../../src/baseline/prune-store.ts'
import { recordProject } from '../../src/baseline/record-project.ts'
import { keepVerdict } from '../../src/baseline/reuse-verdict-keep.ts'
import { parseVerdictPath } from '../../src/baseline/reuse-verdict-path.ts'
import { baselineStage } from '../../src/baseline/stage.ts'
import { verifyStore } from '../../src/baseline/verify-store.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { baselineDocument } from '../../src/documents/baseline.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import { type VerdictDocument, verdictDocument } from '../../src/documents/verdict.ts'
import { describePolicyChanges } from '../../src/gate/policy-changes.ts'
import { gateStage } from '../../src/gate/stage.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import type { Project } from '../../src/project/project.ts'
import { performStage } from '../../src/project/stage.ts'
import { createEvent } from '../support/baseline-scenario.ts'
import { configuration } from '../support/flowers.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import {
  ASIDE,
  createWorkshop,
  FIRST,
  leaveResults,
  projectOf,
  runOf,
  SECOND,
  type Workshop,
} from '../support/recordable-project.ts'
import { verdict } from '../support/report-documents.ts'

//   main   ─ FIRST, recorded
//              ├── ASIDE     what the pull request's run tested
//              └── SECOND    what the merge queue tests: another commit with the same tree

const REUSE = '  reuse: merge-queue\n'
const DAY = Date.UTC(2026, 10, 21, 12)
const pull = createEvent({ name: 'pull_request', sha: ASIDE, base: FIRST, pullRequest: 7 })
const queued = createEvent({
  name: 'merge_group',
  sha: SECOND,
  base: FIRST,
  run: { id: '18', attempt: 1, url: 'https://github.com/ada/penguins/actions/runs/18' },
})

/** A store with main's record, in a repository whose policy says `extra`. */
async function prepareMain(extra = REUSE) {
  const workshop = createWorkshop({ extra })
  const run = runOf(FIRST, { event: 'push', base: null })
  await leaveResults(workshop.files, run)
  const event = createEvent({ name: 'push', sha: FIRST })
  await recordProject(projectOf(run, { event, extra }), run, workshop)
  return workshop
}

function projectAt(event: TriggerEvent, extra = REUSE): Project {
  return projectOf(runOf(event.sha, { event: event.name }), { event, extra })
}

async function prepare(workshop: Workshop, project: Project, now = DAY) {
  const ports = { ...workshop, clock: createManualClock(now), forge: createMemoryForge() }
  const { error } = await performStage(baselineStage, project, ports)
  if (error !== null) throw error
  const read = async (file: string) => workshop.files.readText(`mergemark-out/${file}`)
  return {
    baseline: baselineDocument.parse(await read('baseline.json'), 'baseline.json'),
    policy: policyDocument.parse(await read('policy.json'), 'policy.json'),
  }
}

/** The pull request's run as its judge leaves it, and `mergemark record` after it. */
async function judgePull(
  workshop: Workshop,
  fields: Partial<VerdictDocument> = {},
  { extra = REUSE, event = pull }: { extra?: string; event?: TriggerEvent } = {},
) {
  const project = projectAt(event, extra)
  const { policy } = await prepare(workshop, project)
  const {
    kind: _kind,
    schemaVersion: _version,
    ...judged
  } = verdict({
    verdict: 'pass',
    sentence: 'at least as good as main',
    rules: [],
    waivers: [],
    ...fields,
  })
  const own = { source: 'base' as const, sha: FIRST, digest: policy.digest, changes: [] }
  const text = verdictDocument.serialize({
    ...judged,
    ...fields,
    name: 'flowers',
    run: project.run,
    policy: fields.policy ?? own,
  })
  await workshop.files.write('mergemark-out/verdict.json', text)
  if (project.run === null) throw new Error('there is a run')
  return keepVerdict(project, project.run, workshop)
}

/** Prepare and gate in the queue. */
async function judgeQueued(workshop: Workshop, { extra = REUSE, now = DAY, event = queued } = {}) {
  const project = projectAt(event, extra)
  const { baseline } = await prepare(workshop, project, now)
  const ports = { ...workshop, clock: createManualClock(now) }
  const { text } = await performStage(gateStage, project, ports)
  return { reuse: baseline.reuse, verdict: verdictDocument.parse(text, 'verdict.json') }
}

const reasonOf = async (workshop: Workshop, more: Parameters<typeof judgeQueued>[1] = {}) => {
  const { reuse, verdict } = await judgeQueued(workshop, more)
  expect(verdict.reused).toBeUndefined()
  // Nothing was computed here, so that what is judged anew cannot pass.
  expect(verdict.verdict).toBe('fail')
  return reuse?.reason
}

const keptPaths = ({ records }: Workshop) =>
  [...records.stored.keys()].filter((path) => path.startsWith('verdicts/'))

describe('in a merge queue', () => {
  it.each(['pass', 'warn'] as const)(
    'a %s on the same tree is taken over, and says of which run it is',
    async (kind) => {
      const workshop = await prepareMain()
      expect(await judgePull(workshop, { verdict: kind })).toMatchObject({ kind: 'kept' })
      const { verdict, reuse } = await judgeQueued(workshop)
      expect(verdict).toMatchObject({
        verdict: kind,
        run: { tested: SECOND, event: 'merge_group' },
        reused: { run: '17', sha: ASIDE },
      })
      expect(verdict.sentence).toBe(
        'at least as good as main; judged by run 17 at c3c3c3c on the same files, and not again',
      )
      expect(reuse?.verdict).toMatchObject({ run: '17', sha: ASIDE })
    },
  )

  it('nothing is kept or looked for where the policy does not ask for it', async () => {
    const workshop = await prepareMain('')
    expect(await judgePull(workshop, {}, { extra: '' })).toBeNull()
    expect(keptPaths(workshop)).toEqual([])
    const { reuse, verdict } = await judgeQueued(workshop, { extra: '' })
    expect(reuse).toBeUndefined()
    expect(verdict.verdict).toBe('fail')
  })

  it('a pull request cannot ask for it: main’s policy does', async () => {
    const workshop = await prepareMain('')
    expect(await judgePull(workshop, {}, { extra: REUSE })).toBeNull()
    expect(keptPaths(workshop)).toEqual([])
  })

  it('no verdict is taken over on a push or a pull request', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    for (const name of ['pull_request', 'push', 'workflow_dispatch'] as const) {
      const { reuse, verdict } = await judgeQueued(workshop, { event: { ...queued, name } })
      expect(reuse).toBeUndefined()
      expect(verdict.reused).toBeUndefined()
    }
  })

  it('a waiver that counted then and has expired since has the run judged anew', async () => {
    const workshop = await prepareMain()
    const waivers = [
      { rule: 'x', reason: 'y', owner: 'ada', expires: '2026-11-21', state: 'applied' as const },
    ]
    await judgePull(workshop, { verdict: 'warn', waivers })
    expect((await judgeQueued(workshop)).verdict.reused).toBeDefined()
    expect(await reasonOf(workshop, { now: DAY + 86_400_000 })).toContain(
      'a waiver that counted then has expired',
    )
  })

  it.each([undefined, '9999-99-9', 'never'])(
    'a waiver whose end is %s is no ground to take anything over',
    async (expires) => {
      const workshop = await prepareMain()
      const waiver = {
        rule: 'x',
        reason: 'y',
        state: 'applied' as const,
        ...(expires === undefined ? {} : { expires }),
      }
      await judgePull(workshop, { verdict: 'warn', waivers: [waiver] })
      expect(await reasonOf(workshop)).toContain('expired')
    },
  )

  it('main’s record was made again: judged anew, because the baseline is another', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const run = runOf(FIRST, { event: 'push', base: null })
    await workshop.files.remove('mergemark-out')
    await leaveResults(workshop.files, run, { wrong: 1 })
    const event = createEvent({ name: 'push', sha: FIRST, run: { ...queued.run, id: '99' } })
    await recordProject(projectOf(run, { event, extra: REUSE }), run, workshop)
    expect(await reasonOf(workshop)).toBe('the baseline is another now')
  })

  it('without any record of main there is nothing to have been compared with', async () => {
    const workshop = createWorkshop({ extra: REUSE })
    expect(await judgePull(workshop)).toMatchObject({
      kind: 'not-kept',
      reason: expect.stringContaining('no record'),
    })
    expect(await reasonOf(workshop)).toContain('no record of main')
  })
})

describe('what a merge queue must not take over', () => {
  it('a fail is not kept', async () => {
    const workshop = await prepareMain()
    expect(await judgePull(workshop, { verdict: 'fail' })).toMatchObject({
      kind: 'not-kept',
      reason: expect.stringContaining('a fail is never reused'),
    })
    expect(await reasonOf(workshop)).toBe('no verdict on the same tree was kept')
  })

  it('a pass whose run failed when it was tried again', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const event = { ...pull, run: { ...pull.run, attempt: 2 } }
    expect(await judgePull(workshop, { verdict: 'fail' }, { event })).toMatchObject({ kind: 'kept' })
    expect(await reasonOf(workshop)).toContain('a fail is never reused')
  })

  it.each<[string, Partial<TriggerEvent>]>([
    ['a fork or of Dependabot', { untrusted: true }],
    ['the queue itself', { name: 'merge_group' }],
    ['a push to a branch', { name: 'push', branch: 'feature' }],
    ['a dispatch', { name: 'workflow_dispatch', branch: 'feature' }],
    ['an event that is not served', { name: 'other' }],
  ])('a verdict of %s is not kept', async (_, fields) => {
    const workshop = await prepareMain()
    expect(await judgePull(workshop, {}, { event: { ...pull, ...fields } })).toBeNull()
    expect(keptPaths(workshop)).toEqual([])
  })

  it.each<[string, Partial<VerdictDocument>]>([
    [
      'that another policy gave',
      { policy: { source: 'base', sha: FIRST, digest: `sha256:${'1'.repeat(64)}`, changes: [] } },
    ],
    ['whose gate could not be evaluated', { failure: { code: 'MM-001', message: 'x', place: null } }],
    ['that was itself taken over', { reused: { run: '3', sha: FIRST } }],
  ])('a verdict %s is not kept', async (_, fields) => {
    const workshop = await prepareMain()
    expect(await judgePull(workshop, fields)).toMatchObject({ kind: 'not-kept' })
    expect(keptPaths(workshop)).toEqual([])
  })

  it.each<[string, (stored: Map<string, Uint8Array>, folder: string) => void]>([
    [
      'altered',
      (stored, folder) =>
        alter(stored, `${folder}/verdict.json`, (text) => text.replace('at least', 'at best')),
    ],
    ['without a manifest', (stored, folder) => stored.delete(`${folder}/manifest.json`)],
    ['without a verdict', (stored, folder) => stored.delete(`${folder}/verdict.json`)],
    ['with a file besides', (stored, folder) => stored.set(`${folder}/run.sh`, new Uint8Array(3))],
    [
      'of another version',
      (stored, folder) =>
        alterManifest(stored, folder, (text) => text.replace('mergemark 0.', 'mergemark 9.')),
    ],
    [
      'of another path',
      (stored, folder) =>
        alterManifest(stored, folder, (text) => text.replace('"mergemark.yml"', '"other.yml"')),
    ],
    [
      'of another tree',
      (stored, folder) =>
        alterManifest(stored, folder, (text) => text.replace(/"tree": "[0-9a-f]{8}/, '"tree": "00000000')),
    ],
    [
      'of another project',
      (stored, folder) => alterManifest(stored, folder, (text) => text.replace('"flowers"', '"birds"')),
    ],
    [
      'of another policy',
      (stored, folder) =>
        alterManifest(stored, folder, (text) =>
          text.replace(/"policy": "sha256:.{4}/, '"policy": "sha256:0000'),
        ),
    ],
    [
      'that depends on nothing',
      (stored, folder) => alterManifest(stored, folder, (text) => text.replace('"judged"', '"judge"')),
    ],
  ])('one that is %s in the store', async (_, damage) => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    damage(workshop.records.stored, folderIn(workshop))
    expect(await reasonOf(workshop)).toMatch(/./)
  })

  it('one that a bundle laid where prepare would', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const project = projectAt(queued)
    await prepare(workshop, project)
    const path = 'mergemark-out/reused/verdict.json'
    const planted = (await workshop.files.readText(path)).replace('at least', 'planted: at least')
    await workshop.files.write(path, planted)
    const { text } = await performStage(gateStage, project, { ...workshop, clock: createManualClock(DAY) })
    expect(verdictDocument.parse(text, 'x')).toMatchObject({ verdict: 'fail' })
    expect(text).not.toContain('planted')
    workshop.records.stored.delete(`${folderIn(workshop)}/manifest.json`)
    await prepare(workshop, project)
    expect(await workshop.files.inspect(path)).toBeNull()
  })
})

describe('a store with kept verdicts', () => {
  it('is sound, and has no more records than before', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const problems: unknown[] = []
    const { records } = await verifyStore(workshop.records, (problem) => problems.push(problem))
    expect(problems).toEqual([])
    expect(records).toBe(1)
  })

  it('tells of one that was altered', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const folder = folderIn(workshop)
    alterManifest(workshop.records.stored, folder, (text) => text.replace('"flowers"', '"birds"'))
    const problems: { where: string }[] = []
    await verifyStore(workshop.records, (problem) => problems.push(problem))
    expect(problems.map(({ where }) => where)).toContain(folder)
  })

  it('is pruned of those that main has moved past, and of no other', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const { records, git } = workshop
    const plan = (base: string) =>
      planPruning({ records, keep: { days: null, commits: 5 }, now: DAY, git, base })
    const folder = folderIn(workshop)
    expect((await plan(FIRST)).verdicts).toEqual({ goes: [], stays: [folder] })
    const moved = await plan(SECOND)
    expect(moved.verdicts).toEqual({ goes: [folder], stays: [] })
    expect(moved.goes).toEqual([])
    await pruneStore(moved, records)
    expect(keptPaths(workshop)).toEqual([])
    expect([...records.stored.keys()].some((path) => path.startsWith('runs/'))).toBe(true)
    expect(await pruneStore(await plan(SECOND), records)).toBeNull()
  })

  it('keeps them where the policy says nothing of pruning', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const { records, git } = workshop
    const plan = await planPruning({
      records,
      keep: { days: null, commits: null },
      now: DAY,
      git,
      base: SECOND,
    })
    expect(plan.verdicts).toEqual({ goes: [], stays: [folderIn(workshop)] })
    expect(await pruneStore(plan, records)).toBeNull()
  })

  it('keeps them where its index is rebuilt, and the index has no line for them', async () => {
    const workshop = await prepareMain()
    await judgePull(workshop)
    const { records, git } = workshop
    expect(await rebuildIndex(records, git)).toMatchObject({ records: 1, leftOut: [] })
    expect(keptPaths(workshop)).toHaveLength(2)
    const problems: unknown[] = []
    await verifyStore(records, (problem) => problems.push(problem))
    expect(problems).toEqual([])
  })

  it('makes no project known, and no look at an evaluation set', async () => {
    const workshop = await prepareMain()
    const before = await judgeQueued(workshop)
    await judgePull(workshop)
    const { records } = workshop
    expect([...(await indexRecords('flowers', records)).keys()]).toEqual([FIRST])
    for (const path of [...records.stored.keys()])
      if (!path.startsWith('verdicts/')) records.stored.delete(path)
    expect(await hasRecords('flowers', records)).toBe(false)
    expect(before.reuse?.reason).toBe('no verdict on the same tree was kept')
  })

  it('knows each by its path, and no other', () => {
    const tree = 'ab'.repeat(20)
    const folder = `verdicts/ab/${tree}/flowers/17-1-0011223344556677`
    expect(parseVerdictPath(`${folder}/manifest.json`)).toMatchObject({
      tree,
      name: 'flowers',
      run: '17',
      folder,
    })
    for (const path of [
      folder,
      `${folder}/a/b`,
      folder.replace('verdicts', 'runs').concat('/manifest.json'),
      `verdicts/cd/${tree}/flowers/17-1-0011223344556677/manifest.json`,
      `verdicts/ab/${tree}/../17-1-0011223344556677/manifest.json`,
      `verdicts/ab/${tree}/flowers/17-0-0011223344556677/manifest.json`,
    ]) {
      expect(parseVerdictPath(path)).toBeNull()
    }
  })
})

it('a policy that says nothing reuses nothing', () => {
  const parse = (extra: string) =>
    parseConfiguration({ text: configuration({ extra }), path: 'mergemark.yml' }).gate
  expect(parse('').reuse).toBeUndefined()
  expect(parse('  reuse: never\n').reuse).toBeUndefined()
  expect(parse(REUSE).reuse).toBe('merge-queue')
})

function folderIn(workshop: Workshop): string {
  const [path = ''] = keptPaths(workshop)
  return path.slice(0, path.lastIndexOf('/'))
}

function alter(stored: Map<string, Uint8Array>, path: string, change: (text: string) => string) {
  const before = new TextDecoder().decode(stored.get(path))
  const after = change(before)
  if (after === before) throw new Error(`nothing was altered in ${path}`)
  stored.set(path, new TextEncoder().encode(after))
}

function alterManifest(stored: Map<string, Uint8Array>, folder: string, change: (text: string) => string) {
  alter(stored, `${folder}/manifest.json`, change)
}

it('a pull request that turns reuse on loosens the policy, and is told so', () => {
  const parse = (extra: string) =>
    parseConfiguration({ text: configuration({ extra }), path: 'mergemark.yml' })
  expect(describePolicyChanges(parse(''), parse(REUSE))).toEqual(['gate.reuse loosened: never → merge-queue'])
  expect(describePolicyChanges(parse(REUSE), parse(''))).toEqual([
    'gate.reuse tightened: merge-queue → never',
  ])
})
