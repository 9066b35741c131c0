import { afterEach, beforeEach, expect, it } from 'vitest'
import { createScenario, type Scenario } from '../../support/baseline-scenario.ts'

let scenario: Scenario
beforeEach(() => {
  scenario = createScenario()
})
afterEach(() => scenario[Symbol.asyncDispose]())

/**
 *     first ─── second            main
 *                  └─── change    the pull request
 */
function openPullRequest() {
  const { repository } = scenario
  const first = repository.commit('Classify penguins')
  const second = repository.commit('Measure them better')
  repository.branch('change')
  repository.commit('Try another model')
  return { first, second }
}

it('without any record, the merge base is trained and evaluated again', async () => {
  const { second } = openPullRequest()
  const { document, record } = await scenario.resolve({ onMissing: 'rebuild' })
  expect(document).toMatchObject({ strategy: 'rebuild', sha: second, distance: 0, record: null })
  expect(record).toBeNull()
})

it('a record of an ancestor serves, and costs no training', async () => {
  const { first } = openPullRequest()
  await scenario.record(first)
  const { document } = await scenario.resolve({ onMissing: 'rebuild' })
  expect(document).toMatchObject({ strategy: 'ancestor', sha: first, distance: 1 })
})

it('a run of main that failed to evaluate is made good by a rebuild', async () => {
  const { second } = openPullRequest()
  await scenario.record(second, { failure: 'MM-401' })
  const { document } = await scenario.resolve({ onMissing: 'rebuild' })
  expect(document).toMatchObject({ strategy: 'rebuild', sha: second })
  expect(document.passedOver.map(({ reason }) => reason).join()).toContain('MM-401')
})

it('a record that was altered is never papered over by a rebuild', async () => {
  const { second } = openPullRequest()
  const empty = (files: Map<string, Uint8Array>) => files.set('evaluation.json', new Uint8Array())
  await scenario.record(second, { alter: empty })
  const { document } = await scenario.resolve({ onMissing: 'rebuild' })
  expect(document).toMatchObject({ strategy: 'none', sha: null })
})

it('a repository’s first commit has nothing before it to make again', async () => {
  scenario.repository.commit('Classify penguins')
  const { document } = await scenario.resolve({ onMissing: 'rebuild' })
  expect(document).toMatchObject({ strategy: 'bootstrap', sha: null })
})
