import { access, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fault } from '../../errors/fault.ts'
import { reasonOf, systemCode } from '../system-error.ts'

/**
 * Where the file really lies. Whatever a pull request's configuration names is read: links followed, it must lie in the
 * repository around `root` (in `root` where there is none) and outside git's own folder, which can hold a token. Throws
 * `no-such-file`, `table-unreadable`, `table-outside`.
 */
export async function findFile(
  path: string,
  { root, anywhere }: { readonly root: string; readonly anywhere: boolean },
): Promise<string> {
  const real = await realOf(path, root)
  if (!anywhere && !(await isInRepository(real, root))) throw fault('table-outside', { path })
  const found = await stat(real)
  if (!found.isFile()) throw fault('table-unreadable', { path, reason: 'it is not a file' })
  return real
}

async function realOf(path: string, root: string): Promise<string> {
  try {
    return await realpath(resolve(root, path))
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT')
      throw fault('no-such-file', { path, needed: 'Check its spelling, and that what makes it has run.' })
    throw fault('table-unreadable', { path, reason: reasonOf(cause) }, { cause })
  }
}

async function isInRepository(real: string, root: string): Promise<boolean> {
  const parts = relative(await repositoryAround(await realpath(root)), real).split(sep)
  // On another drive the way there is absolute.
  const isInside = parts[0] !== '..' && resolve(parts.join(sep)) !== parts.join(sep)
  return isInside && !parts.some((part) => part.toLowerCase() === '.git')
}

/** The nearest folder from `folder` upwards that has a `.git`, or `folder` itself. */
async function repositoryAround(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const isTop = await access(join(at, '.git')).then(
      () => true,
      () => false,
    )
    if (isTop) return at
    if (dirname(at) === at) return folder
  }
}
