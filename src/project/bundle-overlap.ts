import { posix } from 'node:path'
import { fault } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports } from '../ports.ts'

/**
 * Why a bundle cannot be laid out in `out`, which is emptied first: one of the two is the other, or lies in it, as they
 * are written or by where links lead. null where they lie apart.
 */
export async function findOverlap(
  { bundle, out }: { readonly bundle: string; readonly out: string },
  { files }: Pick<Ports, 'files'>,
): Promise<MergemarkError | null> {
  if (bundle.startsWith('artifact:')) return null
  const written = meet(files.resolve(bundle), files.resolve(out))
  if (!written && !meet(await files.realPath(bundle), await files.realPath(out))) return null
  return fault('bundle-in-out', { bundle, out })
}

function meet(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one)
}

/** Whether `inner` is `outer` or lies in it; both absolute. */
function holds(outer: string, inner: string): boolean {
  const way = posix.relative(outer, inner)
  return way !== '..' && !way.startsWith('../')
}
