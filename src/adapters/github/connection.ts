import type { Octokit } from '@octokit/rest'
import { fault } from '../../errors/fault.ts'
import { createClient, type Pace } from './client.ts'
import { type Identity, identify } from './identify.ts'

/** One repository, as one token reaches it. */
export interface Connection {
  readonly octokit: Octokit
  readonly pace: Pace
  /** Told what is being waited for, tried again or done another way. */
  readonly log: (text: string) => void
  readonly repository: { readonly owner: string; readonly repo: string }
  /** Asked once; an Error where nobody would tell. */
  identity(): Promise<Identity | Error>
  /** What this token was refused, so that it is not asked for again. */
  readonly refused: Set<'checks'>
}

export async function connect(options: {
  readonly token: string
  readonly apiUrl: string
  readonly repository: { readonly owner: string; readonly name: string }
  readonly log: (text: string) => void
  readonly pace: Pace
}): Promise<Connection> {
  const { token, apiUrl, repository, log, pace } = options
  const octokit = await createClient({ token, apiUrl, log, pace })
  let known: Identity | Error | undefined
  return {
    octokit,
    pace,
    log,
    refused: new Set(),
    repository: { owner: repository.owner, repo: repository.name },
    async identity() {
      known ??= await identify(octokit)
      return known
    },
  }
}

/** For what must not be done without knowing. */
export async function requireIdentity(connection: Connection): Promise<Identity> {
  const identity = await connection.identity()
  if (identity instanceof Error)
    throw fault('forge-identity-unknown', { answer: identity.message }, { cause: identity })
  return identity
}
