import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createFiles } from '../../../src/adapters/files/files.ts'
import { createStores } from '../../../src/adapters/records/stores.ts'
import { baselineStage } from '../../../src/baseline/stage.ts'
import { parseConfiguration } from '../../../src/config/parse-configuration.ts'
import { baselineDocument } from '../../../src/documents/baseline.ts'
import { policyDocument } from '../../../src/documents/policy.ts'
import { performStage } from '../../../src/project/stage.ts'
import { createScenario, type Scenario } from '../../support/baseline-scenario.ts'
import { fileWith } from '../../support/configuration-files.ts'
import { createCountingRandom } from '../../support/counting-random.ts'
import { createMemoryDepots } from '../../support/memory-depots.ts'
import { createMemoryForge } from '../../support/memory-forge.ts'

const configure = (name: string, baseline = '') => fileWith({ name: `name: ${name}`, baseline })

/** Prepares the project at `path` as HEAD has it, against the commit before. */
async function prepare({ repository, git, clock }: Scenario, path: string) {
  const files = createFiles({ root: repository.path })
  const text = await files.readText(path)
  const head = parseConfiguration({ text, path })
  const tested = (await git.resolve('HEAD')) as string
  const base = (await git.resolve('HEAD~1')) as string
  const run = { tested, head: tested, base, event: 'local', attempt: 1 }
  const project = { name: head.name, head, path, text, out: 'out', run, event: null }
  const random = createCountingRandom()
  await using stores = createStores({ root: repository.path, clock, random, token: null })
  const ports = { files, git, clock, stores, forge: createMemoryForge() }
  const depots = createMemoryDepots()
  const { text: written, error } = await performStage(baselineStage, project, { ...ports, depots })
  const policy = policyDocument.parse(await files.readText('out/policy.json'), 'policy.json')
  return { policy, baseline: baselineDocument.parse(written, 'baseline.json'), error }
}

it('a new project beside another is judged by its own configuration, and bootstraps', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'seals/mergemark.yml': configure('seals') })
  story.repository.commit('two', { 'penguins/mergemark.yml': configure('penguins') })
  const { policy, baseline, error } = await prepare(story, 'penguins/mergemark.yml')
  expect(error).toBeNull()
  expect(policy).toMatchObject({ source: 'head' })
  expect(baseline).toMatchObject({ strategy: 'bootstrap' })
})

it('a project that was moved is a removed one, not a new one', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'old/mergemark.yml': configure('penguins') })
  story.repository.commit('moved', {
    'old/mergemark.yml': null,
    'new/mergemark.yml': configure('penguins'),
  })
  expect((await prepare(story, 'new/mergemark.yml')).policy).toMatchObject({ source: 'removed', text: null })
})

it('one that was moved and renamed in the same breath is found by the file that is gone', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'old/mergemark.yml': configure('penguins') })
  story.repository.commit('moved', { 'old/mergemark.yml': null, 'new/mergemark.yml': configure('birds') })
  expect((await prepare(story, 'new/mergemark.yml')).policy).toMatchObject({ source: 'removed' })
})

it('a copy under the same name, with another left in its old place, is a move too', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'old/mergemark.yml': configure('penguins') })
  story.repository.commit('moved', {
    'old/mergemark.yml': configure('decoy'),
    'new/mergemark.yml': configure('penguins'),
  })
  expect((await prepare(story, 'new/mergemark.yml')).policy).toMatchObject({ source: 'removed' })
})

it('a project that was renamed in its place is a removed one', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'mergemark.yml': configure('penguins') })
  story.repository.commit('renamed', { 'mergemark.yml': configure('birds') })
  expect((await prepare(story, 'mergemark.yml')).policy).toMatchObject({ source: 'removed' })
})

it('a store that the pull request names itself does not hide what the usual one holds', async () => {
  await using story = createScenario({ store: 'remote' })
  const one = story.repository.commit('one', { 'a.txt': 'a' })
  await story.record(one)
  const elsewhere = `baseline: { store: 'directory:${join(story.repository.folder, 'empty')}' }`
  story.repository.commit('two', { 'mergemark.yml': configure('penguins', elsewhere) })
  expect((await prepare(story, 'mergemark.yml')).policy).toMatchObject({ source: 'removed' })
})

it('a file of the same name that is no configuration of ours says nothing', async () => {
  await using story = createScenario({ store: 'remote' })
  story.repository.commit('one', { 'old/mergemark.yml': 'what: this is\n' })
  story.repository.commit('two', { 'old/mergemark.yml': null, 'new/mergemark.yml': configure('penguins') })
  expect((await prepare(story, 'new/mergemark.yml')).policy).toMatchObject({ source: 'head' })
})

it('one whose policy extends a file is found all the same', async () => {
  await using story = createScenario({ store: 'remote' })
  const extending = fileWith({ gate: 'gate: { extends: ../org.yml }' })
  const org = 'rules: [{ metric: accuracy, margin: 0.01 }]\n'
  story.repository.commit('one', { 'old/mergemark.yml': extending, 'org.yml': org })
  story.repository.commit('moved', {
    'old/mergemark.yml': null,
    'org.yml': null,
    'new/mergemark.yml': configure('penguins'),
  })
  expect((await prepare(story, 'new/mergemark.yml')).policy).toMatchObject({ source: 'removed', text: null })
})
