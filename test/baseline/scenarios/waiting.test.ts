import { expect, it } from 'vitest'
import { fault } from '../../../src/errors/fault.ts'
import type { CheckReport } from '../../../src/ports.ts'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'
import { createMemoryForge } from '../../support/memory-forge.ts'

/** main: older (recorded) ── merged, whose own run is still going ── head of a pull request. */
async function tell(story: Scenario) {
  const older = story.repository.commit('older')
  const merged = story.repository.commit('merged')
  const now = story.repository.commit('now')
  await story.record(older)
  const forge = createMemoryForge()
  const check: CheckReport = {
    name: 'mergemark/penguins',
    sha: merged,
    status: 'in_progress',
    title: 'Judging…',
    summary: '',
    annotations: [],
  }
  await forge.putCheck(check)
  return { older, merged, forge, check, event: createEvent({ name: 'push', sha: now }) }
}

/** A manual clock on which something happens once so many seconds are slept. */
function after(story: Scenario, seconds: number, happens: () => Promise<unknown>) {
  const { sleep } = story.clock
  let left = seconds
  story.clock.sleep = async (milliseconds) => {
    await sleep(milliseconds)
    left -= milliseconds / 1000
    if (left <= 0 && left > Number.NEGATIVE_INFINITY) {
      left = Number.NEGATIVE_INFINITY
      await happens()
    }
  }
}

it('main’s own run is waited for, and its record taken as soon as it is there', async () => {
  await using story = createScenario({ store: 'remote' })
  const { merged, forge, event } = await tell(story)
  after(story, 60, () => story.record(merged))
  expect((await story.resolve({ event, forge })).document).toMatchObject({
    sha: merged,
    strategy: 'merge-base',
    distance: 0,
    // 5 + 10 + 20 + 30 seconds, each longer than the one before.
    waitedSeconds: 65,
    passedOver: [],
  })
})

it('the check over all projects tells of the run as well', async () => {
  await using story = createScenario()
  const { merged, check, event } = await tell(story)
  const forge = createMemoryForge()
  await forge.putCheck({ ...check, name: 'mergemark' })
  after(story, 5, () => story.record(merged))
  expect((await story.resolve({ event, forge })).document).toMatchObject({ sha: merged, waitedSeconds: 5 })
})

it('after the time is up the nearest older record is taken, and it says why', async () => {
  await using story = createScenario()
  const { older, merged, forge, event } = await tell(story)
  expect((await story.resolve({ event, forge })).document).toMatchObject({
    sha: older,
    strategy: 'ancestor',
    distance: 1,
    waitedSeconds: 600,
    passedOver: [{ sha: merged, reason: 'it has no record; its run is still going after 10 minutes' }],
  })
})

it('a run that did not come once is not waited for by the next project of the same job', async () => {
  await using story = createScenario()
  const { check, event } = await tell(story)
  const forge = createMemoryForge()
  await forge.putCheck({ ...check, name: 'mergemark' })
  await story.resolve({ event, forge })
  const slept = story.clock.slept.length
  const { document } = await story.resolve({ event, forge, name: 'seals' })
  expect(story.clock.slept).toHaveLength(slept)
  expect(document.passedOver[0]?.reason).toContain('still going')
})

it('a clock that is set back while waiting makes no wait longer', async () => {
  await using story = createScenario()
  const { older, forge, event } = await tell(story)
  const { sleep } = story.clock
  story.clock.sleep = async (milliseconds) => {
    await sleep(milliseconds)
    story.clock.set(0)
  }
  const { document } = await story.resolve({ event, forge })
  expect(document).toMatchObject({ sha: older, waitedSeconds: 600 })
})

it('a run that ends shortly before its record is pushed is given that moment', async () => {
  await using story = createScenario()
  const { merged, forge, check, event } = await tell(story)
  after(story, 5, async () => {
    await forge.putCheck({ ...check, status: 'completed', conclusion: 'success' })
    after(story, 10, () => story.record(merged))
  })
  expect((await story.resolve({ event, forge })).document).toMatchObject({ sha: merged, waitedSeconds: 15 })
})

it('a run that ends without a record is not waited for any longer', async () => {
  await using story = createScenario()
  const { older, merged, forge, check, event } = await tell(story)
  after(story, 15, () => forge.putCheck({ ...check, status: 'completed', conclusion: 'failure' }))
  expect((await story.resolve({ event, forge })).document).toMatchObject({
    sha: older,
    waitedSeconds: 45,
    passedOver: [{ sha: merged, reason: 'it has no record; its run ended without one' }],
  })
})

it('a run that is over already is not waited for', async () => {
  await using story = createScenario()
  const { older, merged, forge, check, event } = await tell(story)
  await forge.putCheck({ ...check, status: 'completed', conclusion: 'failure' })
  const { document } = await story.resolve({ event, forge })
  expect(document).toMatchObject({ sha: older, passedOver: [{ sha: merged, reason: 'it has no record' }] })
  expect(document).not.toHaveProperty('waitedSeconds')
})

it('the first record of a project is waited for too, and a new project says what it waited for', async () => {
  await using story = createScenario()
  const { merged, forge, event } = await tell(story)
  await forge.putCheck({
    name: 'mergemark/seals',
    sha: merged,
    status: 'in_progress',
    title: '',
    summary: '',
    annotations: [],
  })
  const { document } = await story.resolve({ event, forge, name: 'seals', waitMs: 60_000 })
  expect(document).toMatchObject({
    strategy: 'bootstrap',
    waitedSeconds: 60,
    passedOver: [{ sha: merged, reason: 'it has no record; its run is still going after 60 seconds' }],
  })
})

it('a corrupt record is not waited on: no other run would mend it', async () => {
  await using story = createScenario()
  const { merged, forge, event } = await tell(story)
  await story.record(merged, { alter: (files) => void files.delete('evaluation.json') })
  const { document } = await story.resolve({ event, forge })
  expect(document).toMatchObject({ strategy: 'none' })
  expect(forge.calls).not.toContain('checkState')
})

it('where the forge does not answer, nothing is waited for, and it says so', async () => {
  await using story = createScenario()
  const { older, merged, event } = await tell(story)
  const error = fault('forge-token-refused', { action: 'read the check', answer: 'Bad credentials' })
  const forge = createMemoryForge({ fails: () => error })
  expect((await story.resolve({ event, forge })).document).toMatchObject({
    sha: older,
    passedOver: [
      {
        sha: merged,
        reason: `it has no record; whether its run is still going cannot be asked (${error.code} ${error.message})`,
      },
    ],
  })
  expect(story.clock.slept).toEqual([])
})

it('on a terminal nobody can be asked, and it says so', async () => {
  await using story = createScenario()
  const { older, merged } = await tell(story)
  expect((await story.resolve({ forge: null })).document).toMatchObject({
    sha: older,
    passedOver: [
      { sha: merged, reason: 'it has no record; whether its run is still going cannot be asked from here' },
    ],
  })
})

it('with `wait: 0s` nobody is asked', async () => {
  await using story = createScenario()
  const { older, merged, forge, event } = await tell(story)
  const { document } = await story.resolve({ event, forge, waitMs: 0 })
  expect(document).toMatchObject({ sha: older, passedOver: [{ sha: merged, reason: 'it has no record' }] })
  expect(forge.calls).not.toContain('checkState')
})
