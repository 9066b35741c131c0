import { expect, it } from 'vitest'
import type { Git, TriggerEvent } from '../../src/ports.ts'
import { changedFiles } from '../../src/project/changed-files.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const [START, BASE, HEAD] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string]
const git = createMemoryGit({
  commits: {
    [START]: { files: { a: '1', b: '1' } },
    [BASE]: { files: { a: '1', b: '2' }, parents: [START] },
    [HEAD]: { files: { a: '2', b: '1' }, parents: [START] },
  },
})
const run = { tested: HEAD, head: HEAD, base: BASE, event: 'pull_request', attempt: 1 }
const changedIn = (name: TriggerEvent['name'] | null, { base = BASE as string | null, from = git } = {}) =>
  changedFiles(
    { event: name === null ? null : ({ name } as TriggerEvent), run: { ...run, base } },
    from as Git,
  )

it('are those that a pull request changes, and not those that main changed meanwhile', async () => {
  expect(await changedIn('pull_request')).toEqual(new Set(['a']))
  expect(await changedIn('merge_group')).toEqual(new Set(['a']))
})

it('are not known outside a pull request', async () => {
  expect(await changedIn('push')).toBeNull()
  expect(await changedIn(null)).toBeNull()
  expect(await changedIn('pull_request', { base: null })).toBeNull()
})

it('are not known where the history ends too early', async () => {
  const cut = createMemoryGit({ commits: { [HEAD]: { files: { a: '2' } } } })
  expect(await changedIn('pull_request', { from: cut })).toBeNull()
  const apart = createMemoryGit({
    commits: { [BASE]: { files: { a: '1' } }, [HEAD]: { files: { a: '2' } } },
  })
  expect(await changedIn('pull_request', { from: apart })).toBeNull()
})
