import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { duckdbBindings } from '../../../scripts/esbuild-duckdb.ts'
import { locateLibrary, packageName } from '../../../src/adapters/duckdb/locate-library.ts'
import { PINNED_VERSION, pins } from '../../../src/adapters/duckdb/pins.ts'

const run = promisify(execFile)
const platform = `${process.platform}-${process.arch}`
const root = join(import.meta.dirname, '../../..')
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mergemark-bundle-'))
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    splitting: true,
    outdir: join(folder, 'dist'),
    entryNames: 'entry',
    mainFields: ['module', 'main'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)`,
    },
    plugins: [duckdbBindings()],
  })
  writeFileSync(join(folder, 'dist/package.json'), '{"type":"module"}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ENTRY = `
  import { createTables } from './src/adapters/duckdb/tables.ts'
  const tables = createTables({ root: process.cwd() })
  await using table = await tables.open({ path: 'data.csv' })
  console.log(JSON.stringify(await table.query('SELECT sum(a::INT) AS sum FROM ' + table.relation)))
`

/** Runs the bundle in a workspace that holds a false library, which must never be loaded. */
async function runIn(place: string, environment: Record<string, string>): Promise<unknown> {
  const workspace = join(folder, `workspace-${readdirSync(folder).length}`)
  const planted = join(workspace, 'node_modules', packageName(platform))
  mkdirSync(planted, { recursive: true })
  writeFileSync(join(planted, 'package.json'), JSON.stringify({ version: PINNED_VERSION }))
  writeFileSync(join(planted, 'duckdb.node'), 'not a library')
  writeFileSync(join(workspace, 'data.csv'), 'a\n40\n2\n')
  const { stdout } = await run('node', [join(place, 'dist/entry.js')], {
    cwd: workspace,
    env: { PATH: dirname(process.execPath), HOME: workspace, ...environment },
  })
  return JSON.parse(stdout)
}

it("runs bundled beside Mergemark's own node_modules", async () => {
  const place = join(folder, 'installed')
  cpSync(join(folder, 'dist'), join(place, 'dist'), { recursive: true })
  writeFileSync(join(place, 'package.json'), '{"name":"mergemark"}')
  mkdirSync(join(place, 'node_modules/@duckdb'), { recursive: true })
  symlinkSync(dirname(await locateLibrary()), join(place, 'node_modules', packageName(platform)))
  expect(await runIn(place, {})).toEqual([{ sum: 42 }])
})

it('runs bundled and bare, with the library in the tool cache', async () => {
  const cache = join(folder, 'cache')
  cpSync(dirname(await locateLibrary()), join(cache, 'mergemark-duckdb', PINNED_VERSION, platform), {
    recursive: true,
  })
  expect(await runIn(folder, { RUNNER_TOOL_CACHE: cache })).toEqual([{ sum: 42 }])
})

it('pins the version that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(PINNED_VERSION, 'run `node scripts/pin-duckdb.ts`').toBe(dependencies['@duckdb/node-api'])
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const [name, { integrity }] of pins) {
    expect(integrity).toBe(packages[`node_modules/${packageName(name)}`].integrity)
  }
})
