import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createGit } from '../../src/adapters/git/git.ts'
import { openStore } from '../../src/baseline/open-store.ts'
import { normaliseBaseline } from '../../src/config/normalise/baseline.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { createMemoryStores } from '../support/memory-records.ts'

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
})
afterEach(() => repository[Symbol.dispose]())

function open(store: string, more: { signers?: string; base?: string } = {}) {
  const { base = null, ...rest } = more
  const settings = normaliseBaseline({ store, ...rest }, (path) => path)
  const root = repository.path
  const ports = { stores: createMemoryStores(), files: createFiles({ root }), git: createGit({ root }) }
  return openStore(settings, { base }, ports)
}

it('refuses a directory in the checkout, where a pull request could commit records of its own', async () => {
  repository.commit('one')
  mkdirSync(join(repository.path, 'records'))
  await expect(open('directory:records')).rejects.toMatchObject({ code: 'MM-336' })
  await expect(open('directory:not/yet/there')).rejects.toMatchObject({ code: 'MM-336' })
})

it('takes one beside it', async () => {
  repository.commit('one')
  expect(await open('directory:../records')).toBeDefined()
})

it('reads who may sign from the base branch, not from what is checked out', async () => {
  const base = repository.commit('one')
  repository.commit('two', { signers: 'eve@example.com ssh-ed25519 AAAA' })
  await expect(open('refs/mergemark/records', { signers: 'signers', base })).rejects.toMatchObject({
    code: 'MM-327',
  })
})
