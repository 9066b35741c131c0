import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPolicy } from '../../../src/baseline/read-policy.ts'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'

/** What actions/checkout makes without `fetch-depth: 0`. */
function cloneShallow({ repository }: Scenario, ref: string, depth = 1): string {
  const clone = join(repository.folder, `clone-${depth}`)
  repository.gitIn(repository.folder, 'init', '--quiet', clone)
  repository.gitIn(clone, 'remote', 'add', 'origin', `file://${repository.remote}`)
  repository.gitIn(clone, 'fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', ref)
  repository.gitIn(clone, 'checkout', '--quiet', 'FETCH_HEAD')
  return clone
}

it('a pull request’s last commit in a checkout of one commit fails, and says what to add', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository } = story
  const main = repository.commit('main')
  await story.record(main)
  repository.branch('feature')
  repository.commit('work')
  const head = repository.commit('more work')
  repository.push('main', 'feature')

  const clone = story.from(cloneShallow(story, 'feature'))
  const event = createEvent({ name: 'pull_request', sha: head, head, base: main })
  await expect(clone.resolve({ event })).rejects.toMatchObject({
    code: 'MM-305',
    mend: expect.stringContaining('fetch-depth: 0'),
  })
})

it('GitHub’s merge commit names main itself, so main’s record is found from that one commit', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository } = story
  repository.commit('old')
  const main = repository.commit('main')
  await story.record(main)
  repository.branch('feature')
  const head = repository.commit('head')
  const tested = repository.pullRequest('main', 'feature')
  repository.git('push', '--quiet', 'origin', 'main', `${tested}:refs/pull/1/merge`)
  const event = createEvent({ name: 'pull_request', sha: tested, head, base: main })

  for (const depth of [1, 2]) {
    const clone = story.from(cloneShallow(story, 'refs/pull/1/merge', depth))
    expect((await clone.resolve({ event })).document).toMatchObject({ sha: main, distance: 0 })
  }
})

it('a policy that the clone does not hold is not taken for one that main does not have', async () => {
  await using story = createScenario()
  const { repository } = story
  const main = repository.commit('main', { 'mergemark.yml': 'gate: strict\n' })
  repository.commit('now', { 'mergemark.yml': 'gate: lenient\n' })
  repository.push('main')
  const { git } = story.from(cloneShallow(story, 'main'))
  const reading = readPolicy(
    { path: 'mergemark.yml', base: main, hasRecords: false, headText: 'gate: lenient\n' },
    { git },
  )
  await expect(reading).rejects.toMatchObject({
    code: 'MM-305',
    mend: expect.stringContaining('fetch-depth: 0'),
  })
})

it('a push finds the record of the commit before it, which the clone does not hold, but not its age', async () => {
  await using story = createScenario()
  const { repository } = story
  const before = repository.commit('before')
  const pushed = repository.commit('pushed')
  await story.record(before)
  repository.push('main')

  const clone = story.from(cloneShallow(story, 'main'))
  expect((await clone.resolve({ event: createEvent({ name: 'push', sha: pushed }) })).document).toMatchObject(
    {
      sha: before,
      distance: 0,
      ageSeconds: null,
    },
  )
})

it('where the records lie beyond the end of a shallow history, nothing is taken for new', async () => {
  await using story = createScenario()
  const { repository } = story
  const recorded = repository.commit('recorded')
  repository.commit('not recorded')
  repository.commit('nor this')
  const pushed = repository.commit('pushed')
  await story.record(recorded)
  repository.push('main')

  for (const depth of [1, 2]) {
    const clone = story.from(cloneShallow(story, 'main', depth))
    const resolving = clone.resolve({ event: createEvent({ name: 'push', sha: pushed }) })
    await expect(resolving).rejects.toMatchObject({
      code: 'MM-305',
      mend: expect.stringContaining('fetch-depth: 0'),
    })
  }
})

it('unrelated histories have no baseline either, and no deeper checkout would help', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('main')
  repository.git('checkout', '--quiet', '--orphan', 'other')
  repository.commit('other')
  await expect(story.resolve({ base: 'main' })).rejects.toMatchObject({
    code: 'MM-305',
    mend: expect.stringContaining('share no commit'),
  })
})
