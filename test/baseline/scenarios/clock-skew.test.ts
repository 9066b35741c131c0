import { expect, it } from 'vitest'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'

/** Commits whose clocks were wrong: each is younger, by its own date, than the one that follows it. */
function commitAt(story: Scenario, message: string, seconds: number): string {
  const { repository } = story
  repository.commit(message)
  const date = `@${seconds} +0000`
  repository.git(
    '-c',
    `user.name=Ada`,
    'commit',
    '--quiet',
    '--amend',
    '--allow-empty',
    '--no-edit',
    '--date',
    date,
  )
  return repository.git('rev-parse', 'HEAD')
}

it.each([
  { clocks: 'running backwards', times: [1_900_000_000, 1_800_000_000, 1_700_000_000] },
  { clocks: 'all in 1970', times: [1, 1, 1] },
  { clocks: 'in the year 2100', times: [4_102_444_800, 4_102_444_800, 4_102_444_800] },
])('with clocks $clocks the same record is found', async ({ times }) => {
  await using story = createScenario()
  const [older, exact, now] = times.map((time, index) => commitAt(story, `commit ${index}`, time)) as [
    string,
    string,
    string,
  ]
  // Run ids say which is last; the runner that wrote first may have the later clock.
  const last = await story.record(exact, { run: '31' })
  story.clock.set(0)
  await story.record(older, { run: '40' })
  await story.record(exact, { run: '30', attempt: 7 })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({
    sha: exact,
    strategy: 'merge-base',
    distance: 0,
    record: last,
    attempts: 2,
  })
  // An age is for reading only, and never below zero.
  expect(document.ageSeconds).toBeGreaterThanOrEqual(0)
})

it('the latest of all is that of the last run, whatever the commits’ clocks say', async () => {
  await using story = createScenario()
  const { repository } = story
  commitAt(story, 'fork', 5)
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const first = commitAt(story, 'first', 4_000_000_000)
  const second = commitAt(story, 'second', 6)
  repository.git('checkout', '--quiet', 'feature')
  await story.record(first, { run: '100' })
  await story.record(second, { run: '101' })
  const { document } = await story.resolve({ base: 'main', onMissing: 'latest' })
  expect(document.sha).toBe(second)
})
