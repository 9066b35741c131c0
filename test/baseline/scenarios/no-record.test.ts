import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('a project that was never recorded bootstraps', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one')
  const two = story.repository.commit('two')
  const { document, record } = await story.resolve({ event: createEvent({ name: 'push', sha: two }) })
  expect(document).toMatchObject({
    sha: null,
    strategy: 'bootstrap',
    distance: null,
    ageSeconds: null,
    record: null,
    passedOver: [],
  })
  expect(record).toBeNull()
})

it('with `on-missing: fail` there is no baseline, and the reason is told', async () => {
  await using story = createScenario()
  const one = story.repository.commit('one')
  const two = story.repository.commit('two')
  const event = createEvent({ name: 'push', sha: two })
  expect((await story.resolve({ event, onMissing: 'fail' })).document).toMatchObject({
    sha: null,
    strategy: 'none',
    passedOver: [
      {
        sha: one,
        reason: 'neither it nor any ancestor has a record, and the policy asks for one (on-missing: fail)',
      },
    ],
  })
})

it('the records of another project do not count', async () => {
  await using story = createScenario()
  const one = story.repository.commit('one')
  const two = story.repository.commit('two')
  await story.record(one, { name: 'seals' })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: two }) })
  expect(document.strategy).toBe('bootstrap')
})

it('a record that came in by a merge the wrong way round keeps the project from counting as new', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('start')
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  // Main was merged into the branch, and main then set to that: its own past is now the second parent.
  repository.git('checkout', '--quiet', 'feature')
  const turned = repository.merge('main')
  const next = repository.commit('next')

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: next }) })
  expect(await story.git.parents(next)).toEqual([turned])
  expect(document).toMatchObject({
    sha: null,
    strategy: 'none',
    passedOver: [{ sha: recorded, reason: 'it is an ancestor, but not by first parents' }],
  })
})

it('a commit whose evaluation failed is passed over for the one before it', async () => {
  await using story = createScenario()
  const good = story.repository.commit('good')
  const failed = story.repository.commit('failed')
  const next = story.repository.commit('next')
  await story.record(good)
  await story.record(failed, { run: '18', failure: 'MM-214' })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: next }) })
  expect(document).toMatchObject({
    sha: good,
    strategy: 'ancestor',
    distance: 1,
    passedOver: [{ sha: failed, reason: 'run 18, attempt 1: its evaluation failed (MM-214)' }],
  })
})

it('an unreachable store is an error, not a project without a past', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one')
  const two = story.repository.commit('two')
  story.repository.git('remote', 'set-url', 'origin', `${story.repository.folder}/nowhere`)
  const resolving = story.resolve({ event: createEvent({ name: 'push', sha: two }) })
  await expect(resolving).rejects.toMatchObject({ code: 'MM-310' })
})
