import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'
import { packRecord } from '../../src/baseline/write-record.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { Run } from '../../src/documents/parts.ts'
import { digestOf } from '../../src/project/sample-file.ts'
import { takeRebuilt } from '../../src/project/take-rebuilt.ts'

const SHA = 'a'.repeat(40)
const project = { name: 'flowers', out: 'out' }
const bytesOf = (text: string) => new TextEncoder().encode(text)

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mergemark-rebuilt-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const at = (...names: string[]) => join(root, 'out', 'rebuilt', ...names)
const take = () => takeRebuilt(project, SHA, createFiles({ root }))

function runOf(sha = SHA, event = 'rebuild'): Run {
  return { tested: sha, head: sha, base: null, event, attempt: 1 }
}

/** A folder as the computing job leaves it, but for what is said. */
async function layOut({
  run = runOf(),
  documentRun = run,
  name = 'flowers',
  extra = {},
}: {
  run?: Run
  documentRun?: Run
  name?: string
  extra?: Readonly<Record<string, string>>
} = {}) {
  const sample = bytesOf('sample')
  const evaluation = evaluationDocument.serialize({
    name,
    run: documentRun,
    evaluations: [],
    sample: { file: 'sample.bin', digest: digestOf(sample), bytes: sample.length },
  })
  const files = new Map([
    ['evaluation.json', bytesOf(evaluation)],
    ['sample.bin', sample],
    ...Object.entries(extra).map(([path, text]) => [path, bytesOf(text)] as const),
  ])
  const digests = {
    tree: null,
    data: {},
    evaluationSets: {},
    metricDefinitions: null,
    configuration: null,
    model: null,
    environment: null,
  }
  const packed = packRecord({ files, name, run, digests, verdict: null, tool: 'mergemark test' })
  await mkdir(at(), { recursive: true })
  for (const [path, bytes] of packed) await writeFile(at(path), bytes)
}

async function rewriteManifest(change: (text: string) => string) {
  const files = createFiles({ root })
  await writeFile(at('manifest.json'), change(await files.readText('out/rebuilt/manifest.json')))
}

describe('what the computing job made of main', () => {
  it('is taken where it is whole and of that commit', async () => {
    await layOut()
    const taken = await take()
    expect(taken?.sha).toBe(SHA)
    expect([...(taken?.files.keys() ?? [])].sort()).toEqual([
      'evaluation.json',
      'manifest.json',
      'sample.bin',
    ])
  })

  it('is taken where a recorded model was evaluated again', async () => {
    await layOut({ run: runOf(SHA, 're-evaluate') })
    expect(await take()).not.toBeNull()
  })

  it('is none where there is no folder', async () => {
    expect(await take()).toBeNull()
  })

  it.each([
    ['another commit', { run: runOf('b'.repeat(40)) }],
    ['another project', { name: 'penguins' }],
    ['another kind of run, such as the pull request’s own', { run: runOf(SHA, 'pull_request') }],
  ])('is none where it is of %s', async (_, change) => {
    await layOut(change)
    expect(await take()).toBeNull()
  })
})

describe('a hostile folder', () => {
  it('with an altered sample is refused', async () => {
    await layOut()
    await writeFile(at('sample.bin'), 'SAMPLE')
    await expect(take()).rejects.toMatchObject({ code: 'MM-361' })
  })

  it('whose documents speak for another commit than its manifest is refused', async () => {
    await layOut({ documentRun: runOf('b'.repeat(40)) })
    await expect(take()).rejects.toMatchObject({ code: 'MM-361' })
  })

  it.each([
    '../../policy.json',
    '/etc/passwd',
    'sub/evaluation.json',
    '.hidden',
    'policy.json',
    'baseline.json',
  ])('whose manifest names %s is refused before anything of that name is read', async (path) => {
    await layOut({ extra: { 'odd.json': '{}' } })
    await rewriteManifest((text) => text.replace('odd.json', path))
    await expect(take()).rejects.toMatchObject({ code: 'MM-361', message: expect.stringContaining(path) })
  })

  it('whose manifest names a file twice is refused', async () => {
    await layOut({ extra: { 'training.json': '{}' } })
    await rewriteManifest((text) => text.replace('training.json', 'sample.bin'))
    await expect(take()).rejects.toMatchObject({ code: 'MM-361', message: expect.stringContaining('twice') })
  })

  it.each(['sample.bin', 'manifest.json', 'evaluation.json'])(
    'in which %s is a link is refused',
    async (name) => {
      await layOut()
      await rename(at(name), join(root, 'elsewhere'))
      await symlink(join(root, 'elsewhere'), at(name))
      await expect(take()).rejects.toMatchObject({ code: 'MM-361', message: expect.stringContaining('link') })
    },
  )

  it('that is a link itself is refused', async () => {
    await layOut()
    await rename(at(), join(root, 'elsewhere'))
    await symlink(join(root, 'elsewhere'), at())
    await expect(take()).rejects.toMatchObject({ code: 'MM-361' })
  })

  it.each([
    ['a manifest that is no JSON', 'nonsense'],
    ['an empty manifest', ''],
  ])('with %s is refused', async (_, text) => {
    await layOut()
    await writeFile(at('manifest.json'), text)
    await expect(take()).rejects.toMatchObject({ code: 'MM-361' })
  })

  it('with a manifest too large to be one is refused unread', async () => {
    await layOut()
    await writeFile(at('manifest.json'), ' '.repeat(1024 * 1024 + 1))
    await expect(take()).rejects.toMatchObject({ code: 'MM-361', message: expect.stringContaining('bytes') })
  })

  it('without its evaluation is refused', async () => {
    await layOut()
    await rm(at('evaluation.json'))
    await expect(take()).rejects.toMatchObject({ code: 'MM-361' })
  })

  it('gives nothing but what its manifest names', async () => {
    await layOut()
    await writeFile(at('policy.json'), '{}')
    expect((await take())?.files.has('policy.json')).toBe(false)
  })
})
