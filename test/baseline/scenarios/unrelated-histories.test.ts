import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow } from '../../support/shallow-clone.ts'

it('unrelated histories have no baseline, and no deeper checkout would help', async () => {
  await using story = createScenario()
  const { repository } = story
  //   main    ─ recorded
  //   other   ─ other           shares no commit with main
  const recorded = repository.commit('recorded')
  await story.record(recorded)
  repository.git('checkout', '--quiet', '--orphan', 'other')
  repository.commit('other')
  await expect(story.resolve({ base: 'main' })).rejects.toMatchObject({
    code: 'MM-305',
    mend: expect.stringContaining('share no commit'),
  })
})

it('the same is said from a clone of one commit, after all of both was fetched', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('older')
  const main = repository.commit('main')
  await story.record(main)
  repository.git('checkout', '--quiet', '--orphan', 'other')
  repository.commit('other')
  const head = repository.commit('more')
  repository.push('main', 'other')

  const clone = story.from(cloneShallow(repository, { ref: 'other' }))
  const event = createEvent({ name: 'pull_request', sha: head, head, base: main })
  await expect(clone.resolve({ event })).rejects.toMatchObject({
    code: 'MM-305',
    mend: expect.stringContaining('share no commit'),
  })
})
