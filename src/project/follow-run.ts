import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { FollowedRun, Ports, PullRequest, TriggerEvent, WorkflowRun } from '../ports.ts'

const DEPENDABOT = 'dependabot[bot]'

interface Asked {
  /** File of the workflow that computes: a pull request can bring others along. */
  readonly workflow: string
  /** The commit that the bundle says it is of: anybody's word; null: it says none. */
  readonly claim: Sha | null
}

export interface Followed {
  /** The pull requests that are judged, as events of their own, ascending by number; at least one. */
  readonly events: readonly TriggerEvent[]
  /** Why the bundle cannot be of any of them; null where it can. */
  readonly problem: string | null
}

/**
 * The pull requests behind a `workflow_run` event, found by the forge's own word on that run: repository, branch and
 * commit of its head. The claim decides only between a head and the forge's merges of it into its base. Throws
 * `run-not-followed`, `no-pull-request-followed` and what the forge and git throw.
 */
export async function followRun(
  event: TriggerEvent,
  { workflow, claim }: Asked,
  { forge, git }: Pick<Ports, 'forge' | 'git'>,
): Promise<Followed> {
  const { followed } = event
  if (event.name !== 'workflow_run' || followed === undefined)
    throw notFollowed(`the event is "${event.name}"`)
  const run = await forge.workflowRun(followed.id)
  if (run === null) throw notFollowed(`there is none with the number ${followed.id}`)
  const { headSha: sha, headBranch: branch, headOwner: owner } = expectRun(run, { followed, workflow })
  if (owner === null || branch === null) throw noPullRequest(run)
  const pulls = (await forge.pullRequestsWithHead({ owner, branch, sha })).filter((pull) => isOf(pull, run))
  if (pulls.length === 0) throw noPullRequest(run)
  const found = await Promise.all(
    pulls.map(async (pull) => ({ pull, ...(await testedOf(pull, claim, git)) })),
  )
  const fitting = found.filter(({ tested }) => tested !== null)
  // A merge that the forge stands for is of one pull request: the others have runs of their own.
  const exact = fitting.filter(({ pull, tested }) => tested === pull.merge)
  const chosen = exact.length > 0 ? exact : fitting.length > 0 ? fitting : found
  const problem =
    fitting.length > 0
      ? null
      : `it is of ${claim?.slice(0, 7)}, which is no merge of ${sha.slice(0, 7)} into its base`
  const events = chosen.map(({ pull, tested, tip }) =>
    toEvent(event, { pull, run, tested: tested ?? sha, tip }),
  )
  return { events: events.sort((one, other) => (one.pullRequest ?? 0) - (other.pullRequest ?? 0)), problem }
}

function expectRun(
  run: WorkflowRun,
  { followed, workflow }: { readonly followed: FollowedRun; readonly workflow: string },
): WorkflowRun {
  if (run.event !== 'pull_request') throw notFollowed(`it was set off by "${run.event}"`)
  if (run.path !== workflow) throw notFollowed(`its workflow is "${run.path}", not "${workflow}"`)
  if (run.headSha !== followed.headSha)
    throw notFollowed(`its head is ${run.headSha.slice(0, 7)}, not ${followed.headSha.slice(0, 7)}`)
  return run
}

/** Another repository of the same owner can have a branch of the same name. */
function isOf({ head }: PullRequest, { headSha, headRepository }: WorkflowRun): boolean {
  return head.sha === headSha && (headRepository === null || head.repository === headRepository)
}

/**
 * Which commit was tested. Whoever owns a fork can make a commit with any parents and any files, and the server hands
 * it out: so a claimed merge must be into the branch's own base, and have the files that merging gives.
 */
async function testedOf(
  pull: PullRequest,
  claim: Sha | null,
  git: Ports['git'],
): Promise<{ readonly tested: Sha | null; readonly tip: Sha }> {
  const tip = (await git.resolve(`refs/remotes/origin/${pull.base.branch}`)) ?? pull.base.sha
  const { sha } = pull.head
  if (claim === null || claim === sha || claim === pull.merge) return { tested: claim ?? sha, tip }
  if ((await git.resolve(claim)) === null) return { tested: null, tip }
  const [into, merged, ...more] = await git.parents(claim)
  if (into === undefined || merged !== sha || more.length > 0) return { tested: null, tip }
  const isOnBase = (await git.ancestorsAmong([into], tip)).includes(into)
  const isMerge = isOnBase && (await git.treeOf(claim)) === (await git.mergedTree(into, sha))
  return { tested: isMerge ? claim : null, tip }
}

/** The event as it would have been, had this run been set off by the pull request itself. */
function toEvent(
  event: TriggerEvent,
  { pull, run, tested, tip }: { pull: PullRequest; run: WorkflowRun; tested: Sha; tip: Sha },
): TriggerEvent {
  return {
    ...event,
    name: 'pull_request',
    sha: tested,
    head: pull.head.sha,
    base: tip,
    branch: pull.base.branch,
    pullRequest: pull.number,
    untrusted: pull.isFork || pull.author === DEPENDABOT,
    followed: { ...(event.followed as FollowedRun), attempt: run.attempt },
  }
}

function notFollowed(reason: string) {
  return fault('run-not-followed', { reason })
}

function noPullRequest({ headSha, headOwner, headBranch }: WorkflowRun) {
  return fault('no-pull-request-followed', {
    head: headSha,
    branch: `${headOwner ?? 'a deleted account'}:${headBranch ?? '?'}`,
  })
}
