import { expect, it } from 'vitest'
import { writePin } from '../../../src/baseline/pins.ts'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'

/** main: old ── newer ── now; both before now are recorded. */
async function tell(story: Scenario) {
  const old = story.repository.commit('old')
  const newer = story.repository.commit('newer')
  const now = story.repository.commit('now')
  const event = createEvent({ name: 'push', sha: now })
  return { old, newer, now, event, ofOld: await story.record(old), ofNewer: await story.record(newer) }
}

it('a pinned commit is compared with, whatever main has become', async () => {
  await using story = createScenario()
  const { old, event, ofOld } = await tell(story)
  expect((await story.resolve({ event, pin: old })).document).toMatchObject({
    sha: old,
    strategy: 'pinned',
    distance: 1,
    record: ofOld,
    pin: old,
    passedOver: [],
  })
})

it('a commit may be pinned by the beginning of its name', async () => {
  await using story = createScenario()
  const { old, event } = await tell(story)
  const { document } = await story.resolve({ event, pin: old.slice(0, 10) })
  expect(document).toMatchObject({ sha: old, strategy: 'pinned' })
})

it('a pin’s name leads to the commit that it was last set to', async () => {
  await using story = createScenario({ store: 'remote' })
  const { old, newer, event, ofOld } = await tell(story)
  await writePin({ name: 'penguins', pin: 'released', sha: newer }, story.records)
  await writePin({ name: 'penguins', pin: 'released', sha: old }, story.records)
  expect((await story.resolve({ event, pin: 'released' })).document).toMatchObject({
    sha: old,
    strategy: 'pinned',
    record: ofOld,
    pin: 'released',
  })
})

it('a pin names one record: a later run of that commit does not take its place', async () => {
  await using story = createScenario()
  const { old, event, ofOld } = await tell(story)
  await writePin({ name: 'penguins', pin: 'released', sha: old }, story.records)
  await story.record(old, { attempt: 2 })
  const { document } = await story.resolve({ event, pin: 'released' })
  expect(document).toMatchObject({ record: ofOld, attempts: 2 })
})

it('a pinned commit that is no ancestor is taken, and its distance is not made up', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('start')
  repository.branch('release')
  const released = repository.commit('released')
  repository.git('checkout', '--quiet', 'main')
  const now = repository.commit('now')
  await story.record(released)
  const event = createEvent({ name: 'push', sha: now })
  const { document } = await story.resolve({ event, pin: released })
  expect(document).toMatchObject({ sha: released, strategy: 'pinned', distance: null })
})

it('a pinned commit without a record has no substitute', async () => {
  await using story = createScenario()
  const { now, event } = await tell(story)
  expect((await story.resolve({ event, pin: now, onMissing: 'latest' })).document).toMatchObject({
    sha: null,
    strategy: 'none',
    passedOver: [{ sha: now, reason: 'it is pinned and has no record' }],
  })
})

it('a pin that nobody set has no substitute either', async () => {
  await using story = createScenario()
  const { newer, event } = await tell(story)
  expect((await story.resolve({ event, pin: 'released' })).document).toMatchObject({
    sha: null,
    strategy: 'none',
    pin: 'released',
    passedOver: [{ sha: newer, reason: '"released" is pinned, and no pin or commit is called so' }],
  })
})

it('a pinned record that was altered is refused, though others are sound', async () => {
  await using story = createScenario()
  const { event } = await tell(story)
  const damaged = story.repository.commit('damaged')
  const alter = (files: Map<string, Uint8Array>) => void files.delete('evaluation.json')
  await story.record(damaged, { alter })
  const { document, record } = await story.resolve({ event, pin: damaged })
  expect(document).toMatchObject({
    strategy: 'none',
    passedOver: [{ sha: damaged, reason: expect.stringContaining('MM-314') }],
  })
  expect(record).toBeNull()
})

it('a pin whose file is no JSON is no pin that was taken off', async () => {
  await using story = createScenario()
  const { event } = await tell(story)
  await story.records.append({
    folder: 'pins/penguins/released/1',
    files: new Map([['pin.json', new TextEncoder().encode('{')]]),
    message: 'Half a pin',
  })
  const { document } = await story.resolve({ event, pin: 'released' })
  expect(document).toMatchObject({
    strategy: 'none',
    passedOver: [{ reason: expect.stringContaining('not JSON') }],
  })
})

it('a branch that is called like a commit is not the commit', async () => {
  await using story = createScenario()
  const { newer, event } = await tell(story)
  story.repository.git('branch', 'deadbeef', newer)
  const { document } = await story.resolve({ event, pin: 'deadbeef' })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
})
