import { describe, expect, it } from 'vitest'
import { readRecord } from '../../src/baseline/read-record.ts'
import { recordProject } from '../../src/baseline/record-project.ts'
import { parseSummary } from '../../src/baseline/record-summary.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import { createEvent } from '../support/baseline-scenario.ts'
import {
  ASIDE,
  createWorkshop,
  FIRST,
  leaveResults,
  projectOf,
  runOf,
  SECOND,
} from '../support/recordable-project.ts'

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const push = createEvent({ name: 'push', sha: SECOND })

describe('a run of main', () => {
  it('is recorded though its gate failed, marked so', async () => {
    const workshop = createWorkshop()
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const { folder } = await recordProject(projectOf(run), run, workshop)
    const { manifest } = await readRecord(folder, workshop.records)
    expect(manifest).toMatchObject({ name: 'flowers', verdict: 'fail', run: { tested: SECOND } })
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'evaluation.json',
      'sample.bin',
      'training.json',
      'verdict.json',
    ])
  })

  it('is recorded though its evaluation failed, with why and without a sample', async () => {
    const workshop = createWorkshop()
    const run = runOf(SECOND)
    const failure = { code: 'MM-402', message: 'the command failed', place: null }
    await leaveResults(workshop.files, run, { failure })
    const { folder } = await recordProject(projectOf(run), run, workshop)
    const { files } = await readRecord(folder, workshop.records)
    const evaluation = evaluationDocument.parse(decode(files.get('evaluation.json')), 'x')
    expect(evaluation).toMatchObject({ failure, sample: null, evaluations: [] })
    expect(files.has('sample.bin')).toBe(false)
  })

  it('that evaluated nothing at all leaves nothing to record', async () => {
    const run = runOf(SECOND)
    await expect(recordProject(projectOf(run), run, createWorkshop())).rejects.toMatchObject({
      code: 'MM-317',
    })
  })

  it('has its line of the index in the same change, and the digests of what it came from', async () => {
    const workshop = createWorkshop()
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const { folder } = await recordProject(projectOf(run), run, workshop)
    const [change, ...earlier] = await collect(workshop.records.changes())
    expect(earlier).toEqual([])
    expect(change?.added).toContain('index/flowers/b2.jsonl')
    const line = decode(workshop.records.stored.get('index/flowers/b2.jsonl'))
    expect(parseSummary(line.trimEnd())).toMatchObject({
      folder,
      sha: SECOND,
      verdict: 'fail',
      committed: 1_700_003_600,
      model: { path: 'model/' },
    })
    const { manifest } = await readRecord(folder, workshop.records)
    // sha256 of "numpy==2.1\n", by sha256sum.
    expect(manifest.environment).toEqual({ 'requirements.txt': NUMPY })
    expect(manifest.digests.model).toMatch(/^sha256:3f/)
    expect(manifest.digests.environment).toMatch(/^sha256:/)
  })

  it('in a workflow is recorded under its run and attempt, with where it can be looked at', async () => {
    const workshop = createWorkshop()
    const event = {
      ...push,
      run: { id: '4711', attempt: 2, url: 'https://github.com/ada/penguins/actions/runs/4711' },
    }
    const run = runOf(SECOND, { event: 'push', attempt: 2 })
    await leaveResults(workshop.files, run)
    const { folder } = await recordProject(projectOf(run, { event }), run, workshop)
    expect(folder).toMatch(/\/4711-2-[0-9a-f]{16}$/)
    expect((await readRecord(folder, workshop.records)).manifest.origin).toEqual(event.run)
  })

  it('on a terminal counts the attempts recorded at that commit', async () => {
    const workshop = createWorkshop()
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const attempts: string[] = []
    for (let time = 0; time < 3; time += 1) {
      const { folder } = await recordProject(projectOf(run), run, workshop)
      attempts.push(
        folder
          .split('/')
          .at(-1)
          ?.replace(/-[0-9a-f]+$/, '') ?? '',
      )
    }
    expect(attempts).toEqual(['local-1', 'local-2', 'local-3'])
  })
})

describe('what is not main', () => {
  it.each<[string, Partial<TriggerEvent>]>([
    ['a pull request', { name: 'pull_request', base: FIRST, pullRequest: 7 }],
    ['a pull request of a fork', { name: 'pull_request', base: FIRST, pullRequest: 7, untrusted: true }],
    ['a merge queue', { name: 'merge_group', base: FIRST }],
    ['a push to another branch', { branch: 'feature' }],
    ['a push that Dependabot made', { untrusted: true }],
    ['an event that is not served', { name: 'other' }],
  ])('%s is never recorded, whatever its folder holds', async (_, fields) => {
    const workshop = createWorkshop()
    const event = { ...push, ...fields }
    const run = runOf(SECOND, { event: event.name })
    await leaveResults(workshop.files, run)
    const recording = recordProject(projectOf(run, { event }), run, workshop, { named: true })
    await expect(recording).rejects.toMatchObject({ code: 'MM-019' })
    expect(workshop.records.stored.size).toBe(0)
  })

  it('a feature branch is not recorded by accident', async () => {
    const workshop = createWorkshop({ head: ASIDE })
    const run = runOf(ASIDE)
    await leaveResults(workshop.files, run)
    await expect(recordProject(projectOf(run), run, workshop)).rejects.toMatchObject({ code: 'MM-381' })
  })

  it('a commit of main is found without walking all of main', async () => {
    const workshop = createWorkshop({ head: FIRST })
    const asked: number[] = []
    const git = {
      ...workshop.git,
      firstParents: (sha: string, limit: number) => {
        asked.push(limit)
        return workshop.git.firstParents(sha, limit)
      },
    }
    const run = runOf(FIRST)
    await leaveResults(workshop.files, run)
    expect((await recordProject(projectOf(run), run, { ...workshop, git })).folder).toContain(FIRST)
    expect(Math.max(...asked)).toBeLessThan(100)
  })

  it('a feature branch is recorded where its commit is named', async () => {
    const workshop = createWorkshop({ head: ASIDE })
    const run = runOf(ASIDE)
    await leaveResults(workshop.files, run)
    const { folder } = await recordProject(projectOf(run), run, workshop, { named: true })
    expect(folder).toContain(ASIDE)
  })

  it('documents of another commit are refused', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(FIRST))
    const run = runOf(SECOND)
    const recording = recordProject(projectOf(run), run, workshop)
    await expect(recording).rejects.toMatchObject({ code: 'MM-507' })
  })

  it('a tree that was changed speaks for no commit', async () => {
    const workshop = createWorkshop()
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const git = { ...workshop.git, isClean: async () => false }
    const recording = recordProject(projectOf(run), run, { ...workshop, git })
    await expect(recording).rejects.toMatchObject({ code: 'MM-318' })
  })
})

describe('a private sample', () => {
  const extra = 'baseline:\n  predictions: private\n  depot: directory:samples\n'

  it('goes to the depot, and only its digest is recorded', async () => {
    const workshop = createWorkshop({ extra })
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const project = projectOf(run, { extra })
    const { folder } = await recordProject(project, run, workshop)
    const { manifest, files } = await readRecord(folder, workshop.records)
    expect(files.has('sample.bin')).toBe(false)
    expect(manifest.sample).toMatchObject({ place: 'depot' })
    const { depot } = project.head.baseline
    if (depot === null || manifest.sample == null) throw new Error('there is no depot')
    const kept = await workshop.depots.open(depot).get(manifest.sample.digest)
    expect(kept?.length).toBe(manifest.sample.bytes)
  })

  it('is nowhere where there is no depot, which the record says', async () => {
    const alone = 'baseline:\n  predictions: private\n'
    const workshop = createWorkshop({ extra: alone })
    const run = runOf(SECOND)
    await leaveResults(workshop.files, run)
    const { folder } = await recordProject(projectOf(run, { extra: alone }), run, workshop)
    const { manifest, files } = await readRecord(folder, workshop.records)
    expect(manifest.sample).toMatchObject({ place: 'none' })
    expect(files.has('sample.bin')).toBe(false)
  })
})

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const NUMPY = 'sha256:496444b58e80a41b02825b561355ce8375f014b47100ef6d8aec2b92394f1376'
