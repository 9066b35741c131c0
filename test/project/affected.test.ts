import { describe, expect, it } from 'vitest'
import type { TriggerEvent } from '../../src/ports.ts'
import { isAffected } from '../../src/project/affected.ts'
import type { Project } from '../../src/project/project.ts'
import { configuration } from '../support/flowers.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const [START, BASE, HEAD] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string]

/** Whether a pull request that changes these files concerns the project in `models/a`. */
async function affects(
  changed: Readonly<Record<string, string>>,
  {
    extra = '',
    path = 'models/a/mergemark.yml',
    name = 'pull_request',
    base = {} as Record<string, string>,
    known = true,
  } = {},
) {
  const text = configuration({ extra })
  const before = {
    'models/a/train.py': '1',
    'models/b/train.py': '1',
    'README.md': '1',
    ...(known ? { [path]: text } : {}),
  }
  const git = createMemoryGit({
    commits: {
      [START]: { files: before },
      [BASE]: { files: { ...before, ...base }, parents: [START] },
      [HEAD]: { files: { ...before, ...changed }, parents: [START] },
    },
  })
  const event = { name } as TriggerEvent
  const run = { tested: HEAD, head: HEAD, base: BASE, event: name, attempt: 1 }
  return isAffected({ name: 'flowers', path, text, event, run } as Project, git)
}

describe('a pull request', () => {
  it('affects a project whose folder it changes, and no other', async () => {
    expect(await affects({ 'models/a/train.py': '2' })).toBe(true)
    expect(await affects({ 'models/a/deep/er.csv': '2' })).toBe(true)
    expect(await affects({ 'models/b/train.py': '2', 'README.md': '2' })).toBe(false)
    expect(await affects({ 'models/ab/train.py': '2' })).toBe(false)
  })

  it('affects a project at the top whatever it changes', async () => {
    expect(await affects({ 'README.md': '2' }, { path: 'mergemark.yml' })).toBe(true)
  })

  it('is not charged with what main changed in the meantime', async () => {
    expect(await affects({ 'README.md': '2' }, { base: { 'models/a/train.py': '3' } })).toBe(false)
  })

  it('affects what the paths name, from the folder of the file', async () => {
    const extra = 'paths: ["**/*.py", ../shared]\n'
    expect(await affects({ 'models/a/train.py': '2' }, { extra })).toBe(true)
    expect(await affects({ 'models/shared/features.sql': '2' }, { extra })).toBe(true)
    expect(await affects({ 'models/a/notes.md': '2' }, { extra })).toBe(false)
  })

  it('always affects a project whose own file it changes', async () => {
    expect(await affects({ 'models/a/mergemark.yml': 'name: other\n' }, { extra: 'paths: ["*.py"]\n' })).toBe(
      true,
    )
  })

  it('cannot say by itself that it affects nothing: main’s word counts', async () => {
    const head = configuration({ extra: 'paths: [nothing]\n' })
    expect(await affects({ 'models/a/mergemark.yml': head, 'models/a/train.py': '2' })).toBe(true)
  })

  it('affects a project that main does not know, or that cannot be read there', async () => {
    expect(await affects({ 'README.md': '2' }, { known: false })).toBe(true)
    expect(await affects({ 'README.md': '2' }, { base: { 'models/a/mergemark.yml': ': nonsense' } })).toBe(
      true,
    )
  })

  it('alone can leave a project untouched: a push computes all', async () => {
    expect(await affects({ 'README.md': '2' }, { name: 'push' })).toBe(true)
    expect(await affects({ 'README.md': '2' }, { name: 'merge_group' })).toBe(false)
  })
})

it('a pull request that sets back what one of two merged branches of main brought affects it', async () => {
  const [other, one, two, main, head] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(40)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const text = configuration()
  const path = 'models/a/mergemark.yml'
  const before = { [path]: text, 'models/a/train.py': 'broken' }
  const mended = { ...before, 'models/a/train.py': 'mended' }
  const git = createMemoryGit({
    commits: {
      [other]: { files: before },
      [one]: { files: { ...before, 'README.md': '1' }, parents: [other] },
      [two]: { files: mended, parents: [other] },
      [main]: { files: { ...mended, 'README.md': '1' }, parents: [one, two] },
      // The author's own merge of the two: seen from the first, nothing of the project has changed.
      [head]: { files: { ...before, 'README.md': '1' }, parents: [one, two] },
    },
  })
  const event = { name: 'pull_request' } as TriggerEvent
  const run = { tested: head, head, base: main, event: 'pull_request', attempt: 1 }
  expect(await isAffected({ name: 'flowers', path, text, event, run } as Project, git)).toBe(true)
})
