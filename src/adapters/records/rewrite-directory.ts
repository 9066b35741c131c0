import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { Records } from '../../ports.ts'
import { systemCode } from '../system-error.ts'
import { LOG, readLog, rewrittenLog, stateOf } from './directory-log.ts'

interface RewritingDirectory {
  readonly top: string
  /** A folder of the store that nobody reads, for what is made and what is taken away. */
  readonly incoming: string
  readonly rewriting: Parameters<Records['rewrite']>[0]
}

/**
 * A directory has no compare-and-swap. The kept folders are put together aside and renamed into place one top folder
 * after the other, so that readers meet each whole or, for a moment, not at all; a record that lands in between is
 * carried over.
 */
export async function rewriteDirectory(directory: RewritingDirectory) {
  const { top, incoming, rewriting } = directory
  const before = stateOf(await readLog(top))
  if (before?.commit !== rewriting.expected) return null
  const known = new Set(await foldersWithFiles(top))
  const fresh = join(incoming, 'new')
  try {
    await putTogether(directory, { fresh, log: rewrittenLog(before.sequence + 1, before.commit) })
    if (stateOf(await readLog(top))?.commit !== rewriting.expected) return null
    const old = join(incoming, 'old')
    await swap({ top, fresh, old })
    await carryOver({ top, old, known })
    const after = stateOf((await readLog(top)).slice(0, 1))
    return after === null ? null : { commit: after.commit, sequence: after.sequence }
  } finally {
    await rm(incoming, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function putTogether(
  { top, rewriting }: RewritingDirectory,
  { fresh, log }: { fresh: string; log: string },
): Promise<void> {
  await mkdir(fresh, { recursive: true })
  for (const folder of rewriting.folders) {
    await cp(join(top, folder), join(fresh, folder), { recursive: true }).catch((cause: unknown) => {
      if (systemCode(cause) !== 'ENOENT') throw cause
      const reason = 'it is to be kept and there is none'
      throw fault('record-unreadable', { path: folder, reason }, { cause })
    })
  }
  for (const [path, content] of rewriting.files) {
    await mkdir(dirname(join(fresh, path)), { recursive: true })
    await writeFile(join(fresh, path), content)
  }
  await writeFile(join(fresh, LOG), log)
}

async function swap({ top, fresh, old }: { top: string; fresh: string; old: string }): Promise<void> {
  await mkdir(old, { recursive: true })
  await rename(join(fresh, LOG), join(top, LOG))
  const there = (await readdir(top)).filter((name) => !name.startsWith('.'))
  const made = (await readdir(fresh)).filter((name) => !name.startsWith('.'))
  for (const name of new Set([...there, ...made])) {
    if (there.includes(name)) await rename(join(top, name), join(old, name))
    if (made.includes(name)) await rename(join(fresh, name), join(top, name))
  }
}

async function carryOver({ top, old, known }: { top: string; old: string; known: ReadonlySet<string> }) {
  for (const folder of await foldersWithFiles(old)) {
    if (known.has(folder)) continue
    await mkdir(dirname(join(top, folder)), { recursive: true })
    await rename(join(old, folder), join(top, folder))
  }
}

/** Folders that hold files, from `top`. */
async function foldersWithFiles(top: string): Promise<string[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  const folders = entries.filter((entry) => entry.isFile()).map((entry) => relative(top, entry.parentPath))
  return [...new Set(folders)].filter((folder) => folder !== '' && !/(^|[\\/])\./.test(folder))
}
