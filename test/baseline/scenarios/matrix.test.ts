import { expect, it } from 'vitest'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'

const projects = ['adelie', 'chinstrap', 'emperor', 'gentoo', 'king', 'macaroni']

it('six projects of one run each find their own record', async () => {
  await using story = createScenario({ store: 'remote' })
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  // A matrix shares one run id and attempt.
  const records: string[] = []
  for (const name of projects) records.push(await story.record(before, { name, run: '17' }))
  expect(new Set(records).size).toBe(projects.length)

  const event = createEvent({ name: 'push', sha: now })
  for (const [index, name] of projects.entries()) {
    const { document, record } = await story.resolve({ event, name })
    expect(document).toMatchObject({ sha: before, record: records[index], attempts: 1 })
    expect(record?.manifest.name).toBe(name)
  }
})

it('a name that begins like another is another project', async () => {
  await using story = createScenario()
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(before, { name: 'penguins-two' })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document.strategy).toBe('bootstrap')
})
