import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGit } from '../../src/adapters/git/git.ts'
import { resolveBaseline } from '../../src/baseline/resolve-baseline.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { tellFigures } from './support/figures.ts'
import { openRecords, REF, REMOTE, verifyAll } from './support/open-records.ts'
import { write } from './support/start-writer.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY
/** How far each writer's clock is ahead, in turn. */
const SKEWS = [0, -9 * YEAR, 30 * YEAR, -DAY, 5 * YEAR, -20 * YEAR]

const opened: TestRepository[] = []
beforeEach(() => void opened.splice(0))
afterEach(() => {
  for (const repository of opened) repository[Symbol.dispose]()
})

/** A record for each of the first commits, and a second attempt for the last of them, by writers with these clocks. */
async function tell(skews: readonly number[]) {
  const repository = createRepository()
  opened.push(repository)
  const shas = skews.map((_, at) => repository.commit(`commit ${at}`))
  const tested = repository.commit('the pull request’s')
  repository.push('main')
  const root = repository.path
  const last = shas.length - 1
  const runs = [...shas.keys(), last]
  const sequences: (number | undefined)[] = []
  for (const [turn, at] of runs.entries()) {
    const record = { sha: shas[at] as string, run: String(100 + turn) }
    const clockAheadMs = skews[turn % skews.length] as number
    const { told } = await write({ root, place: REMOTE, at: turn, record, clockAheadMs })
    sequences.push(told?.added?.sequence)
  }
  await using records = openRecords(root)
  await using git = createGit({ root })
  const settings = { onMissing: 'bootstrap', pin: null, waitMs: 0 } as const
  const asking = { name: 'penguins', tested, base: shas[last] as string, settings }
  const ports = { git, records, clock: createManualClock(1_700_000_000_000), forge: null }
  const { document } = await resolveBaseline(asking, ports)
  const changes = []
  for await (const change of records.changes()) changes.push(change.record?.folder)
  const dates = repository.gitIn(repository.remote, 'log', '--format=%cs', REF).split('\n')
  const { problems } = await verifyAll(root)
  const { strategy, distance, record, attempts, sha } = document
  return { said: { sequences, changes, problems, strategy, distance, record, attempts, sha }, dates }
}

it('writers whose clocks are years apart leave the same order, history and baseline as those that agree', async () => {
  const agreed = await tell(SKEWS.map(() => 0))
  const skewed = await tell(SKEWS)
  expect(new Set(skewed.dates.map((date) => date.slice(0, 4))).size).toBeGreaterThan(3)
  expect(skewed.said).toEqual(agreed.said)
  expect(skewed.said).toMatchObject({
    sequences: [1, 2, 3, 4, 5, 6, 7],
    strategy: 'merge-base',
    distance: 0,
    attempts: 2,
    record: expect.stringContaining('/106-1-'),
    problems: [],
  })
  tellFigures({
    title: 'Clock skew',
    rows: [
      ['dates of the changes, newest first', skewed.dates.join(', ')],
      ['order, history and baseline', 'the same as with clocks that agree'],
    ],
  })
})
