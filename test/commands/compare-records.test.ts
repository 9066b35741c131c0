import { describe, expect, it } from 'vitest'
import { writePin } from '../../src/baseline/pins.ts'
import { recordProject } from '../../src/baseline/record-project.ts'
import { resultsFrom } from '../../src/baseline/results-from.ts'
import { compareRecords } from '../../src/commands/compare-records/compare-records.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import {
  createWorkshop,
  FIRST,
  leaveResults,
  projectOf,
  runOf,
  SECOND,
  type Workshop,
} from '../support/recordable-project.ts'

const asked = {
  config: 'mergemark.yml',
  out: 'mergemark-out',
  commits: [FIRST, SECOND],
  confidence: 0.95,
  seed: 1,
}

async function record(
  workshop: Workshop,
  sha: string,
  results: Parameters<typeof leaveResults>[2],
  extra = '',
) {
  const run = runOf(sha)
  const project = projectOf(runOf(SECOND), { extra })
  await leaveResults(workshop.files, run, { out: sha, ...results })
  const made = await resultsFrom(sha, { project, sha }, workshop.files)
  await recordProject(made.project, made.run, workshop, { ...made, named: true })
}

async function compare(workshop: Workshop) {
  const result = await compareRecords(asked, workshop)
  return { ...result, document: comparisonDocument.parse(result.json ?? '', 'comparison.json') }
}

describe('two records', () => {
  it('are paired by a run of the same evaluation set that lies in the folder', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, { wrong: 1 })
    await record(workshop, SECOND, { wrong: 0 })
    await leaveResults(workshop.files, runOf(SECOND), { wrong: 2 })
    const { document, exitCode, text } = await compare(workshop)
    const accuracy = document.metrics.find(({ name }) => name === 'accuracy')
    expect(accuracy).toMatchObject({ base: 2 / 3, head: 1, n: 3 })
    expect(accuracy?.evidence?.kind).not.toBe('point')
    expect(document.baseline.sha).toBe(FIRST)
    expect(document.run?.tested).toBe(SECOND)
    expect(exitCode).toBe(0)
    expect(text).toContain('a1a1a1a (run local, attempt 1) → b2b2b2b (run local, attempt 1)')
  })

  it('are paired by the ids that one of them holds in full', async () => {
    const extra = 'baseline:\n  on-evaluation-change: common\n'
    const workshop = createWorkshop({ extra })
    await record(workshop, FIRST, { wrong: 1 }, extra)
    await record(workshop, SECOND, { wrong: 0 })
    const { document } = await compare(workshop)
    expect(document.metrics.find(({ name }) => name === 'accuracy')).toMatchObject({ base: 2 / 3, head: 1 })
    expect(document.pairings).toMatchObject([{ examples: 'same', paired: 3 }])
  })

  it('are compared as points, and said to be untested, where nothing holds their ids', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, { wrong: 1 })
    await record(workshop, SECOND, { wrong: 0 })
    const { document, text, markdown } = await compare(workshop)
    expect(document.metrics).toHaveLength(1)
    expect(document.metrics[0]).toMatchObject({
      base: 2 / 3,
      head: 1,
      interval: null,
      p: null,
      evidence: { kind: 'point' },
    })
    expect(document.metrics[0]?.delta).toBeCloseTo(1 / 3)
    expect(document.reasons[0]).toMatch(
      /^test: compared as points, untested: neither record holds ids and targets/,
    )
    expect(text).toContain('(untested)')
    expect(markdown).toMatch(/\| `test: accuracy` \| +0\.667 \| +1\.000 \| \+0\.333 \| untested \|/)
  })

  it('of different evaluation sets are not compared, though both values are shown', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, { wrong: 1, digest: `sha256:${'1'.repeat(64)}` })
    await record(workshop, SECOND, { wrong: 0 })
    const { document, exitCode } = await compare(workshop)
    expect(document.metrics[0]).toMatchObject({ base: 2 / 3, head: 1, delta: null, evidence: null })
    expect(document.reasons).toEqual(['test: the two were evaluated on different evaluation sets'])
    expect(exitCode).toBe(1)
  })

  it('leave the run’s own comparison as it is', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, {})
    await record(workshop, SECOND, {})
    await compare(workshop)
    expect(await workshop.files.inspect('mergemark-out/comparison.json')).toBeNull()
    expect(await workshop.files.inspect('mergemark-out/compared/comparison.json')).not.toBeNull()
  })

  it('must both be there', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, {})
    await expect(compareRecords(asked, workshop)).rejects.toMatchObject({ code: 'MM-380' })
  })

  it('of which one has an evaluation that failed are no pair', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, { failure: { code: 'MM-402', message: 'it failed', place: null } })
    await record(workshop, SECOND, {})
    await expect(compareRecords(asked, workshop)).rejects.toThrow(/its evaluation failed \(MM-402\)/)
  })

  it.each([[[FIRST]], [[FIRST, SECOND, FIRST]]])('are two: %j is not', async (commits) => {
    await expect(compareRecords({ ...asked, commits }, createWorkshop())).rejects.toMatchObject({
      kind: 'usage',
    })
  })

  it('may be named by a pin, which leads to the one record that it names', async () => {
    const workshop = createWorkshop()
    await record(workshop, FIRST, { wrong: 1 })
    await writePin({ name: 'flowers', pin: 'best', sha: FIRST }, workshop.records)
    await record(workshop, FIRST, { wrong: 2 })
    await record(workshop, SECOND, { wrong: 0 })
    const result = await compareRecords({ ...asked, commits: ['best', SECOND] }, workshop)
    const document = comparisonDocument.parse(result.json ?? '', 'comparison.json')
    expect(document.metrics[0]).toMatchObject({ base: 2 / 3, head: 1 })
    expect(result.outputs['baseline-sha']).toBe(FIRST)
  })

  it('are of commits that exist', async () => {
    const commits = [FIRST, 'mian']
    const comparing = compareRecords({ ...asked, commits }, createWorkshop())
    await expect(comparing).rejects.toMatchObject({
      code: 'MM-303',
      message: '"mian" names no commit in this clone and no pin of flowers',
    })
  })
})
