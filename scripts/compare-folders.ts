import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths that only one of two folders has, or whose bytes differ; sorted. */
export async function compareFolders(one: string, other: string): Promise<string[]> {
  const names = new Set([...(await filesIn(one)), ...(await filesIn(other))])
  const differing: string[] = []
  for (const name of [...names].sort()) {
    const [mine, its] = await Promise.all([bytesOf(join(one, name)), bytesOf(join(other, name))])
    if (mine === null || its === null || !mine.equals(its)) differing.push(name)
  }
  return differing
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null)
}
