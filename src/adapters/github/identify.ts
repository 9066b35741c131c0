import type { Octokit } from '@octokit/rest'
import { isOutage } from './client.ts'
import { isHttpError, isRateLimit } from './to-fault.ts'

/** Who this token writes as. */
export interface Identity {
  readonly id: number | null
  readonly login: string
  /** Slug of the app that the token belongs to; null for a person's. */
  readonly app: string | null
}

/**
 * A job's GITHUB_TOKEN and an app's token may not ask REST who they are (GET /user and GET /app both refuse
 * installation tokens); GraphQL's `viewer` tells any token (as marocchino/sticky-pull-request-comment, #332, found).
 * Where there is no GraphQL, GET /user tells a person's. The answer that neither gave is returned as an error.
 */
export async function identify(octokit: Octokit): Promise<Identity | Error> {
  const viewer = await answerOf(() =>
    octokit.graphql<{ viewer: { databaseId: number | null; login: string } }>(
      'query { viewer { databaseId login } }',
    ),
  )
  if (!(viewer instanceof Error)) return describe(viewer.viewer.databaseId, viewer.viewer.login)
  const user = await answerOf(() => octokit.rest.users.getAuthenticated())
  return user instanceof Error ? user : describe(user.data.id, user.data.login)
}

/** A refusal is an answer, and the next way may work; an outage, a used up limit or a refused token is neither. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | Error> {
  try {
    return await ask()
  } catch (error) {
    if (isOutage(error)) throw error
    if (isHttpError(error) && (error.status === 401 || isRateLimit(error))) throw error
    if (error instanceof Error) return error
    throw error
  }
}

function describe(id: number | null, login: string): Identity {
  return { id, login, app: /^(.+)\[bot\]$/.exec(login)?.[1] ?? null }
}

export function isWrittenBy(
  identity: Identity,
  user: { readonly id: number; readonly login: string } | null,
): boolean {
  if (user === null) return false
  return identity.id === null ? user.login === identity.login : user.id === identity.id
}
