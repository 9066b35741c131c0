import { rmSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'
import { describeFailure } from './describe-failure.ts'
import { gitEnvironment, isolatedEnvironment, type Setting } from './git-environment.ts'
import { type GitResult, runGit } from './run-git.ts'
import { readStoreSettings, STORE } from './store-settings.ts'

export interface HistoryPlace {
  readonly root: string
  /** Name of the remote that holds what the clone lacks. */
  readonly remote: string
  readonly token: string | null
}

export interface HistoryRepository extends AsyncDisposable {
  /** The folder of the bare repository, and the kind of its names. */
  readonly folder: string
  readonly objectFormat: string
  /** Why there is nowhere to fetch from; null where there is. */
  readonly noRemote: string | null
  /** What a repository that borrows from this one needs to fetch what is missing. */
  readonly environment: Readonly<Record<string, string>>
  /** Runs git on what is here; nothing is fetched. */
  ask(args: readonly string[]): Promise<GitResult>
  /** The same, and what is missing of trees and files is fetched. */
  askRemote(args: readonly string[], input?: string): Promise<GitResult>
}

const FIXED: readonly Setting[] = [
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  // Of the user's repository it tells only as much as that holds.
  ['core.commitGraph', 'false'],
  ['core.logAllRefUpdates', 'false'],
  ['advice.detachedHead', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '60'],
]

/** A missing tree is fetched with its subtrees, a missing file alone, when it is asked for. */
const LAZY: readonly Setting[] = [
  [`remote.${STORE}.promisor`, 'true'],
  [`remote.${STORE}.partialclonefilter`, 'tree:0'],
]

/**
 * A bare repository in a temporary folder that borrows all objects of the user's and knows where its history ends. What
 * the clone lacks is fetched here, so that the user's repository gets no objects, refs or settings from us.
 */
export async function openHistoryRepository(place: HistoryPlace): Promise<HistoryRepository> {
  const { settings } = await readStoreSettings(place)
  const [objects, shallow, objectFormat] = await readLayout(place.root)
  const folder = await makeTemporary('mergemark-history-')
  const forget = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', forget)
  const environment = isolatedEnvironment([...settings, ...FIXED, ...LAZY], devNull)
  const local = isolatedEnvironment([...settings, ...FIXED], devNull)

  await borrow({ git: folder, bare: true, objects, shallow, objectFormat, environment: local })
  const noRemote = (await hasRemote(place)) ? null : `there is no remote "${place.remote}"`
  return {
    folder,
    objectFormat,
    noRemote,
    environment,
    ask: (args) => runGit({ args, folder, environment: local }),
    askRemote: (args, input) =>
      runGit({ args, folder, environment, ...(input === undefined ? {} : { input }) }),
    async [Symbol.asyncDispose]() {
      process.removeListener('exit', forget)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Makes a repository whose objects, and the end of its history, are those of another. */
export async function borrow(parts: {
  /** Its folder; where it is not bare, the top of its files. */
  readonly git: string
  readonly bare: boolean
  readonly objects: string
  readonly shallow: string
  readonly objectFormat: string
  readonly environment: Readonly<Record<string, string>>
}): Promise<void> {
  const { git, bare, objects, shallow, objectFormat, environment } = parts
  const kind = bare ? ['--bare'] : []
  const args = ['init', '--quiet', ...kind, '--template=', `--object-format=${objectFormat}`]
  const made = await runGit({ args, folder: git, environment })
  if (made.exitCode !== 0) throw fault('git-failed', { command: 'init', reason: describeFailure(made) })
  const inside = bare ? git : join(git, '.git')
  await mkdir(join(inside, 'objects', 'info'), { recursive: true })
  await writeFile(join(inside, 'objects', 'info', 'alternates'), `${objects}\n`)
  // A clone that is not shallow has no such file.
  await copyFile(shallow, join(inside, 'shallow')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      throw fault('unreadable-file', { path: shallow, reason: reasonOf(error) }, { cause: error })
  })
}

/** Throws `unwritable-file`. */
export function makeTemporary(prefix: string): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix)).catch((cause: unknown) => {
    throw fault('unwritable-file', { path: tmpdir(), reason: reasonOf(cause) }, { cause })
  })
}

async function readLayout(root: string): Promise<[objects: string, shallow: string, format: string]> {
  const paths = ['--path-format=absolute', '--git-path', 'objects', '--git-path', 'shallow']
  const args = ['rev-parse', ...paths, '--show-object-format']
  const result = await runGit({ args, folder: root, environment: gitEnvironment() })
  if (result.exitCode !== 0)
    throw fault('git-failed', { command: 'rev-parse', reason: describeFailure(result) })
  const [objects = '', shallow = '', format = 'sha1'] = result.stdout.toString('utf8').split('\n')
  return [objects, shallow, format]
}

async function hasRemote({ root, remote }: HistoryPlace): Promise<boolean> {
  const args = ['config', '--get', `remote.${remote}.url`]
  const result = await runGit({ args, folder: root, environment: gitEnvironment() })
  return result.stdout.toString('utf8').trim() !== ''
}
