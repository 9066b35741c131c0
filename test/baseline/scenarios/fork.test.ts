import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow } from '../../support/shallow-clone.ts'

//   main         ─ fork ── newer                  of this repository
//                   └── head                      of someone's fork; no branch here has it
//                         └── tested              refs/pull/7/merge: GitHub's merge of head into newer

async function openPullRequest(story: ReturnType<typeof createScenario>) {
  const { repository } = story
  const fork = repository.commit('fork')
  repository.branch('theirs')
  const head = repository.commit('head')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  await story.record(fork)
  await story.record(newer)
  const tested = repository.pullRequest('main', 'theirs')
  const refs = [`${head}:refs/pull/7/head`, `${tested}:refs/pull/7/merge`]
  repository.git('push', '--quiet', 'origin', 'main', ...refs)
  const event = { name: 'pull_request', sha: tested, head, base: newer, untrusted: true } as const
  return { fork, newer, head, event: createEvent(event) }
}

it('a fork’s pull request is compared with main like any other', async () => {
  await using story = createScenario()
  const { newer, event } = await openPullRequest(story)
  const clone = story.from(cloneShallow(story.repository, { ref: 'refs/pull/7/merge' }))
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: newer, distance: 0 })
})

it('its last commit, checked out alone, is compared with where it left main', async () => {
  await using story = createScenario()
  const { fork, event } = await openPullRequest(story)
  const clone = story.from(cloneShallow(story.repository, { ref: 'refs/pull/7/head' }))
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: fork, strategy: 'merge-base' })
})

it('the job that judges has main checked out, and needs nothing of the fork’s but its names', async () => {
  await using story = createScenario()
  const { newer, event } = await openPullRequest(story)
  const clone = story.from(cloneShallow(story.repository))
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: newer, distance: 0 })
})
