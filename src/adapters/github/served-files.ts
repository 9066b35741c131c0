import { posix } from 'node:path'
import type { Connection } from './connection.ts'
import { isAbsent } from './to-fault.ts'

/** Lists the file's folder, since the file's own answer would hold its content. */
export async function hasFile(
  { octokit, repository }: Connection,
  { path, commit }: { readonly path: string; readonly commit: string },
): Promise<boolean> {
  const folder = posix.dirname(path)
  try {
    // Octokit writes `{path}` with %2F between the parts, which not every server takes.
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{+path}', {
      ...repository,
      path: folder === '.' ? '' : folder.split('/').map(encodeURIComponent).join('/'),
      ref: commit,
    })
    return Array.isArray(data) && data.some((entry) => entry?.type === 'file' && entry.path === path)
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}
