import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'
import { describeFailure } from './describe-failure.ts'
import { isolatedEnvironment, type Setting } from './git-environment.ts'
import { type GitResult, runGit } from './run-git.ts'
import { readStoreSettings, STORE } from './store-settings.ts'

export interface Scratch extends AsyncDisposable {
  /** Where the records lie, for messages. */
  readonly address: string
  /** Runs git there, whatever its exit code. */
  run(args: readonly string[], options?: ScratchOptions): Promise<GitResult>
  /** The same; gives its output as text without the last line end. Throws `git-failed`. */
  text(args: readonly string[], options?: ScratchOptions): Promise<string>
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
  readonly token: string | null
}): Promise<Scratch> {
  const { settings, address } = await readStoreSettings(place)
  const environment = isolatedEnvironment([...settings, ...FIXED], devNull)
  const folder = await mkdtemp(join(tmpdir(), 'mergemark-store-')).catch((cause: unknown) => {
    throw fault('unwritable-file', { path: tmpdir(), reason: reasonOf(cause) }, { cause })
  })
  const forget = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', forget)

  const run: Scratch['run'] = (args, options = {}) =>
    runGit({
      args,
      folder,
      environment: { ...environment, ...options.environment },
      ...(options.input === undefined ? {} : { input: options.input }),
    })
  const text: Scratch['text'] = async (args, options) => {
    const result = await run(args, options)
    if (result.exitCode === 0) return result.stdout.toString('utf8').replace(/\n$/, '')
    throw fault('git-failed', { command: args[0] as string, reason: describeFailure(result) })
  }

  await text(['init', '--quiet', '--bare', '--template='])
  return {
    address,
    run,
    text,
    async [Symbol.asyncDispose]() {
      process.removeListener('exit', forget)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
