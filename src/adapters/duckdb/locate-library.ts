import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { fault } from '../../errors/fault.ts'
import { readVariable } from '../environment.ts'
import { cachedLibrary } from './cached-library.ts'
import { PINNED_VERSION, type Pin, pins } from './pins.ts'

/** Where to look for the native library; the defaults are this installation's. */
export interface LibraryPlaces {
  /** Folder to search upwards from for Mergemark's own package. */
  readonly from?: string
  readonly cache?: string
}

/**
 * The absolute path of `duckdb.node`: Mergemark's own node_modules, else the tool cache, else fetched into it. Never
 * the user's workspace, which a pull request may fill. Throws `duckdb-unavailable`.
 */
export async function locateLibrary(places: LibraryPlaces = {}): Promise<string> {
  const platform = platformName()
  const own = ownLibrary(platform, places.from ?? dirname(fileURLToPath(import.meta.url)))
  if (own !== null) return own
  const folder = join(places.cache ?? cacheFolder(), 'mergemark-duckdb', PINNED_VERSION, platform)
  return cachedLibrary({ name: packageName(platform), version: PINNED_VERSION, pin: pinOf(platform), folder })
}

export function packageName(platform: string): string {
  return `@duckdb/node-bindings-${platform}`
}

function pinOf(platform: string): Pin {
  const pin = pins.get(platform)
  if (pin !== undefined) return pin
  throw fault('duckdb-unavailable', {
    reason: `there is no native library of DuckDB for ${platform}`,
    hint: `Run on one of ${[...pins.keys()].join(', ')}.`,
  })
}

function platformName(): string {
  const musl = process.platform === 'linux' && !hasGlibc() ? '-musl' : ''
  return `${process.platform}-${process.arch}${musl}`
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

/** npm verified these files when it installed them; another version than the pinned one is left alone. */
function ownLibrary(platform: string, from: string): string | null {
  const root = ownRoot(from)
  if (root === null) return null
  const beside = basename(dirname(root)) === 'node_modules' ? [dirname(root)] : []
  for (const modules of [join(root, 'node_modules'), ...beside]) {
    const folder = join(modules, packageName(platform))
    if (readManifest(folder)?.version === PINNED_VERSION) return join(folder, 'duckdb.node')
  }
  return null
}

/** The folder of Mergemark's own package.json, or null for a lone copy of `dist/`. */
function ownRoot(from: string): string | null {
  if (readManifest(from)?.name === 'mergemark') return from
  const above = dirname(from)
  return above === from ? null : ownRoot(above)
}

function readManifest(folder: string): { name?: string; version?: string } | null {
  const path = join(folder, 'package.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function cacheFolder(): string {
  const toolCache = readVariable('RUNNER_TOOL_CACHE')
  if (toolCache !== undefined) return toolCache
  if (process.platform === 'win32') return readVariable('LOCALAPPDATA') ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return readVariable('XDG_CACHE_HOME') ?? join(homedir(), '.cache')
}
