import { expect, it } from 'vitest'
import { readPolicy } from '../../src/baseline/read-policy.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const base = 'a'.repeat(40)
const older = 'b'.repeat(40)
const git = createMemoryGit({
  commits: {
    [base]: { parents: [older], files: { 'models/mergemark.yml': 'gate: of base\n' } },
    [older]: { files: {} },
  },
})
const head = { path: 'models/mergemark.yml', headText: 'gate: of head\n' }

it('a pull request is judged by the policy of the branch it goes to', async () => {
  expect(await readPolicy({ ...head, base, hasPast: async () => true }, { git })).toEqual({
    source: 'base',
    sha: base,
    path: 'models/mergemark.yml',
    text: 'gate: of base\n',
    // printf 'gate: of base\n' | sha256sum
    digest: 'sha256:2275662d486ca7a92117ebbf3606f0d26421171b8379df0537952425b3036db1',
  })
})

it('a new project is judged by its own, as long as nothing was ever recorded under its name', async () => {
  expect(await readPolicy({ ...head, base: older, hasPast: async () => false }, { git })).toMatchObject({
    source: 'head',
    text: 'gate: of head\n',
  })
})

it('a project that was moved, renamed or removed is not judged by its own', async () => {
  expect(await readPolicy({ ...head, base: older, hasPast: async () => true }, { git })).toMatchObject({
    source: 'removed',
    text: null,
    digest: null,
  })
  const moved = { ...head, path: 'elsewhere/mergemark.yml' }
  expect(await readPolicy({ ...moved, base, hasPast: async () => true }, { git })).toMatchObject({
    source: 'removed',
  })
})

it('without a base there is only the head’s', async () => {
  expect(await readPolicy({ ...head, base: null, hasPast: async () => false }, { git })).toMatchObject({
    source: 'head',
    sha: null,
  })
})

it('a base that this clone lacks is an error, never a project without a policy', async () => {
  const reading = readPolicy({ ...head, base: 'c'.repeat(40), hasPast: async () => false }, { git })
  await expect(reading).rejects.toMatchObject({ code: 'MM-305' })
})
