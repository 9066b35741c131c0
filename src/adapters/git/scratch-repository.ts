import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'
import { describeFailure } from './describe-failure.ts'
import { isolatedEnvironment, type Setting } from './git-environment.ts'
import { type GitCall, type GitResult, runGit } from './run-git.ts'
import { readStoreSettings, STORE } from './store-settings.ts'
import { streamGit } from './stream-git.ts'

export interface Scratch extends AsyncDisposable {
  /** Where the records lie, for messages. */
  readonly address: string
  /** Absolute path of the repository; removed on disposal with all in it. */
  readonly folder: string
  /** The git directory of the user's repository, which all its work trees share. */
  readonly gitFolder: string
  /** Runs git there, whatever its exit code. Throws `store-disk`. */
  run(args: readonly string[], options?: ScratchOptions): Promise<GitResult>
  /** The same; gives its output as text without the last line end. Throws `git-failed`, `store-disk`. */
  text(args: readonly string[], options?: ScratchOptions): Promise<string>
  /** The same; gives its output as it comes. Throws `git-failed` at its end. */
  stream(args: readonly string[], options?: ScratchOptions): AsyncIterable<Buffer>
}

export interface ScratchOptions {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
}

/** No hook and no clean-up of the user's, a pause that counts as a lost connection, and blobs only as they are read. */
const FIXED: readonly Setting[] = [
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '60'],
  [`remote.${STORE}.promisor`, 'true'],
  [`remote.${STORE}.partialclonefilter`, 'blob:none'],
]

/**
 * A bare repository in a temporary folder with the store as its remote. Records are fetched and made there, so that
 * the user's repository gets no objects, no refs and no settings, shallow or partial, from us.
 */
export async function openScratch(place: {
  readonly root: string
  readonly remote: string
  /** Address of another repository, in place of the remote. */
  readonly repository: string | null
  readonly token: string | null
}): Promise<Scratch> {
  const { settings, address, gitFolder } = await readStoreSettings(place)
  const environment = isolatedEnvironment([...settings, ...FIXED], devNull)
  const folder = await mkdtemp(join(tmpdir(), 'mergemark-store-')).catch((cause: unknown) => {
    throw fault('store-disk', { folder: tmpdir(), reason: reasonOf(cause) }, { cause })
  })
  const forget = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', forget)
  async function discard() {
    process.removeListener('exit', forget)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }

  const callOf = (args: readonly string[], options: ScratchOptions = {}): GitCall => ({
    args,
    folder,
    environment: { ...environment, ...options.environment },
    ...(options.input === undefined ? {} : { input: options.input }),
  })
  const stream: Scratch['stream'] = (args, options) => streamGit(callOf(args, options))
  const run: Scratch['run'] = async (args, options) => {
    const result = await runGit(callOf(args, options))
    const trouble = result.exitCode === 0 || args[0] === 'push' ? null : diskTrouble(result.stderr)
    if (trouble !== null) throw fault('store-disk', { folder, reason: trouble })
    return result
  }
  const text: Scratch['text'] = async (args, options) => {
    const result = await run(args, options)
    if (result.exitCode === 0) return result.stdout.toString('utf8').replace(/\n$/, '')
    throw fault('git-failed', { command: args[0] as string, reason: describeFailure(result) })
  }

  try {
    await text(['init', '--quiet', '--bare', '--template='])
  } catch (error) {
    await discard()
    throw error
  }
  return { address, folder, gitFolder, run, text, stream, [Symbol.asyncDispose]: discard }
}

const DISK =
  /no space left|quota exceeded|read-only file system|file too large|input\/output error|unable to (write|create|append)|(cannot|can't) (mkdir|store|create|write)|(could not|failed to|cannot) write|could not set '|write error|insufficient permission for adding/i

/** What git said of this machine's disk, as opposed to the remote's, or null. */
function diskTrouble(stderr: string): string | null {
  const own = stderr.split('\n').filter((line) => !line.startsWith('remote:'))
  const said = own.find((line) => DISK.test(line))
  return said === undefined ? null : describeFailure({ stderr: said, exitCode: 1 })
}
