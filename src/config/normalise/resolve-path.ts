import { posix } from 'node:path'

/** Folder of a file, '' for the working directory itself. */
export function folderOf(path: string): string {
  const folder = posix.dirname(posix.normalize(path))
  return folder === '.' ? '' : folder
}

/** A path that starts in `folder`, from the working directory, without a slash at its end. */
export function resolvePath(folder: string, path: string): string {
  const joined = posix.isAbsolute(path) ? posix.normalize(path) : posix.join(folder, path)
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined
}
