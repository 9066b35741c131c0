import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow } from '../../support/shallow-clone.ts'

//   before   ─ good ── bad             the pull request was opened when main was `bad`
//   after    ─ good ── mended          main was set back; the remote has forgotten `bad`
//                └── work              the pull request

async function setBack(story: ReturnType<typeof createScenario>) {
  const { repository } = story
  const good = repository.commit('good')
  await story.record(good)
  repository.branch('feature')
  const head = repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const bad = repository.commit('bad')
  await story.record(bad)
  repository.git('reset', '--quiet', '--hard', good)
  const mended = repository.commit('mended', { 'a.txt': 'mended' })
  await story.record(mended)
  // `bad` was never pushed here: to the remote it is a name like any other.
  repository.push('main', 'feature')
  return { good, head, bad, mended }
}

it('where main’s tip of the event is gone, main’s tip of now takes its place', async () => {
  await using story = createScenario()
  const { good, head, bad, mended } = await setBack(story)
  const clone = story.from(cloneShallow(story.repository, { ref: 'feature' }))
  const event = createEvent({ name: 'pull_request', sha: head, head, base: bad })
  expect(await clone.git.resolve(bad)).toBeNull()
  expect(await clone.git.resolve('refs/remotes/origin/main')).toBe(mended)
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: good, strategy: 'merge-base' })
})

it('GitHub’s merge commit tells of main as it is, whatever the event says', async () => {
  await using story = createScenario()
  const { head, bad, mended } = await setBack(story)
  const tested = story.repository.pullRequest('main', 'feature')
  const event = createEvent({ name: 'pull_request', sha: tested, head, base: bad })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: mended, distance: 0 })
})

it('the push that set main back is compared with the commit that it was set back to', async () => {
  await using story = createScenario()
  const { good, mended } = await setBack(story)
  const event = createEvent({ name: 'push', sha: mended })
  expect((await story.resolve({ event })).document).toMatchObject({ sha: good, distance: 0 })
})
