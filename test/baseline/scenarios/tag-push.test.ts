import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('a tag of main’s tip is compared with the commit before it, as the push was', async () => {
  await using story = createScenario()
  const { repository } = story
  const before = repository.commit('before')
  const tagged = repository.commit('release')
  repository.git('tag', 'v1.0')
  repository.push('main', 'v1.0')
  await story.record(before)
  await story.record(tagged)
  const event = createEvent({ name: 'push', sha: tagged, branch: null })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: before, strategy: 'merge-base' })
})

it('so is a tag of an older commit of main, whatever main has become', async () => {
  await using story = createScenario()
  const { repository } = story
  const before = repository.commit('before')
  const tagged = repository.commit('release')
  const newer = repository.commit('newer')
  repository.push('main')
  for (const sha of [before, tagged, newer]) await story.record(sha)
  repository.git('checkout', '--quiet', tagged)
  const event = createEvent({ name: 'push', sha: tagged, branch: null })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: before, strategy: 'merge-base' })
})

it('a tag on a branch of releases is compared with where that left main', async () => {
  await using story = createScenario()
  const { repository } = story
  //   main   ─ fork ── newer
  //             └── fix ── tagged
  const fork = repository.commit('fork')
  repository.branch('release')
  repository.commit('fix')
  const tagged = repository.commit('tagged')
  repository.git('checkout', '--quiet', 'main')
  await story.record(repository.commit('newer'))
  await story.record(fork)
  repository.push('main')
  repository.git('checkout', '--quiet', tagged)
  const event = createEvent({ name: 'push', sha: tagged, branch: null })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: fork, strategy: 'merge-base' })
})
