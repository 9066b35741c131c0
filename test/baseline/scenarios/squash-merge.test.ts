import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('after squash merges, the records of main’s own commits are found, not those of the branches', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('start')
  repository.branch('feature')
  const onBranch = repository.commit('work', { 'a.txt': 'a' })
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--squash', 'feature')
  const squashed = repository.commit('feature, squashed')
  await story.record(onBranch)
  const record = await story.record(squashed)
  repository.branch('next')
  const head = repository.commit('next')

  const tested = repository.pullRequest('main', 'next')
  const event = createEvent({ name: 'pull_request', sha: tested, head, base: squashed })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: squashed, distance: 0, record })
})

it('distance is counted along main, a merged branch’s own commits aside', async () => {
  await using story = createScenario()
  const { repository } = story
  const recorded = repository.commit('recorded')
  repository.branch('feature')
  for (const step of ['one', 'two', 'three']) repository.commit(step)
  repository.git('checkout', '--quiet', 'main')
  const merged = repository.merge('feature')
  await story.record(recorded)
  repository.branch('next')
  repository.commit('next')

  expect((await story.resolve({ base: 'main' })).document).toMatchObject({
    sha: recorded,
    strategy: 'ancestor',
    distance: 1,
    passedOver: [{ sha: merged, reason: 'it has no record' }],
  })
})
