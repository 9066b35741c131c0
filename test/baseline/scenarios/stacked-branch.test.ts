import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

//   main     ─ recorded
//                └── lower ── lower's tip             a pull request into main
//                                └── upper            a pull request into the branch of the other

it('a pull request into another branch is compared with that branch, where it has a record', async () => {
  await using story = createScenario()
  const { repository } = story
  await story.record(repository.commit('recorded'))
  repository.branch('lower')
  repository.commit('lower')
  const tip = repository.commit('lower’s tip')
  await story.record(tip)
  repository.branch('upper')
  const head = repository.commit('upper')
  const tested = repository.pullRequest('lower', 'upper')

  const event = createEvent({ name: 'pull_request', sha: tested, head, base: tip, branch: 'lower' })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: tip, distance: 0 })
})

it('else with main as it was when the lower branch left it, for a pull request’s run is never recorded', async () => {
  await using story = createScenario()
  const { repository } = story
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  repository.branch('lower')
  const lower = repository.commit('lower')
  const tip = repository.commit('lower’s tip')
  repository.branch('upper')
  const head = repository.commit('upper')
  const tested = repository.pullRequest('lower', 'upper')

  const event = createEvent({ name: 'pull_request', sha: tested, head, base: tip, branch: 'lower' })
  expect((await story.resolve({ event })).document).toMatchObject({
    sha: recorded,
    strategy: 'ancestor',
    distance: 2,
    passedOver: [
      { sha: tip, reason: expect.stringContaining('it has no record') },
      { sha: lower, reason: 'it has no record' },
    ],
  })
})

it('after the lower branch was squashed into main, the upper one is compared with where they left main', async () => {
  await using story = createScenario()
  const { repository } = story
  //   main     ─ recorded ── squashed (all of lower)
  //                └── lower ── upper
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  repository.branch('lower')
  repository.commit('lower', { 'a.txt': 'a' })
  repository.branch('upper')
  const head = repository.commit('upper')
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--squash', 'lower')
  const squashed = repository.commit('squashed')
  await story.record(squashed)
  repository.git('checkout', '--quiet', 'upper')

  // GitHub has set the pull request's base to main by itself; its own last commit is checked out.
  const event = createEvent({ name: 'pull_request', sha: head, head, base: squashed })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: recorded, strategy: 'merge-base' })
})
