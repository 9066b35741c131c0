import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { MergemarkError } from '../../../src/errors/mergemark-error.ts'
import type { StorePlace } from '../../../src/ports.ts'
import { isolated } from '../../support/git-repository.ts'
import { makeLoadRecord, shaOf } from './load-record.ts'
import { openRecords, verifyAll } from './open-records.ts'

export interface SmallDisk {
  readonly root: string
  readonly place: StorePlace
  /** The folder that becomes a disk of its own, and how large, in kibibytes. */
  readonly disk: string
  readonly kibibytes: number
  /** Makes this bare repository on the disk first. */
  readonly remote: string | null
}

export interface Filled {
  readonly landed: number
  readonly failed: { readonly code: string; readonly message: string }
  /** What `verifyStore` said while the disk was full. */
  readonly whileFull: Awaited<ReturnType<typeof verifyAll>>
  /** The same after the disk grew and the last record was written again. */
  readonly afterwards: Awaited<ReturnType<typeof verifyAll>>
}

/**
 * Runs as root of a user namespace of its own (`unshare --map-root-user --mount`), where it may mount: fills a small
 * disk with records until one fails, gives it more room, and tries that one again.
 */
const { root, place, disk, kibibytes, remote } = JSON.parse(process.argv[2] ?? '') as SmallDisk
const run = (program: string, ...args: string[]) => execFileSync(program, args, { env: isolated() })

run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', disk)
if (remote !== null) {
  run('git', 'init', '--quiet', '--bare', '--template=', remote)
  run('git', '-C', remote, 'config', 'uploadpack.allowFilter', 'true')
}
process.stdout.write(JSON.stringify(await fill()))

async function fill(): Promise<Filled> {
  for (let at = 0; ; at += 1) {
    const failed = await tryToAdd(at)
    if (failed === null) continue
    const whileFull = await verifyAll(root, place)
    run('mount', '-o', 'remount,size=64m', disk)
    const again = await tryToAdd(at)
    if (again !== null) throw new Error(`${again.code} ${again.message}`)
    return { landed: at, failed, whileFull, afterwards: await verifyAll(root, place) }
  }
}

/** All in one shard of the index, so that its file grows over pages of the disk. */
async function tryToAdd(at: number): Promise<Filled['failed'] | null> {
  await using records = openRecords(root, place)
  try {
    await records.append(makeLoadRecord(at, { sha: shaOf(0) }))
    return null
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return { code: error.code, message: error.message }
  }
}
