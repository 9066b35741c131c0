import { expect, it } from 'vitest'
import { createEvent, createScenario, type RecordedRun } from '../../support/baseline-scenario.ts'

const encode = (text: string) => new TextEncoder().encode(text)

it.each<{ damage: string; alter: RecordedRun['alter']; reason: RegExp }>([
  {
    damage: 'a document was altered',
    alter: (files) => void files.set('evaluation.json', encode('{"evaluations":[]}')),
    reason: /MM-314.*evaluation\.json has 18 bytes, not the manifest's/,
  },
  {
    damage: 'a document was altered and kept its length',
    alter: (files) => void (files.get('evaluation.json') as Uint8Array).fill(0x20),
    reason: /MM-314.*digest of evaluation\.json differs/,
  },
  {
    damage: 'a document is gone',
    alter: (files) => void files.delete('evaluation.json'),
    reason: /MM-314.*evaluation\.json is in its manifest and not there/,
  },
  {
    damage: 'a file came in',
    alter: (files) => void files.set('extra.json', encode('{}')),
    reason: /MM-314.*extra\.json is there and not in its manifest/,
  },
  {
    damage: 'the manifest is no JSON',
    alter: (files) => void files.set('manifest.json', encode('')),
    reason: /MM-314.*is not JSON/,
  },
  {
    damage: 'a later version wrote it',
    alter: (files) =>
      void files.set(
        'manifest.json',
        encode(decode(files).replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"')),
      ),
    reason: /MM-504.*schema version 2/,
  },
  {
    damage: 'it was copied from another commit',
    alter: (files) =>
      void files.set(
        'manifest.json',
        encode(decode(files).replace(/"tested": "\w+"/, `"tested": "${'a'.repeat(40)}"`)),
      ),
    reason: /MM-314.*says that it is of penguins at aaaaaaa/,
  },
])('where $damage, there is no baseline, though an older record is sound', async ({ alter, reason }) => {
  await using story = createScenario()
  const older = story.repository.commit('older')
  const exact = story.repository.commit('exact')
  const now = story.repository.commit('now')
  await story.record(older)
  await story.record(exact, { alter })

  const { document, record } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'none', record: null })
  expect(document.passedOver).toEqual([{ sha: exact, reason: expect.stringMatching(reason) }])
  expect(record).toBeNull()
})

it('where someone took the manifest away, an older record is not taken in its place', async () => {
  await using story = createScenario()
  const older = story.repository.commit('older')
  const exact = story.repository.commit('exact')
  const now = story.repository.commit('now')
  await story.record(older)
  await story.record(exact, { alter: (files) => void files.delete('manifest.json') })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
  expect(document.passedOver).toEqual([
    { sha: exact, reason: expect.stringMatching(/^run 1, attempt 1: .*no manifest.json.*altered/) },
  ])
})

it('nor is an older attempt of the same commit', async () => {
  await using story = createScenario()
  const exact = story.repository.commit('exact')
  const now = story.repository.commit('now')
  await story.record(exact)
  await story.record(exact, { attempt: 2, alter: (files) => void files.delete('manifest.json') })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
})

it('where a stray file lies in the place of a record, an older one is not taken', async () => {
  await using story = createScenario()
  const older = story.repository.commit('older')
  const exact = story.repository.commit('exact')
  const now = story.repository.commit('now')
  await story.record(older)
  const folder = `runs/${exact.slice(0, 2)}/${exact}/penguins/stray`
  await story.records.append({ folder, files: new Map([['x.json', encode('{}')]]), message: 'Stray' })

  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document).toMatchObject({ sha: null, strategy: 'none' })
  expect(document.passedOver).toEqual([{ sha: exact, reason: 'what lies in its place is no record' }])
})

it('a corrupt record on a first run does not make the project new again', async () => {
  await using story = createScenario({ store: 'remote' })
  const exact = story.repository.commit('exact')
  const now = story.repository.commit('now')
  await story.record(exact, { alter: (files) => void files.set('manifest.json', encode('{}')) })
  const { document } = await story.resolve({ event: createEvent({ name: 'push', sha: now }) })
  expect(document.strategy).toBe('none')
})

function decode(files: Map<string, Uint8Array>): string {
  return new TextDecoder().decode(files.get('manifest.json'))
}
