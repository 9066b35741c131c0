import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('a pull request is compared with the main it would be merged into, not with where it left it', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository } = story
  //   main   fork ──────── newer        the pull request is not charged with what `newer` changed
  //             └── head      └── tested = merge of head into newer, what GitHub checks out
  const fork = repository.commit('fork')
  repository.branch('feature')
  const head = repository.commit('head')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  await story.record(fork)
  const record = await story.record(newer)

  const tested = repository.pullRequest('main', 'feature')
  // The event tells of main as it was when the pull request was opened.
  const event = createEvent({ name: 'pull_request', sha: tested, head, base: fork })
  const { document, record: content } = await story.resolve({ event })

  expect(document).toMatchObject({
    sha: newer,
    strategy: 'merge-base',
    distance: 0,
    // Committed two minutes after the first; now is an hour after the first.
    ageSeconds: 3600 - 120,
    record,
    passedOver: [],
  })
  expect(content?.manifest.run?.tested).toBe(newer)
})

it('a pull request whose last commit itself is checked out is compared with where it left main', async () => {
  await using story = createScenario()
  const { repository } = story
  const fork = repository.commit('fork')
  repository.branch('feature')
  const head = repository.commit('head')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  const tested = repository.pullRequest('main', 'feature')
  repository.git('checkout', '--quiet', head)
  await story.record(fork)
  await story.record(newer)

  const event = createEvent({ name: 'pull_request', sha: tested, head, base: newer })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: fork, strategy: 'merge-base' })
})

it('a merge queue’s commit, whose base has no record yet, is compared with the nearest one that has', async () => {
  await using story = createScenario()
  const { repository } = story
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  repository.branch('queue')
  const queuedBefore = repository.commit('queued before')
  const tested = repository.commit('queued')

  const event = createEvent({ name: 'merge_group', sha: tested, base: queuedBefore })
  expect((await story.resolve({ event })).document).toMatchObject({
    sha: recorded,
    strategy: 'ancestor',
    distance: 1,
    passedOver: [{ sha: queuedBefore, reason: 'it has no record' }],
  })
})
