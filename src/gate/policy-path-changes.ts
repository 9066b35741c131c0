import type { Configuration } from '../config/configuration.ts'
import { clean } from './wording.ts'

type Scope = Pick<Configuration, 'folder' | 'paths'>

/** A glob less judges fewer pull requests, one more judges more; with both, only a reader can tell. */
export function describePathChanges(base: Scope, head: Scope): string[] {
  const before = globsOf(base)
  const after = globsOf(head)
  const removed = before.filter((glob) => !after.includes(glob))
  const added = after.filter((glob) => !before.includes(glob))
  if (removed.length === 0 && added.length === 0) return []
  const show = (globs: readonly string[]) => clean(globs.join(', '))
  return [`paths ${howOf({ removed, added })}: ${show(before)} → ${show(after)}`]
}

interface Moved {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Everything below a folder is the widest that can be said of it. */
function howOf({ removed, added }: Moved): string {
  if (removed.length === 0 || added.some((glob) => removed.every((gone) => isBelow(gone, glob))))
    return 'tightened'
  if (added.length === 0 || removed.some((glob) => added.every((one) => isBelow(one, glob))))
    return 'loosened'
  return 'changed'
}

function isBelow(glob: string, wide: string): boolean {
  if (!wide.endsWith('**')) return false
  const folder = wide.slice(0, -2)
  return !/[*?[{(!]/.test(folder) && glob.startsWith(folder) && !glob.includes('..')
}

function globsOf({ folder, paths }: Scope): readonly string[] {
  return paths ?? [folder === '' ? '**' : `${folder}/**`]
}
