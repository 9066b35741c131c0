import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildInto } from '../../scripts/build-into.ts'
import { compareFolders } from '../../scripts/compare-folders.ts'

let fresh: string
let metafile: Metafile

beforeAll(async () => {
  fresh = mkdtempSync(join(tmpdir(), 'mergemark-dist-'))
  metafile = await buildInto(fresh)
})
afterAll(() => rmSync(fresh, { recursive: true }))

/** Output files that are loaded before the first line of `entry` runs, it included. */
function staticClosure(entries: readonly string[]): string[] {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const reached = new Set<string>()
  const queue = [...entries]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    const imports = outputs.get(name)?.imports ?? []
    queue.push(
      ...imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map(({ path }) => basename(path)),
    )
  }
  return [...reached]
}

/** Packages with code in the given outputs. */
function packagesIn(names: readonly string[]): string[] {
  const inputs = Object.entries(metafile.outputs).flatMap(([path, { inputs }]) =>
    names.includes(basename(path)) ? Object.keys(inputs) : [],
  )
  const found = inputs.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  return [...new Set(found)].sort()
}

/** The output that holds a source file's own code. */
function outputOf(source: string): string {
  const found = Object.entries(metafile.outputs).find(
    ([, { inputs }]) => (inputs[source]?.bytesInOutput ?? 0) > 0,
  )
  if (found === undefined) throw new Error(`${source} is in no output`)
  return basename(found[0])
}

describe('dist/', () => {
  it('is what a fresh build gives, byte for byte: else run `npm run build` and commit it', async () => {
    expect(await compareFolders('dist', fresh)).toEqual([])
  })

  it('holds no path of the machine that built it', () => {
    const texts = readdirSync(fresh).filter((name) => name.endsWith('.js'))
    const leaking = texts.filter((name) => readFileSync(join(fresh, name), 'utf8').includes(process.cwd()))
    expect(leaking).toEqual([])
  })

  it('holds no native code', () => {
    expect(
      readdirSync(fresh, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(node|so|dylib|dll)$/.test(name),
      ),
    ).toEqual([])
  })
})

describe('what the gate waits for', () => {
  it('is a fixed set of packages, so that start-up cannot creep', () => {
    const closure = staticClosure(['cli.js', outputOf('src/commands/gate.ts')])
    expect(packagesIn(closure).filter((name) => !name.startsWith('@stdlib/'))).toEqual([
      'commander',
      // What @stdlib's t distribution brings along.
      'debug',
      'fastest-levenshtein',
      'ms',
      'shell-quote',
      'yaml',
      'zod',
    ])
  })

  it('has no adapter but the terminal’s and the environment’s', () => {
    const names = staticClosure(['cli.js', outputOf('src/commands/gate.ts')])
    const inputs = Object.entries(metafile.outputs).flatMap(([path, { inputs }]) =>
      names.includes(basename(path)) ? Object.keys(inputs) : [],
    )
    const adapters = inputs.filter(
      (path) => path.startsWith('src/adapters/') && !path.startsWith('src/adapters/runner/'),
    )
    expect(adapters.sort()).toEqual(['src/adapters/environment.ts'])
  })
})

it('what reads Arrow is loaded with the first such file, and not with what reads tables', () => {
  const reader = outputOf('src/adapters/duckdb/arrow/load-arrow.ts')
  expect(packagesIn([reader])).toEqual(['apache-arrow', 'flatbuffers'])
  expect(staticClosure([outputOf('src/adapters/duckdb/tables.ts')])).not.toContain(reader)
})
