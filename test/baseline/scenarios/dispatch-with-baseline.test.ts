import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow } from '../../support/shallow-clone.ts'

//   main      ─ released (v1, annotated) ── between ── tip
//                                             └── work           the branch that the workflow is run on by hand

async function tell(story: ReturnType<typeof createScenario>) {
  const { repository } = story
  const released = repository.commit('released')
  repository.git('tag', '--annotate', '--message', 'one', 'v1')
  const between = repository.commit('between')
  repository.branch('feature')
  const work = repository.commit('work')
  repository.git('checkout', '--quiet', 'main')
  const tip = repository.commit('tip')
  for (const sha of [released, between, tip]) await story.record(sha)
  repository.push('main', 'feature', 'v1')
  return { released, between, work, tip }
}
const dispatch = (sha: string, branch: string) => createEvent({ name: 'workflow_dispatch', sha, branch })

it('by hand on main, the commit before it is the baseline', async () => {
  await using story = createScenario()
  const { between, tip } = await tell(story)
  const { document } = await story.resolve({ event: dispatch(tip, 'main') })
  expect(document).toMatchObject({ sha: between, distance: 0 })
})

it('by hand on main, a chosen baseline comes before that: here a release, by its annotated tag', async () => {
  await using story = createScenario()
  const { released, tip } = await tell(story)
  const { document } = await story.resolve({ event: dispatch(tip, 'main'), base: 'v1' })
  expect(document).toMatchObject({ sha: released, strategy: 'merge-base', distance: 0 })
})

it('by hand on another branch, it is compared as a pull request would be', async () => {
  await using story = createScenario()
  const { between, work } = await tell(story)
  story.repository.git('checkout', '--quiet', 'feature')
  const { document } = await story.resolve({ event: dispatch(work, 'feature') })
  expect(document).toMatchObject({ sha: between, strategy: 'merge-base' })
})

it('the same from a clone of that branch alone, which knows of no main, and with a chosen baseline', async () => {
  await using story = createScenario()
  const { released, between, work } = await tell(story)
  const clone = story.from(cloneShallow(story.repository, { ref: 'feature' }))
  const event = dispatch(work, 'feature')
  expect((await clone.resolve({ event })).document).toMatchObject({ sha: between })
  expect((await clone.resolve({ event, base: 'origin/main' })).document).toMatchObject({ sha: between })
  expect((await clone.resolve({ event, base: released })).document).toMatchObject({ sha: released })
})

it('a chosen baseline that is no commit is an error of whoever chose it', async () => {
  await using story = createScenario()
  const { tip } = await tell(story)
  await expect(story.resolve({ event: dispatch(tip, 'main'), base: 'v2' })).rejects.toMatchObject({
    code: 'MM-303',
    kind: 'usage',
  })
})
