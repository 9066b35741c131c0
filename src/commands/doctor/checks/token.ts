import { MergemarkError } from '../../../errors/mergemark-error.ts'
import { defineCheck, type Finding, notSeen, ok } from '../define-check.ts'
import { findingsOf } from '../examine.ts'
import type { OpenedForge } from '../open-forge.ts'
import type { Surroundings } from '../surroundings.ts'

type Open = Extract<OpenedForge, { kind: 'open' }>

const PRODUCTS = {
  github: 'GitHub',
  ghes: 'GitHub Enterprise Server',
  gitea: 'Gitea',
  forgejo: 'Forgejo',
} as const

export const server = defineCheck({
  name: 'forge',
  group: 'the forge',
  looksAt: 'the server that pull requests are on, and what it can do',
  async look(around) {
    const opened = await around.forge()
    if (opened.kind === 'closed') return [notSeen(opened.sentence, opened.mend)]
    const { product, version, checks, workflowRuns } = opened.capabilities
    const name = `${PRODUCTS[product]}${version === null ? '' : ` ${version}`}`
    const lacks = [
      checks ? [] : ['checks: commit statuses stand for them'],
      workflowRuns ? [] : ['runs to read artifacts of'],
    ].flat()
    return [
      ok(
        `${opened.repository} is on ${name}${lacks.length === 0 ? '' : `, which has no ${lacks.join(', no ')}`}`,
      ),
    ]
  },
})

export const token = defineCheck({
  name: 'token',
  group: 'the forge',
  looksAt: 'what this token may read; what it may write cannot be asked without writing',
  async look(around) {
    const opened = await around.forge()
    if (opened.kind === 'closed') return [notSeen('what the token may read: not asked, for the same reason')]
    const branch = await around.branch()
    if (branch === null) return [notSeen('what the token may read: there is no commit to ask about')]
    const findings: Finding[] = []
    if (!(await seesRepository(opened, branch.tip)))
      return [
        notSeen(
          `there is no ${opened.repository} on that server, or this token may not see it`,
          'Check GITHUB_REPOSITORY and the token.',
        ),
      ]
    for (const { scope, ask } of questions(opened, branch.tip, around))
      findings.push(...(await answer(scope, ask)))
    return findings
  },
})

/** Its pull requests are asked for: a repository that may be seen has a list of them, be it one that is denied. */
async function seesRepository({ forge, repository }: Open, sha: string): Promise<boolean> {
  const [owner = ''] = repository.split('/')
  try {
    await forge.pullRequestsWithHead({ owner, branch: 'mergemark', sha })
    return true
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return error.code !== 'MM-603'
  }
}

interface Question {
  readonly scope: string
  /** Whether the answer shows that the token may read it. */
  readonly ask: () => Promise<boolean>
}

function questions(
  { forge, repository, runId, capabilities }: Open,
  sha: string,
  { ports }: Surroundings,
): Question[] {
  const [owner = ''] = repository.split('/')
  const all: (Question | null)[] = [
    { scope: 'contents', ask: async () => forge.hasFile((await anyFile(sha, ports)) ?? '', sha) },
    {
      scope: 'pull-requests',
      ask: async () => (await forge.pullRequestsWithHead({ owner, branch: 'mergemark', sha })) !== null,
    },
    capabilities.checks ? { scope: 'checks', ask: async () => (await forge.checksOf(sha)) !== null } : null,
    runId !== null && capabilities.workflowRuns
      ? { scope: 'actions', ask: async () => (await forge.workflowRun(runId)) !== null }
      : null,
  ]
  return all.filter((question) => question !== null)
}

async function anyFile(sha: string, { git }: Surroundings['ports']): Promise<string | null> {
  const [first] = await git.filesBelow(sha)
  return first === undefined ? null : git.pathFromRoot(first)
}

async function answer(scope: string, ask: Question['ask']): Promise<Finding[]> {
  try {
    if (await ask()) return [ok(`the token may read ${scope}`)]
    return [
      notSeen(
        `whether the token may read ${scope} did not show: the forge knows nothing of what was asked for`,
        scope === 'actions'
          ? 'Only check-fork.yml needs it: give its job `actions: read`.'
          : `Push the branch first; in a workflow give the job \`${scope}: read\`.`,
      ),
    ]
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return findingsOf(error, error.code === 'MM-601' ? 'warning' : 'not seen')
  }
}
