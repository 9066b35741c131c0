import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('a push to main is compared with the commit before it, even when it has a record already', async () => {
  await using story = createScenario()
  const { repository } = story
  const before = repository.commit('before')
  const pushed = repository.commit('pushed')
  await story.record(before)
  await story.record(pushed)

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: pushed }) })
  expect(document).toMatchObject({ sha: before, strategy: 'merge-base', distance: 0 })
})

it('a merged pull request is compared with main as it was, not with its branch', async () => {
  await using story = createScenario()
  const { repository } = story
  const before = repository.commit('before')
  repository.branch('feature')
  const work = repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const merged = repository.merge('feature')
  await story.record(before)
  await story.record(work)

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: merged }) })
  expect(document).toMatchObject({ sha: before, strategy: 'merge-base' })
})

it('a repository’s very first commit has nothing to be compared with', async () => {
  await using story = createScenario()
  const first = story.repository.commit('first')
  await story.record(first)
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: first }) })
  expect(document).toMatchObject({ sha: null, strategy: 'bootstrap', passedOver: [] })
})

it('on a laptop, main itself is compared with the commit before it', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  story.repository.commit('now')
  story.repository.push('main')
  await story.record(before)
  expect((await story.resolve()).document).toMatchObject({ sha: before, distance: 0 })
})
