import { defineCheck, type Finding, ok, problem, warning } from '../define-check.ts'
import { findUses, runsTheirCode } from '../workflows/mergemark-uses.ts'
import type { Job, Permissions, Step, Workflow } from '../workflows/workflow.ts'

export const pullRequestTarget = defineCheck({
  name: 'pull-request-target',
  group: 'the workflows',
  looksAt: 'every workflow on `pull_request_target`: code of a pull request must not run beside its token',
  async look(around) {
    const workflows = await around.workflows()
    if (workflows.length === 0) return []
    const risky = workflows.filter(({ events }) => events.has('pull_request_target'))
    const findings = risky.flatMap((workflow) => describeTarget(workflow, workflows))
    return findings.length > 0
      ? findings
      : [ok('no workflow runs code of a pull request on `pull_request_target`')]
  },
})

function describeTarget(workflow: Workflow, workflows: readonly Workflow[]): Finding[] {
  const { path, jobs } = workflow
  if (findUses(workflows).some((use) => use.workflow === workflow))
    return [
      problem(
        `${path} uses Mergemark on \`pull_request_target\`: code of a fork would run beside a token that writes, and a secret`,
        'Use `pull_request`; `mergemark init --forks` writes the workflow that judges forks safely.',
      ),
    ]
  const checkouts = jobs.flatMap(({ steps }) => steps.filter(checksOutHead))
  return checkouts.map(({ line }) =>
    problem(
      `${at(path, line)} checks out the pull request on \`pull_request_target\`: what it runs of it could change records, checks and comments`,
      'Check out nothing of the pull request there, or use `pull_request`.',
    ),
  )
}

function checksOutHead({ uses, run, with: given }: Step): boolean {
  const named = [given.get('ref'), given.get('repository'), run]
    .map((value) => String(value ?? ''))
    .join('\n')
  const isHead = /pull_request\.head|github\.head_ref|refs\/pull\/|merge_commit_sha|gh pr checkout/.test(
    named,
  )
  return isHead && ((uses ?? '').startsWith('actions/checkout@') || run !== null)
}

export const credentials = defineCheck({
  name: 'credentials',
  group: 'the workflows',
  looksAt: 'jobs that run code of a pull request: what of the token they leave within its reach',
  async look(around) {
    const all = findUses(await around.workflows())
    if (all.length === 0) return []
    const uses = all.filter(runsTheirCode)
    const different = new Map(uses.map((use) => [use.job, use]))
    const findings = [...different.values()].flatMap(({ workflow, job, kind }) => [
      ...describeCheckouts(workflow.path, job),
      ...(mayWrite(job.permissions ?? workflow.permissions)
        ? [describeToken(`${workflow.path}, job ${job.id}`, kind === 'run')]
        : []),
    ])
    return findings.length > 0
      ? findings
      : [ok('no job of these workflows runs code of a pull request beside a token that writes')]
  },
})

function describeCheckouts(path: string, { steps }: Job): Finding[] {
  return steps
    .filter(({ uses }) => (uses ?? '').startsWith('actions/checkout@'))
    .filter(({ with: given }) => String(given.get('persist-credentials')) !== 'false')
    .map(({ line }) =>
      warning(
        `${at(path, line)}: actions/checkout leaves the token where training code can read it`,
        'Write `persist-credentials: false` under its `with:`.',
      ),
    )
}

function describeToken(where: string, isOneStep: boolean): Finding {
  return warning(
    `${where}: code of a pull request runs in a job whose token writes${isOneStep ? ' (the one-step form)' : ''}: it could forge its own verdict and the records`,
    'Call check.yml, which `mergemark init` writes: each role is a job of its own. Keep this only where everyone who opens pull requests may write anyway.',
  )
}

function mayWrite(given: Permissions): boolean {
  if (given === null || given === 'write-all') return true
  return given !== 'read-all' && [...given.values()].includes('write')
}

function at(path: string, line: number | null): string {
  return line === null ? path : `${path}:${line}`
}
