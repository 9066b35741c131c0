import type { Sha } from '../../documents/parts.ts'
import type { Connection } from './connection.ts'

/** Of the newest check of that name on a commit, whoever made it: a later one stands in an earlier one's place. */
export async function readCheckState(
  { octokit, repository }: Connection,
  { sha, name }: { readonly sha: Sha; readonly name: string },
): Promise<'running' | 'completed' | null> {
  const { data } = await octokit.rest.checks.listForRef({
    ...repository,
    ref: sha,
    check_name: name,
    filter: 'latest',
    per_page: 100,
  })
  const [newest] = data.check_runs.toSorted((one, other) => other.id - one.id)
  if (newest === undefined) return null
  return newest.status === 'completed' ? 'completed' : 'running'
}
