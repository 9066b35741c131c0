import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow } from '../../support/shallow-clone.ts'

//   main    ─ older ─ recorded                            the newest commit that was merged
//                       └── first ── second ── third      queued: each is what main would become
//
// The base of a queued commit is the one queued before it. That has no record yet, and may never get one.

async function queue(story: ReturnType<typeof createScenario>) {
  const { repository } = story
  repository.commit('older')
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  repository.branch('gh-readonly-queue/main/pr-3')
  const [first, second, third] = ['first', 'second', 'third'].map((pull) => repository.commit(pull))
  return { recorded, first, second, third } as Record<'recorded' | 'first' | 'second' | 'third', string>
}

it('the first in a merge queue is compared with main', async () => {
  await using story = createScenario()
  const { recorded, first } = await queue(story)
  const event = createEvent({ name: 'merge_group', sha: first, base: recorded })
  expect((await story.resolve({ event })).document).toMatchObject({
    sha: recorded,
    strategy: 'merge-base',
    distance: 0,
  })
})

it('a later one is compared with the nearest commit that has a record, and says how far that is', async () => {
  await using story = createScenario()
  const { recorded, first, second, third } = await queue(story)
  const event = createEvent({ name: 'merge_group', sha: third, base: second })
  expect((await story.resolve({ event })).document).toMatchObject({
    sha: recorded,
    strategy: 'ancestor',
    distance: 2,
    passedOver: [
      { sha: second, reason: expect.stringContaining('it has no record') },
      { sha: first, reason: 'it has no record' },
    ],
  })
})

it('what is queued behind a commit that has been recorded meanwhile is compared with that', async () => {
  await using story = createScenario()
  const { second, third } = await queue(story)
  await story.record(second)
  const event = createEvent({ name: 'merge_group', sha: third, base: second })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: second, distance: 0 })
})

it('a clone of the queued commit alone finds main’s record too', async () => {
  await using story = createScenario()
  const { recorded, second, third } = await queue(story)
  story.repository.push('main', 'gh-readonly-queue/main/pr-3')
  const clone = story.from(cloneShallow(story.repository, { ref: 'gh-readonly-queue/main/pr-3' }))
  const event = createEvent({ name: 'merge_group', sha: third, base: second })
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: recorded, distance: 2 })
})
