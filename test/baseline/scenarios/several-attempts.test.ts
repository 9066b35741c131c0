import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('of several records of one commit the last attempt of the last run is taken, whichever was written last', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(before, { run: '9', attempt: 9 })
  const last = await story.record(before, { run: '10', attempt: 2 })
  await story.record(before, { run: '10', attempt: 1 })
  await story.record(before, { run: '9', attempt: 10 })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document.record).toBe(last)
})

it('an attempt whose evaluation failed does not hide the one before it that went well', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  const good = await story.record(before, { attempt: 1 })
  await story.record(before, { attempt: 2, failure: 'MM-401' })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ record: good, strategy: 'merge-base', passedOver: [] })
})

it('how often the commit was run is counted, so that running it again until it is green is seen', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(before, { attempt: 1 })
  await story.record(before, { attempt: 2, failure: 'MM-401' })
  await story.record(before, { attempt: 3 })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document.attempts).toBe(3)
})
