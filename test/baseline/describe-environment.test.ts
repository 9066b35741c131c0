import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeEnvironment, environmentDigest } from '../../src/baseline/describe-environment.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Git } from '../../src/ports.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const SHA = 'a'.repeat(40)
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

function gitWith(files: Readonly<Record<string, string>>): Git {
  return createMemoryGit({ commits: { [SHA]: { files } } })
}

/** The same repository, seen from a folder of it. */
function below(folder: string, files: Readonly<Record<string, string>>): Git {
  return {
    ...gitWith(files),
    pathFromRoot: async (path) => (path === '.' ? `${folder}/` : `${folder}/${path}`),
    filesBelow: async () =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
  }
}

it('names each lock file of the commit with the digest of its content', async () => {
  const git = gitWith({
    'requirements.txt': 'lightgbm==4.6.0\n',
    'models/a/uv.lock': 'version = 1\n',
    'train.py': 'pass\n',
    'docs/requirements.md': 'nothing\n',
  })
  expect(await describeEnvironment(SHA, git)).toEqual({
    'models/a/uv.lock': sha256('version = 1\n'),
    'requirements.txt': sha256('lightgbm==4.6.0\n'),
  })
})

it.each([
  'requirements-dev.txt',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'environment.yaml',
  'environment.yml',
  'conda-lock.yml',
  'package-lock.json',
  'renv.lock',
  'Manifest.toml',
  '.python-version',
  'Dockerfile',
])('takes %s for what pins the packages', async (name) => {
  expect(Object.keys(await describeEnvironment(SHA, gitWith({ [name]: 'x' })))).toEqual([name])
})

it('leaves out the packages that someone copied in', async () => {
  const git = gitWith({ 'web/node_modules/left-pad/package-lock.json': '{}', 'vendor/go.sum': 'x' })
  expect(await describeEnvironment(SHA, git)).toEqual({})
})

it('looks in the top folder too where the project lies further down', async () => {
  const git = below('models/a', { 'uv.lock': 'top', 'models/a/uv.lock': 'own', 'models/b/uv.lock': 'other' })
  expect(await describeEnvironment(SHA, git)).toEqual({
    'models/a/uv.lock': sha256('own'),
    'uv.lock': sha256('top'),
  })
})

it('leaves out a lock file that is a link', async () => {
  const git: Git = {
    ...gitWith({ 'requirements.txt': 'x', 'a/requirements.txt': '../requirements.txt' }),
    async readFile(_sha, path) {
      if (path.startsWith('a/')) throw fault('unreadable-file', { path, reason: 'it is a link' })
      return new TextEncoder().encode('x')
    },
  }
  expect(Object.keys(await describeEnvironment(SHA, git))).toEqual(['requirements.txt'])
})

it('takes the nearest where there are many', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`deep/er/${index}/uv.lock`, 'x']),
  )
  const found = Object.keys(await describeEnvironment(SHA, gitWith({ ...many, 'uv.lock': 'x' })))
  expect(found).toHaveLength(40)
  expect(found).toContain('uv.lock')
})

it('has one digest for the same parts in whichever order, and none where nothing pins anything', () => {
  const [one, other] = [sha256('1'), sha256('2')]
  expect(environmentDigest({ a: one, b: other })).toBe(environmentDigest({ b: other, a: one }))
  expect(environmentDigest({ a: one, b: other })).not.toBe(environmentDigest({ a: other, b: one }))
  expect(environmentDigest({})).toBeNull()
})
