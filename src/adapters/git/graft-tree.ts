import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { splitNul } from './run-git.ts'
import type { Scratch } from './scratch-repository.ts'
import { formatTreeEntry, parseTreeEntry, type TreeEntry } from './tree-entry.ts'

/** The way from the top tree of a commit to a folder, which need not be there yet. */
export interface TreePath {
  readonly levels: readonly Level[]
  /** The folder's own tree, or null. */
  readonly tree: string | null
}

interface Level {
  readonly name: string
  /** What the level holds beside `name`. */
  readonly others: readonly TreeEntry[]
}

/** Reads the trees on the way to `folder` and no others. Throws `record-unreadable` where a file stands in the way. */
export async function readTreePath(scratch: Scratch, tip: Sha | null, folder: string): Promise<TreePath> {
  const levels: Level[] = []
  let tree: string | null = tip
  for (const name of folder.split('/')) {
    const entries: readonly TreeEntry[] = tree === null ? [] : await readTree(scratch, tree)
    const there = entries.find((entry) => entry.name === name)
    if (there !== undefined && there.type !== 'tree') {
      throw fault('record-unreadable', {
        path: folder,
        reason: `"${name}" is a ${there.type} there, not a folder`,
      })
    }
    levels.push({ name, others: entries.filter((entry) => entry !== there) })
    tree = there?.object ?? null
  }
  return { levels, tree }
}

/**
 * Writes a top tree with `leaf` at the end of the path and all else as it was, so that adding one record costs the
 * same whatever else is there.
 */
export async function graftTree(scratch: Scratch, { levels }: TreePath, leaf: string): Promise<string> {
  let object = leaf
  for (const { name, others } of levels.toReversed()) {
    object = await writeTree(scratch, [...others, { mode: '040000', type: 'tree', object, name }])
  }
  return object
}

async function readTree(scratch: Scratch, tree: string): Promise<TreeEntry[]> {
  const result = await scratch.run(['ls-tree', '-z', '--full-tree', tree])
  if (result.exitCode !== 0)
    throw fault('record-unreadable', { path: tree, reason: 'its folder cannot be listed' })
  return splitNul(result.stdout).map(parseTreeEntry)
}

/** `--missing`: files of other records were never fetched. */
export function writeTree(scratch: Scratch, entries: readonly TreeEntry[]): Promise<string> {
  return scratch.text(['mktree', '-z', '--missing'], { input: entries.map(formatTreeEntry).join('') })
}
