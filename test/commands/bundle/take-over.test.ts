import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArchives } from '../../../src/adapters/archive/archives.ts'
import { createFiles } from '../../../src/adapters/files/files.ts'
import { createGit } from '../../../src/adapters/git/git.ts'
import { takeOver } from '../../../src/commands/bundle/take-over.ts'
import { evaluationDocument } from '../../../src/documents/evaluation.ts'
import { createMemoryForge } from '../../support/memory-forge.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'

const KEPT = 'mergemark-out/mine.txt'
const evaluationOf = (name: string) =>
  evaluationDocument.serialize({ name, run: null, evaluations: [], sample: null })

let root = ''
beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-take-')))
  const files = createFiles({ root })
  await files.write(
    'mergemark.yml',
    'version: 1\nname: flowers\nevaluations: { test: { task: multiclass, predictions: p.csv, metrics: [accuracy] } }\ngate: { rules: [{ metric: accuracy, min: 0.5 }] }\n',
  )
  await files.write(KEPT, 'an hour of training')
  await files.write('mergemark-out/evaluation.json', evaluationOf('flowers'))
  await files.write('handed/evaluation.json', evaluationOf('flowers'))
  await files.write('others/evaluation.json', evaluationOf('cats'))
  await files.write('broken.zip', 'no zip')
  mkdirSync(join(root, 'empty'))
  symlinkSync('mergemark-out', join(root, 'link'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function take(
  bundle: string,
  { kind, out = 'mergemark-out' }: { kind: 'actions' | 'terminal'; out?: string },
) {
  await using git = createGit({ root })
  const ports = {
    files: createFiles({ root }),
    git,
    runner: { ...createMemoryRunner(), kind },
    archives: createArchives(),
    forge: createMemoryForge(),
  }
  const asked = { bundle, out, config: 'mergemark.yml', base: null, head: null, workflow: '' }
  return (await takeOver(asked, 'compute', ports)).projects[0]?.bundle
}
const lies = (path: string) => createFiles({ root }).inspect(path)

describe('a bundle on a terminal', () => {
  it('is laid out in place of what lay there', async () => {
    expect(await take('handed', { kind: 'terminal' })).toEqual({ problem: null })
    expect(await lies(KEPT)).toBeNull()
    expect(await lies('mergemark-out/evaluation.json')).not.toBeNull()
  })

  // Exit codes by the kind of a fault: 2 for usage, 3 for broken (CONTRACT).
  it.each([
    ['is not there', 'nowhere', 'MM-522', 'broken'],
    ['is an empty folder', 'empty', 'MM-522', 'broken'],
    ['is no zip file', 'broken.zip', 'MM-520', 'broken'],
    ['is of another project', 'others', 'MM-521', 'broken'],
    ['is an artifact, which only a workflow has', 'artifact:bundle', 'MM-526', 'usage'],
  ])('ends with an error and removes nothing where it %s', async (_, bundle, code, kind) => {
    await expect(take(bundle, { kind: 'terminal' })).rejects.toMatchObject({ code, kind })
    expect(await lies(KEPT)).not.toBeNull()
  })

  it.each([
    ['is the folder of documents', 'mergemark-out', 'mergemark-out'],
    ['is that folder by an absolute path', '', 'mergemark-out'],
    ['lies in it', KEPT, 'mergemark-out'],
    ['contains it', '.', 'mergemark-out'],
    ['leads into it by a link', 'link', 'mergemark-out'],
  ])('is refused before anything is removed where it %s', async (_, bundle, out) => {
    const path = bundle === '' ? join(root, out) : bundle
    await expect(take(path, { kind: 'terminal', out })).rejects.toMatchObject({
      code: 'MM-527',
      kind: 'usage',
    })
    expect(await lies(KEPT)).not.toBeNull()
  })

  it('may have a name that begins as the folder of documents does', async () => {
    await createFiles({ root }).copy('handed', 'mergemark-out-2')
    expect(await take('mergemark-out-2', { kind: 'terminal' })).toEqual({ problem: null })
  })
})

describe('a bundle in a workflow', () => {
  it.each(['nowhere', 'broken.zip', 'others', 'artifact:bundle', 'mergemark-out'])(
    'leaves nothing for the gate to believe where it cannot be taken: %s',
    async (bundle) => {
      const taken = await take(bundle, { kind: 'actions' })
      expect(taken?.problem).toEqual(expect.any(String))
      expect(await lies('mergemark-out/evaluation.json')).toBeNull()
    },
  )
})
