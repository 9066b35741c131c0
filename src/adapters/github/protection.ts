import type { Protection } from '../../ports.ts'
import type { Connection } from './connection.ts'
import { type Demands, demandsOfRules, type ReceivedRule } from './ruleset-demands.ts'
import { isAbsent, isRefusal } from './to-fault.ts'

/**
 * Rulesets and a classic rule hold side by side. Whoever may read sees which checks are required; the rest of a classic
 * rule only an administrator does, so for others what only it could demand is null.
 */
export async function readProtection(connection: Connection, branch: string): Promise<Protection | null> {
  const [rules, classic] = [await readRules(connection, branch), await readClassic(connection, branch)]
  if (classic === null) return null
  const parts = [rules, classic.demands].filter((part) => part !== null)
  const strictest = <T>(one: (demands: Demands) => T | null, pick: (found: T[]) => T): T | null => {
    const found = parts.map(one)
    const known = found.filter((value) => value !== null)
    if (known.length < found.length && !known.some(Boolean)) return null
    return pick(known)
  }
  const any = (one: (demands: Demands) => boolean | null) => strictest(one, (found) => found.some(Boolean))
  return {
    sources: parts.map(({ source }) => source),
    requiredChecks: parts.flatMap(({ source, checks }) => checks.map((check) => ({ ...check, source }))),
    requiresUpToDate: any(({ upToDate }) => upToDate),
    requiredApprovals: strictest(
      ({ approvals }) => approvals,
      (found) => Math.max(0, ...found),
    ),
    requiresCodeOwnerReview: any(({ codeOwners }) => codeOwners),
    dismissesStaleReviews: any(({ dismissesStale }) => dismissesStale),
    requiresMergeQueue: rules?.mergeQueue ?? false,
  }
}

/** null where there are none, or the server knows no rulesets. */
async function readRules({ octokit, repository }: Connection, branch: string): Promise<Demands | null> {
  try {
    const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
      ...repository,
      branch,
      per_page: 100,
    })
    return rules.length === 0 ? null : demandsOfRules(rules as readonly ReceivedRule[])
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** null where the branch is not there, or not to be seen; `demands` is null where no classic rule protects it. */
async function readClassic(
  connection: Connection,
  branch: string,
): Promise<{ readonly demands: Demands | null } | null> {
  const { octokit, repository } = connection
  try {
    const { data } = await octokit.rest.repos.getBranch({ ...repository, branch })
    const required = data.protection?.required_status_checks
    // `protected` is true of a ruleset's branch too; only a classic rule is `enabled`.
    const isClassic = data.protected && data.protection?.enabled !== false
    if (!isClassic) return { demands: null }
    const reviews = await readReviews(connection, branch)
    return {
      demands: {
        source: 'classic',
        checks: checksOf(required),
        upToDate: required?.strict ?? (required === undefined ? false : null),
        ...reviews,
        mergeQueue: false,
      },
    }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

interface RequiredChecks {
  readonly enforcement_level?: string
  readonly contexts?: readonly string[]
  readonly checks?: readonly { readonly context: string; readonly app_id: number | null }[]
}

function checksOf(required: RequiredChecks | undefined): Demands['checks'] {
  if (required === undefined || required.enforcement_level === 'off') return []
  const { checks = [], contexts = [] } = required
  const named = checks.map(({ context, app_id: appId }) => ({ name: context, appId: anyApp(appId) }))
  const bare = contexts.filter((context) => !checks.some((check) => check.context === context))
  return [...named, ...bare.map((name) => ({ name, appId: null }))]
}

/** GitHub writes "any source" as null, or as −1. */
function anyApp(id: number | null): number | null {
  return id === null || id < 0 ? null : id
}

type Reviews = Pick<Demands, 'approvals' | 'codeOwners' | 'dismissesStale'>
const UNSEEN: Reviews = { approvals: null, codeOwners: null, dismissesStale: null }
const NONE: Reviews = { approvals: 0, codeOwners: false, dismissesStale: false }

async function readReviews({ octokit, repository }: Connection, branch: string): Promise<Reviews> {
  try {
    const { data } = await octokit.rest.repos.getBranchProtection({ ...repository, branch })
    const reviews = data.required_pull_request_reviews
    if (reviews === undefined) return NONE
    return {
      approvals: reviews.required_approving_review_count ?? 0,
      codeOwners: reviews.require_code_owner_reviews,
      dismissesStale: reviews.dismiss_stale_reviews,
    }
  } catch (error) {
    if (isRefusal(error)) return UNSEEN
    throw error
  }
}
