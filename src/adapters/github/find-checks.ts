import type { Octokit } from '@octokit/rest'
import type { FoundCheck } from '../../ports.ts'
import { type CheckIdentity, readIdentity } from './check-identity.ts'
import { type Connection, requireIdentity } from './connection.ts'

export type CheckRun = Awaited<ReturnType<Octokit['rest']['checks']['get']>>['data']

export interface OwnCheck {
  readonly check: CheckRun
  readonly identity: CheckIdentity
}

/**
 * All that Mergemark made on a commit with this token's app, oldest first; of one name, where one is given. Throws
 * `forge-identity-unknown`.
 */
export async function findOwnChecks(
  connection: Connection,
  { sha, name }: { readonly sha: string; readonly name?: string },
): Promise<OwnCheck[]> {
  const { octokit, repository } = connection
  const { app } = await requireIdentity(connection)
  // `latest` would hide ours behind a later one of the same app and name: a workflow's job called "mergemark" is one.
  const found = await octokit.paginate(octokit.rest.checks.listForRef, {
    ...repository,
    ref: sha,
    ...(name === undefined ? {} : { check_name: name }),
    filter: 'all',
    per_page: 100,
  })
  return found
    .flatMap((check) => {
      const identity = readIdentity(check.external_id)
      return identity !== null && check.app?.slug === app ? [{ check, identity }] : []
    })
    .sort((one, other) => one.check.id - other.check.id)
}

/** The newest of each name and pull request, by name. */
export async function readChecks(connection: Connection, sha: string): Promise<FoundCheck[]> {
  const newest = new Map<string, OwnCheck>()
  for (const own of await findOwnChecks(connection, { sha })) {
    newest.set(JSON.stringify([own.check.name, own.identity.pullRequest]), own)
  }
  return [...newest.values()].map(toFound)
}

function toFound({ check, identity }: OwnCheck): FoundCheck {
  const { output, status, conclusion, details_url: runUrl } = check
  const { run, pullRequest } = identity
  return {
    name: check.name,
    kind: 'check',
    status: status === 'completed' ? 'completed' : 'in_progress',
    conclusion: status === 'completed' ? (conclusion === 'success' ? 'success' : 'failure') : null,
    title: output.title ?? '',
    text: output.text,
    pullRequest,
    origin: run.id === '0' ? null : { ...run, url: runUrl ?? urlOf(check) },
    url: urlOf(check),
  }
}

export function urlOf({ html_url: page, url }: CheckRun): string {
  return page ?? url
}
