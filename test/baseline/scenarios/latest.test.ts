import { expect, it } from 'vitest'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'

/** A branch that left main before anything was recorded; main went on, and has records. */
async function tell(story: Scenario) {
  const { repository } = story
  const fork = repository.commit('fork')
  repository.branch('feature')
  repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const one = repository.commit('one')
  const two = repository.commit('two')
  repository.git('checkout', '--quiet', 'feature')
  return { fork, one, two }
}

it('with `on-missing: latest` the last record of main is taken, and it says that it is no ancestor', async () => {
  await using story = createScenario()
  const { fork, one, two } = await tell(story)
  // Written in the other order: that of runs counts.
  const record = await story.record(one, { run: '21' })
  await story.record(two, { run: '20' })
  expect((await story.resolve({ base: 'main', onMissing: 'latest' })).document).toMatchObject({
    sha: one,
    strategy: 'latest',
    distance: null,
    record,
    passedOver: [{ sha: fork, reason: 'it has no record' }],
  })
})

it('nobody gets the latest who did not ask for it', async () => {
  await using story = createScenario()
  const { one } = await tell(story)
  await story.record(one)
  expect((await story.resolve({ base: 'main' })).document).toMatchObject({ sha: null, strategy: 'none' })
})

it('an ancestor goes before the latest', async () => {
  await using story = createScenario()
  const { fork, one } = await tell(story)
  await story.record(fork, { run: '1' })
  await story.record(one, { run: '21' })
  expect((await story.resolve({ base: 'main', onMissing: 'latest' })).document).toMatchObject({
    sha: fork,
    strategy: 'merge-base',
  })
})

it('the latest is no record of the very commit that is judged', async () => {
  await using story = createScenario()
  story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(now)
  const event = createEvent({ name: 'push', sha: now })
  expect((await story.resolve({ event, onMissing: 'latest' })).document).toMatchObject({
    strategy: 'bootstrap',
  })
})

it('a latest record that was altered is not passed over for one before it', async () => {
  await using story = createScenario()
  const { one, two } = await tell(story)
  await story.record(one, { run: '20' })
  await story.record(two, { run: '21', alter: (files) => void files.delete('evaluation.json') })
  expect((await story.resolve({ base: 'main', onMissing: 'latest' })).document).toMatchObject({
    sha: null,
    strategy: 'none',
    passedOver: [{}, { sha: two, reason: expect.stringContaining('MM-314') }],
  })
})

it('one whose evaluation failed is', async () => {
  await using story = createScenario()
  const { one, two } = await tell(story)
  await story.record(one, { run: '20' })
  await story.record(two, { run: '21', failure: 'MM-214' })
  const { document } = await story.resolve({ base: 'main', onMissing: 'latest' })
  expect(document).toMatchObject({ sha: one, strategy: 'latest' })
})
