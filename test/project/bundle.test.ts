import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArchives } from '../../src/adapters/archive/archives.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { bundleDocument } from '../../src/documents/bundle.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { Run } from '../../src/documents/parts.ts'
import type { Files } from '../../src/ports.ts'
import { claimedCommit } from '../../src/project/bundle-check.ts'
import { largestOf, mayBelong } from '../../src/project/bundle-limits.ts'
import { placeBundle, type TakenBundle } from '../../src/project/bundle-place.ts'
import { type BundleFiles, readBundle } from '../../src/project/bundle-read.ts'
import { joinListDigests, writeBundleList } from '../../src/project/bundle-write.ts'
import type { Project } from '../../src/project/project.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import { zipFile } from '../support/zip-file.ts'

const SHA = 'a'.repeat(40)
const RUN: Run = {
  tested: SHA,
  head: 'b'.repeat(40),
  base: 'c'.repeat(40),
  event: 'pull_request',
  attempt: 1,
}
const project = { name: 'flowers', run: RUN, out: 'mergemark-out', event: null } as unknown as Project
const bytesOf = (text: string) => new TextEncoder().encode(text)
const evaluationOf = (name = 'flowers', run: Run | null = RUN) =>
  evaluationDocument.serialize({ name, run, evaluations: [], sample: null })

/** What computing leaves, with its list. */
async function computed(more: Readonly<Record<string, string>> = {}): Promise<Map<string, Uint8Array>> {
  const files = createMemoryFiles({ 'mergemark-out/evaluation.json': evaluationOf(), ...more })
  await writeBundleList(project, 'compute', files)
  const paths = await files.find('mergemark-out/**')
  const content = new Map<string, Uint8Array>()
  for (const path of paths) content.set(path.slice('mergemark-out/'.length), await files.readBytes(path))
  return content
}

async function place(
  taken: BundleFiles,
  asked: {
    role?: 'compute' | 'judge'
    digest?: string
    projects?: readonly Project[]
    files?: Files
    kind?: 'actions' | 'terminal'
  } = {},
) {
  const { role = 'compute', digest = null, projects = [project], files = createMemoryFiles() } = asked
  const { kind = 'actions' } = asked
  const runner = { ...createMemoryRunner(), kind }
  const bundle: TakenBundle = { files: taken, error: null }
  const placed = await placeBundle(
    bundle,
    projects,
    { bundle: 'b', role, out: 'mergemark-out', digest },
    { files, runner },
  )
  return { placed, problem: placed[0]?.bundle?.problem ?? null, found: await files.find('mergemark-out/**') }
}

describe('a bundle', () => {
  it('lists what the next job may take, and is laid out as it was', async () => {
    const content = await computed({ 'mergemark-out/policy.json': '{}', 'mergemark-out/core.dump': 'x' })
    const list = bundleDocument.parse(new TextDecoder().decode(content.get('bundle.json')), 'bundle.json')
    expect(list.files.map(({ path }) => path)).toEqual(['evaluation.json'])
    const { problem, found } = await place(content)
    expect(problem).toBeNull()
    expect(found).toEqual(['mergemark-out/bundle.json', 'mergemark-out/evaluation.json'])
  })

  it('leaves nothing of what lay in the folder before', async () => {
    const files = createMemoryFiles({ 'mergemark-out/verdict.json': '{"verdict":"pass"}' })
    expect((await place(await computed(), { files })).found).not.toContain('mergemark-out/verdict.json')
  })

  it.each<[string, (content: Map<string, Uint8Array>) => void, RegExp]>([
    [
      'a file was changed on the way',
      (all) => all.set('evaluation.json', bytesOf(`${evaluationOf()} `)),
      /not as its bundle.json says/,
    ],
    [
      'a file was added on the way',
      (all) => all.set('sample.bin', bytesOf('x')),
      /there and not in its bundle.json/,
    ],
    [
      'a file was lost on the way',
      (all) => all.delete('evaluation.json'),
      /in its bundle.json and not there/,
    ],
    ['its list is no JSON', (all) => all.set('bundle.json', bytesOf('{')), /not JSON/],
    [
      'a document is of another project',
      (all) => all.set('evaluation.json', bytesOf(evaluationOf('cats'))),
      /of the project "cats"/,
    ],
    [
      'a document is of another commit',
      (all) =>
        all.set('evaluation.json', bytesOf(evaluationOf('flowers', { ...RUN, tested: 'd'.repeat(40) }))),
      /of pull_request on ddddddd, and pull_request on aaaaaaa is judged/,
    ],
    [
      'a document is of no run',
      (all) => all.set('evaluation.json', bytesOf(evaluationOf('flowers', null))),
      /of no run/,
    ],
    [
      'a document is of another schema',
      (all) => all.set('data.json', bytesOf('{"kind":"data"}')),
      /no valid data document/,
    ],
    [
      'a document is from the future',
      (all) => all.set('data.json', bytesOf('{"schemaVersion":"9.0"}')),
      /schema version 9/,
    ],
    ['a document is not UTF-8', (all) => all.set('data.json', new Uint8Array([0xff])), /not UTF-8/],
    [
      'a chart is none',
      (all) => {
        all.delete('bundle.json')
        all.set('charts/a-light.png', bytesOf('<svg onload=alert(1)>'))
      },
      /charts\/a-light.png is no/,
    ],
    [
      'it has too many charts',
      (all) => {
        all.delete('bundle.json')
        for (let at = 0; at < 17; at += 1) all.set(`charts/a${at}-light.png`, bytesOf(''))
      },
      /17 charts/,
    ],
    [
      'a document is too large',
      (all) => all.set('bundle.json', new Uint8Array(2 * 1024 * 1024)),
      /at most 1048576 are read/,
    ],
    ['it has nothing of the project', (all) => all.clear(), /nothing of "flowers"/],
  ])('is not used at all where %s', async (_what, change, reason) => {
    const content = await computed()
    change(content)
    const { problem, found } = await place(content)
    expect(problem).toMatch(reason)
    expect(found).toEqual([])
  })

  it('needs no list from a job that did not get to the end', async () => {
    const { problem, found } = await place(new Map([['evaluation.json', bytesOf(evaluationOf())]]))
    expect([problem, found]).toEqual([null, ['mergemark-out/evaluation.json']])
  })

  it('takes no verdict, policy or baseline from whoever computed', async () => {
    const names = [
      'verdict.json',
      'policy.json',
      'baseline.json',
      'comparison.json',
      'base/evaluation.json',
      'followed.json',
      'reused/verdict.json',
    ]
    for (const name of names)
      expect([name, mayBelong(name, 'compute')]).toEqual([name, name === 'base/evaluation.json'])
    const content = new Map(names.map((name) => [name, bytesOf('{}')]))
    content.set('evaluation.json', bytesOf(evaluationOf()))
    expect((await place(content)).found).toEqual(['mergemark-out/evaluation.json'])
    expect(names.map((name) => largestOf(name, 'compute'))).toEqual(names.map(() => null))
  })

  it('of judge is taken only with its list, by judge, and with the digest that came another way', async () => {
    const content = await computed()
    expect((await place(content, { role: 'judge' })).problem).toMatch(/not judge that made it/)
    expect(
      (await place(new Map([['evaluation.json', bytesOf(evaluationOf())]]), { role: 'judge' })).problem,
    ).toMatch(/no bundle.json/)
    const files = createMemoryFiles({ 'mergemark-out/evaluation.json': evaluationOf() })
    const digest = joinListDigests([await writeBundleList(project, 'judge', files)])
    const judged = new Map([
      ['evaluation.json', bytesOf(evaluationOf())],
      ['bundle.json', await files.readBytes('mergemark-out/bundle.json')],
    ])
    expect((await place(judged, { role: 'judge', digest })).problem).toBeNull()
    const other = `sha256:${'0'.repeat(64)}`
    expect((await place(judged, { role: 'judge', digest: other })).problem).toMatch(/its digest is another/)
  })

  it('of several projects gives each its own, and refuses one without the others', async () => {
    const cats = { ...project, name: 'cats', out: 'mergemark-out/cats' }
    const flowers = { ...project, out: 'mergemark-out/flowers' }
    const content = new Map([
      ['cats/evaluation.json', bytesOf(evaluationOf('flowers'))],
      ['flowers/evaluation.json', bytesOf(evaluationOf('flowers'))],
      ['evaluation.json', bytesOf(evaluationOf('cats'))],
    ])
    const { placed, found } = await place(content, { projects: [cats, flowers] })
    expect(placed.map(({ bundle }) => bundle?.problem ?? null)).toEqual([
      expect.stringContaining('"flowers"'),
      null,
    ])
    expect(found).toEqual(['mergemark-out/flowers/evaluation.json'])
  })

  it('claims one commit or none', () => {
    const claim = (files: Readonly<Record<string, string>>) =>
      claimedCommit(new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])))
    expect(claim({ 'evaluation.json': evaluationOf() })).toBe(SHA)
    expect(claim({ 'a/evaluation.json': evaluationOf('a'), 'pull-7/evaluation.json': evaluationOf() })).toBe(
      SHA,
    )
    const other = evaluationOf('a', { ...RUN, tested: 'e'.repeat(40) })
    expect(claim({ 'evaluation.json': evaluationOf(), 'a/evaluation.json': other })).toBeNull()
    expect(claim({ 'base/evaluation.json': other, 'rebuilt/evaluation.json': other })).toBeNull()
    expect(claim({ 'evaluation.json': 'nonsense' })).toBeNull()
  })
})

describe('reading a bundle', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mergemark-bundle-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const forge = createMemoryForge()
  const read = (bundle: string) =>
    readBundle(
      { bundle, role: 'compute', runId: '41' },
      { files: createFiles({ root }), archives: createArchives(), forge },
    )
  async function put(path: string, content: string | Uint8Array) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }

  it('takes a folder, a zip file, a folder with a zip file, or an artifact of the run', async () => {
    const zip = zipFile([
      { path: 'evaluation.json', content: '{}' },
      { path: 'other.txt', content: 'x' },
    ])
    await put('folder/evaluation.json', '{}')
    await put('folder/cats/rebuilt/manifest.json', '{}')
    await put('folder/other.txt', 'x')
    await put('bundle.zip', zip)
    await put('downloaded/mergemark-bundle.zip', zip)
    forge.content.artifacts.push({ runId: '41', name: 'mergemark-bundle', bytes: zip })
    expect([...(await read('folder')).keys()]).toEqual(['cats/rebuilt/manifest.json', 'evaluation.json'])
    for (const bundle of ['bundle.zip', 'downloaded', 'artifact:mergemark-bundle'])
      expect([...(await read(bundle)).keys()]).toEqual(['evaluation.json'])
  })

  it('says that there is none', async () => {
    await mkdir(join(root, 'empty'))
    for (const bundle of ['nowhere', 'empty', 'artifact:other'])
      await expect(read(bundle)).rejects.toMatchObject({ code: 'MM-522' })
  })

  it('refuses every link, whatever it leads to', async () => {
    await put('secret/evaluation.json', '{"secret":1}')
    await mkdir(join(root, 'file'))
    await mkdir(join(root, 'above'))
    await symlink(join(root, 'secret/evaluation.json'), join(root, 'file/evaluation.json'))
    await symlink(join(root, 'secret'), join(root, 'above/rebuilt'))
    await symlink(join(root, 'secret'), join(root, 'itself'))
    await put('zipped.zip', zipFile([{ path: 'evaluation.json', content: '/etc/passwd', mode: 0o120777 }]))
    for (const bundle of ['file', 'above', 'itself', 'zipped.zip'])
      await expect(read(bundle).then((files) => [...files.keys()])).rejects.toMatchObject({
        code: expect.stringMatching(/MM-52[012]/),
      })
  })

  it('does not download what is too large', async () => {
    forge.content.artifacts.push({ runId: '41', name: 'huge', bytes: { length: 2 ** 40 } as Uint8Array })
    await expect(read('artifact:huge')).rejects.toMatchObject({ code: 'MM-607' })
  })
})
