import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

it('with `on-missing: rebuild` the merge base itself is made again where no ancestor has a record', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  const event = createEvent({ name: 'push', sha: now })
  const { document, record } = await story.resolve({ event, onMissing: 'rebuild' })
  expect(document).toMatchObject({
    sha: before,
    strategy: 'rebuild',
    distance: 0,
    record: null,
    passedOver: [{ sha: before, reason: 'it has no record' }],
  })
  expect(record).toBeNull()
})

it('an ancestor’s record goes before a rebuild', async () => {
  await using story = createScenario()
  const older = story.repository.commit('older')
  story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(older)
  const event = createEvent({ name: 'push', sha: now })
  expect((await story.resolve({ event, onMissing: 'rebuild' })).document).toMatchObject({
    sha: older,
    strategy: 'ancestor',
  })
})

it('records whose evaluation failed are no baseline, so the merge base is made again', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(before, { failure: 'MM-214' })
  const event = createEvent({ name: 'push', sha: now })
  expect((await story.resolve({ event, onMissing: 'rebuild' })).document).toMatchObject({
    sha: before,
    strategy: 'rebuild',
  })
})

it('a corrupt record is not painted over by a rebuild', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(before, { alter: (files) => void files.delete('evaluation.json') })
  const event = createEvent({ name: 'push', sha: now })
  const { document } = await story.resolve({ event, onMissing: 'rebuild' })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
})

it('a root commit has nothing before it that could be made again', async () => {
  await using story = createScenario()
  const first = story.repository.commit('first')
  const event = createEvent({ name: 'push', sha: first })
  expect((await story.resolve({ event, onMissing: 'rebuild' })).document).toMatchObject({
    sha: null,
    strategy: 'bootstrap',
  })
})
