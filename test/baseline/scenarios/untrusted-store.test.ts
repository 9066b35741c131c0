import { expect, it } from 'vitest'
import { createEvent, createScenario, type Scenario } from '../../support/baseline-scenario.ts'
import { makeSigningKey } from '../../support/signing-keys.ts'

const STORE = 'refs/mergemark/records'

async function tell(story: Scenario) {
  const before = story.repository.commit('before')
  const now = story.repository.commit('now')
  return { before, now, event: createEvent({ name: 'push', sha: now }) }
}

it('records that nobody signed are not believed where the base branch names signers', async () => {
  await using story = createScenario({ store: 'remote' })
  const { before, event } = await tell(story)
  await story.record(before)
  const ada = makeSigningKey(story.repository.folder, { name: 'ada' })
  const records = story.trusting({ signers: ada.signer })
  await expect(story.resolve({ event, records })).rejects.toMatchObject({ code: 'MM-328' })
})

it('an unsigned store is an error with every `on-missing`, and never a new project', async () => {
  await using story = createScenario({ store: 'remote' })
  const { event } = await tell(story)
  await story.record(story.repository.commit('elsewhere'), { name: 'seals' })
  const ada = makeSigningKey(story.repository.folder, { name: 'ada' })
  const records = story.trusting({ signers: ada.signer })
  for (const onMissing of ['bootstrap', 'latest', 'rebuild', 'fail'] as const) {
    await expect(story.resolve({ event, records, onMissing })).rejects.toMatchObject({ code: 'MM-328' })
  }
})

it('a store that was put back to an earlier state is refused: its last records would be missing', async () => {
  await using story = createScenario({ store: 'remote' })
  const { before, event } = await tell(story)
  const { repository } = story
  await story.record(before)
  const earlier = repository.gitIn(repository.remote, 'rev-parse', STORE)
  await story.record(before, { attempt: 2 })
  repository.gitIn(repository.remote, 'update-ref', STORE, earlier)
  const records = story.trusting({ leastSequence: 2 })
  await expect(story.resolve({ event, records })).rejects.toMatchObject({ code: 'MM-321' })
})

it('a store that was taken away is no project without a past', async () => {
  await using story = createScenario({ store: 'remote' })
  const { before, event } = await tell(story)
  const { repository } = story
  await story.record(before)
  repository.gitIn(repository.remote, 'update-ref', '-d', STORE)
  const records = story.trusting({ leastSequence: 1 })
  await expect(story.resolve({ event, records })).rejects.toMatchObject({ code: 'MM-321' })
})

it('what is believed is told: the store, its state and who signed it', async () => {
  await using story = createScenario({ store: 'remote' })
  const { before, event } = await tell(story)
  await story.record(before)
  await story.record(before, { attempt: 2 })
  const { document } = await story.resolve({ event })
  expect(document.store).toEqual({
    from: 'refs/mergemark/records',
    address: story.repository.remote,
    tip: story.repository.gitIn(story.repository.remote, 'rev-parse', STORE),
    sequence: 2,
    signer: null,
  })
})

it('a signed store is believed, and its signer named', async () => {
  await using story = createScenario({ store: 'remote' })
  const { before, event } = await tell(story)
  const ada = makeSigningKey(story.repository.folder, { name: 'ada' })
  const records = story.trusting({ signers: ada.signer, signingKey: ada.key })
  await story.record(before, { store: records })
  const { document } = await story.resolve({ event, records })
  expect(document).toMatchObject({ sha: before, store: { signer: 'ada@example.com', sequence: 1 } })
})
