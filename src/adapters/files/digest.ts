import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Digest } from '../../documents/parts.ts'

/**
 * Of a file: its bytes. Of a folder: one line a file, `<path>\0<digest>\n`, sorted by path with '/' between parts
 * (UTF-16 code units). A link to a file counts as that file (model caches are made of them); any other link counts as
 * the text it holds, so that nothing outside the folder is walked.
 */
export async function digestOfPath(path: string): Promise<Digest> {
  if ((await stat(path)).isDirectory()) return digestOfFolder(path)
  return digestOfFile(path)
}

async function digestOfFolder(folder: string): Promise<Digest> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  const sorted = paths.map((path) => relative(folder, path).split(sep).join('/')).sort()
  const hash = createHash('sha256')
  for (const path of sorted) hash.update(`${path}\0${await digestOfEntry(join(folder, path))}\n`)
  return `sha256:${hash.digest('hex')}`
}

async function digestOfEntry(path: string): Promise<Digest> {
  if (!(await lstat(path)).isSymbolicLink()) return digestOfFile(path)
  const target = await stat(path).catch(() => null)
  if (target?.isFile()) return digestOfFile(path)
  return `sha256:${createHash('sha256')
    .update(`link:${await readlink(path)}`)
    .digest('hex')}`
}

async function digestOfFile(path: string): Promise<Digest> {
  // A pipe or a device would be read for ever.
  if (!(await stat(path)).isFile()) throw new Error('it is neither a file nor a folder')
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return `sha256:${hash.digest('hex')}`
}
