import { posix } from 'node:path'
import type { Files } from '../../ports.ts'

/** A table: one file, or several that a glob finds. */
export interface FoundTable {
  /** Path or glob, from the working directory. */
  readonly path: string
  readonly files: readonly string[]
  /** What to call it by: the path without what tells its parts apart. */
  readonly stem: string
}

/** `.csv.gz` is one ending. */
export function endingOf(path: string): string {
  return /(\.[^./]+)?\.(gz|zst)$|\.[^./]+$/i.exec(path)?.[0] ?? ''
}

/**
 * Files that are parts of one table: those of Hive partitions (`year=2024/month=01/x.parquet`), and those of one folder
 * whose names differ in their numbers only (`part-0001.csv`). A group counts only where its glob finds it and no other
 * file; whether the parts have the same columns is for whoever reads them.
 */
export async function groupFiles(
  paths: readonly string[],
  files: Pick<Files, 'find'>,
): Promise<FoundTable[]> {
  const tables: FoundTable[] = []
  for (const [glob, group] of Map.groupBy(paths, globOf)) {
    const isHive = glob.includes('=*')
    const isGroup = glob.includes('*') && (isHive || group.length > 1)
    const found = isGroup ? await files.find(glob) : []
    if (isGroup && found.length === group.length && group.every((path) => found.includes(path)))
      tables.push({ path: glob, files: group, stem: isHive ? stemOfPartitions(glob) : stemOfParts(glob) })
    else tables.push(...group.map(single))
  }
  return tables.sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function single(path: string): FoundTable {
  return { path, files: [path], stem: path.slice(0, path.length - endingOf(path).length) }
}

/** The file's own path where nothing in it looks like a part's. Signs that a glob reads otherwise are left alone. */
function globOf(path: string): string {
  if (/[*?[\]{}!()\\]/.test(path)) return path
  const parts = path.split('/')
  const ending = endingOf(path)
  if (parts.slice(0, -1).some(isPartition)) {
    const folders = parts.slice(0, -1).map((part) => (isPartition(part) ? part.replace(/=.*/, '=*') : part))
    return [...folders, `*${ending}`].join('/')
  }
  const name = posix.basename(path, ending)
  // Spark writes a random name behind the number; v1 and v2 are versions of one table.
  const starred = /^part-\d+/.test(name)
    ? 'part-*'
    : name.replaceAll(/(?<!(?:^|[-_. ])v)(?<!\d)\d+([-_.]\d+)*/gi, '*')
  return posix.join(posix.dirname(path), `${starred}${ending}`)
}

function isPartition(part: string): boolean {
  return /^[^=]+=[^=]*$/.test(part)
}

/** The folder above the partitions. */
function stemOfPartitions(glob: string): string {
  const parts = glob.split('/')
  const above = parts.slice(
    0,
    parts.findIndex((part) => part.includes('=*')),
  )
  return above.length === 0 ? 'data' : above.join('/')
}

/** The name that the parts share, or that of their folder. */
function stemOfParts(glob: string): string {
  const folder = posix.dirname(glob)
  const name = posix
    .basename(glob, endingOf(glob))
    .replaceAll('*', '')
    .replaceAll(/[-_. ]{2,}/g, '-')
    .replaceAll(/^[-_. ]+|[-_. ]+$/g, '')
  if (folder !== '.' && /^(part|parts|chunk|file|data|of|part-of)?$/i.test(name)) return folder
  return posix.join(folder, name === '' ? 'data' : name)
}
