import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fault } from '../../errors/fault.ts'
import { unpackPackage } from './npm-package.ts'
import type { Pin } from './pins.ts'

export interface PinnedLibrary {
  readonly name: string
  readonly version: string
  readonly pin: Pin
  /** Its place in the cache. */
  readonly folder: string
}

/**
 * The path of `duckdb.node` in the cache, fetched if it is not there. Each call checks every file against its pin,
 * because other jobs of the same machine can write to the cache. Throws `duckdb-unavailable`.
 */
export async function cachedLibrary(library: PinnedLibrary): Promise<string> {
  if (!(await isSound(library.folder, library.pin))) await fetchInto(library)
  return join(library.folder, 'duckdb.node')
}

async function fetchInto({ name, version, pin, folder }: PinnedLibrary): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    // Beside its final place, so that the move is one rename on one file system.
    const staging = await mkdtemp(`${folder}.`)
    try {
      const unpacked = await unpackPackage({ name, version, integrity: pin.integrity, folder: staging })
      if (!(await isSound(unpacked, pin)))
        throw new Error('the unpacked files differ from their pinned sha512')
      await moveInto(unpacked, folder, pin)
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  } catch (cause) {
    throw fault(
      'duckdb-unavailable',
      {
        reason: cause instanceof Error ? firstLine(cause.message) : String(cause),
        hint: `It comes as ${name}@${version} from the npm registry that npm is set up with; where there is no network, run \`npm ci\` in Mergemark's own folder beforehand.`,
      },
      { cause },
    )
  }
}

/** Where a sound copy has come meanwhile, it stays: another process may be about to load it. */
async function moveInto(unpacked: string, folder: string, pin: Pin): Promise<void> {
  try {
    await rename(unpacked, folder)
  } catch {
    if (await isSound(folder, pin)) return
    await rename(folder, `${unpacked}.unsound`)
    await rename(unpacked, folder)
  }
}

async function isSound(folder: string, pin: Pin): Promise<boolean> {
  const entries = Object.entries(pin.files)
  const digests = await Promise.all(entries.map(([name]) => sha512(join(folder, name))))
  return entries.every(([, expected], at) => digests[at] === expected)
}

/** `sha512-<base64>`, as lock files write it; null where there is no such file. */
async function sha512(path: string): Promise<string | null> {
  const hash = createHash('sha512')
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  } catch {
    return null
  }
  return `sha512-${hash.digest('base64')}`
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text
}
