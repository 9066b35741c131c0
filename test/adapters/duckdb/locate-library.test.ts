import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, it, onTestFinished } from 'vitest'
import { locateLibrary, packageName } from '../../../src/adapters/duckdb/locate-library.ts'
import { PINNED_VERSION } from '../../../src/adapters/duckdb/pins.ts'

const platform = `${process.platform}-${process.arch}`

/** A folder with Mergemark in `home`, and a library of some version installed in `modules`. */
function install({ home, modules, version }: { home: string; modules: string; version: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'mergemark-installed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const library = join(folder, modules, packageName(platform))
  const from = join(folder, home, 'dist')
  mkdirSync(library, { recursive: true })
  mkdirSync(from, { recursive: true })
  writeFileSync(join(library, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, home, 'package.json'), '{"name":"mergemark"}')
  return { from, library: join(library, 'duckdb.node'), cache: join(folder, 'cache') }
}

async function fillCache(cache: string): Promise<string> {
  const folder = join(cache, 'mergemark-duckdb', PINNED_VERSION, platform)
  cpSync(dirname(await locateLibrary()), folder, { recursive: true })
  return join(folder, 'duckdb.node')
}

it.each([
  ['in its own node_modules', { home: 'mergemark', modules: 'mergemark/node_modules' }],
  ['beside it, where npm installed both', { home: 'node_modules/mergemark', modules: 'node_modules' }],
])('takes the library %s', async (_, where) => {
  const { from, library, cache } = install({ ...where, version: PINNED_VERSION })
  expect(await locateLibrary({ from, cache })).toBe(library)
})

it.each([
  ['of another version', { home: 'mergemark', modules: 'mergemark/node_modules', version: '0.0.1' }],
  [
    'of the workspace that Mergemark lies in',
    { home: 'vendor/mergemark', modules: 'node_modules', version: PINNED_VERSION },
  ],
])('passes over a library %s', async (_, where) => {
  const { from, cache } = install(where)
  const cached = await fillCache(cache)
  expect(await locateLibrary({ from, cache })).toBe(cached)
})
