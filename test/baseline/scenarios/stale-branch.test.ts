import { expect, it } from 'vitest'
import { createScenario } from '../../support/baseline-scenario.ts'

it('on a laptop, an old branch is compared with where it left main, whatever main has become', async () => {
  await using story = createScenario()
  const { repository } = story
  const fork = repository.commit('fork')
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  repository.push('main')
  repository.git('checkout', '--quiet', 'feature')
  await story.record(fork)
  await story.record(newer)

  expect((await story.resolve()).document).toMatchObject({ sha: fork, strategy: 'merge-base', distance: 0 })
})

it('a record of a commit that is no ancestor is never taken, however near in time', async () => {
  await using story = createScenario()
  const { repository } = story
  const old = repository.commit('old')
  const fork = repository.commit('fork')
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  repository.git('checkout', '--quiet', 'feature')
  await story.record(old)
  await story.record(newer)

  expect((await story.resolve({ base: 'main' })).document).toMatchObject({
    sha: old,
    strategy: 'ancestor',
    distance: 1,
    passedOver: [{ sha: fork, reason: 'it has no record' }],
  })
})

it.each(['bootstrap', 'fail'] as const)(
  'a branch that left main before anything was recorded is not a new project, with on-missing: %s',
  async (onMissing) => {
    await using story = createScenario()
    const { repository } = story
    repository.commit('fork')
    repository.branch('feature')
    repository.commit('work')
    repository.git('checkout', '--quiet', 'main')
    const recorded = repository.commit('recorded')
    repository.commit('not recorded yet')
    repository.git('checkout', '--quiet', 'feature')
    await story.record(recorded)

    expect((await story.resolve({ base: 'main', onMissing })).document).toMatchObject({
      sha: null,
      strategy: 'none',
      passedOver: [{ sha: recorded, reason: expect.stringContaining('merge main into this branch') }],
    })
  },
)

it('nor is one that left main before anything was recorded at its very tip', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('fork')
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const tip = repository.commit('tip')
  repository.git('checkout', '--quiet', 'feature')
  await story.record(tip)

  expect((await story.resolve({ base: 'main' })).document).toMatchObject({ sha: null, strategy: 'none' })
})
