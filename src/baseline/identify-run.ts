import type { Run, Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git, TriggerEvent } from '../ports.ts'
import { isOnDefaultBranch } from '../project/event-place.ts'
import { BASE_BRANCHES } from './base-branches.ts'

/**
 * The three commits of this run (DESIGN section 1), from the event or, on a terminal, from the repository. Revisions
 * that the user names come before both. null outside a repository. Throws `no-such-revision`, and `not-a-repository`
 * where the user names one outside of any.
 */
export async function identifyRun(
  input: { readonly event: TriggerEvent | null; readonly base: string | null; readonly head: string | null },
  git: Git,
): Promise<Run | null> {
  const { event } = input
  if ((await git.root()) === null) return withoutRepository(input)
  // Each question is a process of git's: asked at once, they take the time of one.
  const [checkedOut, namedHead, namedBase] = await Promise.all([
    git.resolve('HEAD'),
    resolveNamed({ input: 'head', revision: input.head }, git),
    resolveNamed({ input: 'base', revision: input.base }, git),
  ])
  const named = { head: namedHead, base: namedBase }
  const tested = named.head ?? (event === null ? checkedOut : testedOf(event, checkedOut))
  if (tested === null) return null
  const head = named.head ?? event?.head ?? tested
  const base =
    named.base ?? (await findBase({ event: named.head === null ? event : null, tested, head }, git))
  const onBase = base === tested || (event !== null && named.head === null && isOnDefaultBranch(event))
  return {
    tested,
    head,
    // A commit is not compared with itself.
    base: base === tested ? await firstParent(tested, git) : base,
    event: event?.name ?? 'local',
    attempt: Math.max(event?.run.attempt ?? 1, event?.followed?.attempt ?? 1),
    ...(onBase ? { onBase } : {}),
  }
}

/** A revision that is named and not looked at would be a comparison asked for and not made. */
function withoutRepository({ base, head }: { base: string | null; head: string | null }): null {
  if (isNamed(base) || isNamed(head)) throw fault('not-a-repository', { path: '.' })
  return null
}

/** The workflow may have checked out the pull request's last commit in place of GitHub's merge commit. */
function testedOf({ sha, head, followed }: TriggerEvent, checkedOut: Sha | null): Sha {
  if (followed !== undefined) return sha
  return checkedOut === head ? head : sha
}

async function findBase(
  { event, tested, head }: { event: TriggerEvent | null; tested: Sha; head: Sha },
  git: Git,
): Promise<Sha | null> {
  if (event === null) return git.resolveFirst(BASE_BRANCHES)
  switch (event.name) {
    case 'pull_request':
      // Whoever owns a fork can make a merge into a base of long ago, and be judged by the policy of then.
      if (event.followed !== undefined) return tipOfBase(event, git)
      return (await mergedInto({ tested, head }, git)) ?? tipOfBase(event, git)
    case 'merge_group':
      return event.base
    default:
      return findBranchBase({ event, tested }, git)
  }
}

/**
 * The base branch's tip as the event knew it. Since then the branch may have been rebased and the commit thrown away:
 * then its tip of now, which is where the pull request would go.
 */
async function tipOfBase({ base, branch }: TriggerEvent, git: Git): Promise<Sha | null> {
  if (base === null || branch === null || (await git.resolve(base)) !== null) return base
  return (await git.resolve(`refs/remotes/origin/${branch}`)) ?? base
}

/** The tip of the base branch that GitHub merged the pull request with: newer than the one the event tells of. */
async function mergedInto({ tested, head }: { tested: Sha; head: Sha }, git: Git): Promise<Sha | null> {
  // The job that publishes has no need of the pull request's commits, and may not hold them.
  if (tested === head || (await git.resolve(tested)) === null) return null
  const [first, second, ...more] = await git.parents(tested)
  return first !== undefined && second === head && more.length === 0 ? first : null
}

/**
 * A push, or a run by hand or by the clock: on the default branch it is charged with its own commit; on any other it is
 * like a pull request, or that branch would be judged by itself.
 */
async function findBranchBase({ event, tested }: { event: TriggerEvent; tested: Sha }, git: Git) {
  const { branch, defaultBranch } = event
  if (defaultBranch === null || branch === defaultBranch) return firstParent(tested, git)
  return (await git.resolve(`refs/remotes/origin/${defaultBranch}`)) ?? firstParent(tested, git)
}

async function firstParent(sha: Sha, git: Git): Promise<Sha | null> {
  return (await git.parents(sha))[0] ?? null
}

async function resolveNamed({ input, revision }: { input: string; revision: string | null }, git: Git) {
  if (!isNamed(revision)) return null
  const sha = await git.resolve(revision)
  if (sha === null) throw fault('no-such-revision', { input, revision })
  return sha
}

/** An input of an action that is left empty names nothing. */
function isNamed(revision: string | null): revision is string {
  return revision !== null && revision !== ''
}
