import { expect, it } from 'vitest'
import { createEvent, createScenario, type RecordedRun } from '../../support/baseline-scenario.ts'

/** As a later Mergemark would write it: the same words, another major version. */
const later: RecordedRun['alter'] = (files) => {
  const manifest = new TextDecoder().decode(files.get('manifest.json'))
  const text = manifest.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"')
  files.set('manifest.json', new TextEncoder().encode(text))
}

it('a record of a later major version is refused, and the reason says what to upgrade', async () => {
  await using story = createScenario()
  const older = story.repository.commit('older')
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  await story.record(older)
  await story.record(before, { alter: later })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
  expect(document.passedOver).toEqual([
    { sha: before, reason: expect.stringMatching(/MM-504 .*schema version 2.*Upgrade Mergemark/) },
  ])
})
