import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

const line = (folder: string) =>
  new Map([['noise.jsonl', new TextEncoder().encode(`{"folder":"${folder}"}\n`)]])

it('without any index the records themselves are found', async () => {
  await using story = createScenario({ store: 'remote' })
  const recorded = story.repository.commit('recorded')
  const between = story.repository.commit('between')
  const now = story.repository.commit('now')
  await story.record(recorded)
  expect(await story.records.list('index')).toEqual([])
  expect((await story.resolve({ event: createEvent({ name: 'push', sha: now }) })).document).toMatchObject({
    sha: recorded,
    strategy: 'ancestor',
    passedOver: [{ sha: between }],
  })
})

it('an index of records that are not there leads nowhere', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  const folder = `runs/${before.slice(0, 2)}/${before}/penguins/1-1-0011223344556677`
  await story.records.append({ folder: 'index/penguins', files: line(folder), message: 'A lie' })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'bootstrap' })
})

it('of a long way without records the first are named and the rest are counted', async () => {
  await using story = createScenario()
  const recorded = story.repository.commit('recorded')
  const way = Array.from({ length: 30 }, (_, index) => story.repository.commit(`commit ${index}`))
  const now = story.repository.commit('now')
  await story.record(recorded)
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: recorded, distance: 30 })
  expect(document.passedOver).toHaveLength(22)
  expect(document.passedOver[0]?.sha).toBe(way.at(-1))
  expect(document.passedOver.at(-1)).toEqual({
    sha: way[0],
    reason: 'the last of 9 more that have no record to compare with',
  })
})
