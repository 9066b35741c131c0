import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

//   before   ─ start ── a ── b                 main, recorded up to b
//   after    ─ start ── first ── a' ── b'      main rebased: a and b are on no branch any more

async function rebase(story: ReturnType<typeof createScenario>) {
  const { repository } = story
  const start = repository.commit('start')
  await story.record(start)
  repository.commit('a', { 'a.txt': 'a' })
  const old = repository.commit('b', { 'b.txt': 'b' })
  await story.record(old)
  repository.push('main')
  repository.branch('first', start)
  const first = repository.commit('first', { 'first.txt': '1' })
  repository.git('checkout', '--quiet', 'main')
  repository.git('rebase', '--quiet', 'first')
  const now = repository.git('rev-parse', 'HEAD')
  repository.git('push', '--quiet', '--force', 'origin', 'main')
  return { start, first, old, now, beforeNow: repository.git('rev-parse', 'HEAD^') }
}

it('records of the commits that a rebase threw away are never taken', async () => {
  await using story = createScenario()
  const { start, first, now, beforeNow } = await rebase(story)
  expect((await story.resolve({ event: createEvent({ name: 'push', sha: now }) })).document).toMatchObject({
    sha: start,
    strategy: 'ancestor',
    distance: 2,
    passedOver: [
      { sha: beforeNow, reason: expect.stringContaining('it has no record') },
      { sha: first, reason: 'it has no record' },
    ],
  })
})

it('a pull request that was opened before the rebase is compared with the main it was built on', async () => {
  await using story = createScenario()
  const { old, now } = await rebase(story)
  const { repository } = story
  repository.branch('feature', old)
  const head = repository.commit('work', { 'c.txt': 'c' })

  // GitHub's merge of it into the main of now shares only `start` with that; its own last commit is checked out.
  const event = createEvent({ name: 'pull_request', sha: head, head, base: old })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: old, strategy: 'merge-base' })
  const renewed = createEvent({ name: 'pull_request', sha: head, head, base: now })
  expect((await story.resolve({ event: renewed })).document).toMatchObject({
    strategy: 'merge-base',
    distance: 0,
  })
})
