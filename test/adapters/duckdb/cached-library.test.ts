import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { cachedLibrary } from '../../../src/adapters/duckdb/cached-library.ts'
import { serveRegistry, sha512 } from '../../support/npm-registry.ts'

const name = '@mergemark-test/bindings'
const version = '1.0.0'
const files = { 'duckdb.node': 'the addon', 'libduckdb.so': 'the library' }
const digests = { 'duckdb.node': sha512('the addon'), 'libduckdb.so': sha512('the library') }

async function setUp() {
  const registry = await serveRegistry({ name, version, files })
  const home = mkdtempSync(join(tmpdir(), 'mergemark-home-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  vi.stubEnv('HOME', home)
  // Whatever npm or the machine set for the run of the tests.
  for (const setting of ['userconfig', 'globalconfig', 'registry', 'cache']) {
    vi.stubEnv(`npm_config_${setting}`, '')
    vi.stubEnv(`NPM_CONFIG_${setting.toUpperCase()}`, '')
  }
  vi.stubEnv('npm_config_registry', registry.url)
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = join(home, 'tools', 'linux-x64')
  const pin = { integrity: registry.integrity, files: digests }
  return { registry, home, folder, library: { name, version, pin, folder } }
}

it('is fetched once, and found in the cache from then on', async () => {
  const { registry, folder, library } = await setUp()
  expect(await cachedLibrary(library)).toBe(join(folder, 'duckdb.node'))
  expect(readFileSync(join(folder, 'libduckdb.so'), 'utf8')).toBe('the library')
  expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
  const asked = registry.requests.length
  await cachedLibrary(library)
  expect(registry.requests).toHaveLength(asked)
})

it('is fetched anew where a file of the cache was altered', async () => {
  const { folder, library } = await setUp()
  await cachedLibrary(library)
  writeFileSync(join(folder, 'libduckdb.so'), 'something else')
  await cachedLibrary(library)
  expect(readFileSync(join(folder, 'libduckdb.so'), 'utf8')).toBe('the library')
})

it('is the same for two that fetch at once', async () => {
  const { folder, library } = await setUp()
  const paths = await Promise.all([cachedLibrary(library), cachedLibrary(library)])
  expect(paths).toEqual([join(folder, 'duckdb.node'), join(folder, 'duckdb.node')])
  expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
})

it('is refused where the tarball is not the pinned one, and leaves nothing behind', async () => {
  const { folder, library } = await setUp()
  const altered = { ...library, pin: { ...library.pin, integrity: sha512('another tarball') } }
  await expect(cachedLibrary(altered)).rejects.toMatchObject({
    code: 'MM-701',
    message: expect.stringContaining('not the pinned'),
  })
  expect(readdirSync(dirname(folder))).toEqual([])
})

it('is refused where its files are not the pinned ones', async () => {
  const { folder, library } = await setUp()
  const altered = {
    ...library,
    pin: { ...library.pin, files: { ...digests, 'duckdb.node': sha512('another') } },
  }
  await expect(cachedLibrary(altered)).rejects.toMatchObject({ code: 'MM-701' })
  expect(readdirSync(dirname(folder))).toEqual([])
})

it('is fetched from the registry of the user, not from one that a project around the cache names', async () => {
  const { registry, home, folder, library } = await setUp()
  vi.stubEnv('npm_config_registry', '')
  writeFileSync(join(home, '.npmrc'), `registry=${registry.url}\n`)
  const project = dirname(folder)
  mkdirSync(project, { recursive: true })
  writeFileSync(join(project, 'package.json'), '{}')
  writeFileSync(join(project, '.npmrc'), 'registry=http://127.0.0.1:9/\n')
  await cachedLibrary(library)
  expect(registry.requests).toContain('/package.tgz')
})

it('says how to get it where the registry does not have it', async () => {
  const { library } = await setUp()
  const error = await cachedLibrary({ ...library, version: '9.9.9' }).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'MM-701', kind: 'broken' })
  expect(error.message).toContain('npm pack @mergemark-test/bindings@9.9.9 failed')
  expect(error.mend).toContain('npm ci')
})
