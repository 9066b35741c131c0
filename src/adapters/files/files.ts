import { cp, glob, lstat, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve as resolvePath, sep } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Files } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { digestOfPath } from './digest.ts'
import { makeFolder } from './make-folder.ts'
import { replaceFile } from './replace-file.ts'

/** Files of the machine; relative paths start at `root`. */
export function createFiles({ root }: { root: string }): Files {
  const at = (path: string) => resolvePath(root, path)

  return {
    resolve: at,
    realPath: (path) => guardRead(path, () => realPathOf(at(path))),
    readText,
    readBytes: async (path) => new Uint8Array(await read(path)),
    write: (path, content) => guardWrite(path, () => replaceFile(at(path), content)),
    remove: (path) => guardWrite(path, () => rm(at(path), { recursive: true, force: true, maxRetries: 3 })),
    copy,
    inspect,
    find,
    digest: (path) => guardRead(path, () => digestOfPath(at(path))),
    temporary,
  }

  async function readText(path: string) {
    const bytes = await read(path)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (cause) {
      throw fault('unreadable-file', { path, reason: 'it is not UTF-8' }, { cause })
    }
  }

  function read(path: string) {
    return guardRead(path, () => readFile(at(path)))
  }

  async function copy(from: string, to: string) {
    const source = await guardRead(from, () => lstat(at(from)))
    await guardWrite(to, async () => {
      await makeFolder(dirname(at(to)))
      await cp(at(from), at(to), { recursive: source.isDirectory(), verbatimSymlinks: true })
    })
  }

  async function inspect(path: string) {
    const found = await guardRead(path, () => lstat(at(path)).catch(nullWhereNothingIs))
    if (found === null) return null
    if (found.isDirectory()) return { kind: 'folder' as const, bytes: 0 }
    return { kind: found.isFile() ? ('file' as const) : ('other' as const), bytes: found.size }
  }

  async function find(pattern: string) {
    // A file may be called `a[1].csv`: a name that exists is taken as it stands.
    if ((await inspect(pattern))?.kind === 'file') return [pattern]
    return guardRead(pattern, async () => {
      const found: string[] = []
      for await (const path of glob(pattern, { cwd: root })) {
        if ((await inspect(path))?.kind === 'file') found.push(path.split(sep).join('/'))
      }
      return found.sort()
    })
  }

  async function temporary() {
    const path = await guardWrite(tmpdir(), () => mkdtemp(join(tmpdir(), 'mergemark-')))
    return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) }
  }

  async function guardRead<T>(path: string, body: () => Promise<T>): Promise<T> {
    return body().catch((error: unknown) => {
      throw readFault({ path, root, error })
    })
  }

  async function guardWrite<T>(path: string, body: () => Promise<T>): Promise<T> {
    return body().catch((error: unknown) => {
      throw fault('unwritable-file', { path, reason: reasonOf(error) }, { cause: error })
    })
  }
}

/** What does not exist lies where the nearest folder above it that does really is. */
async function realPathOf(path: string): Promise<string> {
  const found = await realpath(path).catch(nullWhereNothingIs)
  if (found !== null || dirname(path) === path) return found ?? path
  return join(await realPathOf(dirname(path)), basename(path))
}

function readFault({ path, root, error }: { path: string; root: string; error: unknown }): MergemarkError {
  if (!isAbsence(error)) return fault('unreadable-file', { path, reason: reasonOf(error) }, { cause: error })
  return fault('no-such-file', { path, needed: `Relative paths start at "${root}".` }, { cause: error })
}

function nullWhereNothingIs(error: unknown): null {
  if (isAbsence(error)) return null
  throw error
}

/** ENOTDIR: a part of the path that should be a folder is a file. */
function isAbsence(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
