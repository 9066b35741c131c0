import { matchesGlob } from 'node:path/posix'
import { defineCheck, type Finding, notSeen, ok, problem, warning } from '../define-check.ts'
import { readProtectionOf } from '../protection.ts'
import type { Surroundings } from '../surroundings.ts'
import { findUses, judgingWorkflows } from '../workflows/mergemark-uses.ts'
import { listOf } from '../workflows/read-workflow.ts'
import type { Settings, Workflow } from '../workflows/workflow.ts'
import { unread } from './unread.ts'

/** What GitHub takes where a workflow names no types. */
const USUAL_TYPES = ['opened', 'synchronize', 'reopened']

export const triggers = defineCheck({
  name: 'triggers',
  group: 'the workflows',
  looksAt: 'what starts the workflows that use Mergemark',
  async look(around) {
    if ((await around.root()) === null)
      return [notSeen('there are no workflows to look at outside a repository')]
    const workflows = await around.workflows()
    const judging = judgingWorkflows(findUses(workflows))
    if (judging.length === 0) {
      const sentence =
        workflows.length === 0
          ? 'there is no workflow in .github/workflows: nothing runs Mergemark'
          : `none of the workflows in .github/workflows (${workflows.length}) uses Mergemark`
      const hint = '`mergemark init` writes one. Where another system runs Mergemark, this does not matter.'
      return [...unread(workflows), warning(sentence, hint)]
    }
    const queue = await hasQueue(around)
    const branch = (await around.branch())?.name ?? null
    return [...unread(workflows), ...judging.flatMap((workflow) => describe(workflow, { queue, branch }))]
  },
})

/** null where it was not to be seen. */
async function hasQueue(around: Surroundings): Promise<boolean | null> {
  const seen = await readProtectionOf('whether the branch has a merge queue', around)
  return 'unseen' in seen ? null : seen.protection.requiresMergeQueue
}

type Known = { readonly queue: boolean | null; readonly branch: string | null }

function describe(workflow: Workflow, known: Known): Finding[] {
  const bad = [
    ...describePullRequest(workflow),
    ...describeQueue(workflow, known),
    ...describePush(workflow, known),
  ]
  const queue = workflow.events.has('merge_group') ? ', in the merge queue' : ''
  return bad.length > 0
    ? bad
    : [ok(`${workflow.path} runs on pull requests${queue} and on the default branch`)]
}

function describePullRequest({ path, events }: Workflow): Finding[] {
  if (!events.has('pull_request'))
    return [
      warning(
        `${path} does not run on \`pull_request\``,
        'Add the event `pull_request`: that is what is judged.',
      ),
    ]
  const said: Settings = events.get('pull_request') ?? new Map()
  const types = said.has('types') ? listOf(said.get('types')).map(String) : USUAL_TYPES
  const lacking = USUAL_TYPES.filter((type) => !types.includes(type))
  const filters = ['paths', 'paths-ignore'].filter((key) => said.has(key))
  return [
    ...lacking.map((type) =>
      warning(
        `${path} does not run when a pull request is \`${type}\`: its newest commit then has no verdict`,
        `Add \`${type}\` to the types of \`pull_request\`.`,
      ),
    ),
    ...(types.includes('edited')
      ? []
      : [
          warning(
            `${path} does not run when a pull request is \`edited\`: one that is given another base keeps the verdict of the first`,
            'Write `pull_request: { types: [opened, synchronize, reopened, edited] }`.',
          ),
        ]),
    ...filters.map((key) =>
      warning(
        `${path} does not start where \`${key}\` filters a pull request out: a required check then never comes, and the pull request waits for ever`,
        `Take \`${key}\` out of the workflow, and write \`paths\` in mergemark.yml: what is not affected is reported as passed.`,
      ),
    ),
  ]
}

function describeQueue({ path, events }: Workflow, { queue }: Known): Finding[] {
  if (events.has('merge_group') || queue === false) return []
  const mend = 'Add the event `merge_group`.'
  if (queue === true)
    return [
      problem(
        `${path} does not run on \`merge_group\`, and the branch has a merge queue: it waits for ever`,
        mend,
      ),
    ]
  return [
    warning(
      `${path} does not run on \`merge_group\`: should the branch have a merge queue, it waits for ever`,
      mend,
    ),
  ]
}

function describePush({ path, events }: Workflow, { branch }: Known): Finding[] {
  const reaches = events.has('push') && covers(events.get('push') ?? new Map(), branch)
  if (reaches) return []
  return [
    warning(
      `${path} does not run on a push to ${branch ?? 'the default branch'}: nothing is recorded there, so pull requests find nothing to compare with`,
      `Add \`push: { branches: [${branch ?? 'main'}] }\`.`,
    ),
  ]
}

/** As GitHub filters branches, near enough to tell whether one is meant. */
function covers(push: Settings, branch: string | null): boolean {
  if (branch === null) return true
  const [wanted, refused] = [patternsOf(push, 'branches'), patternsOf(push, 'branches-ignore')]
  if (wanted === null && refused === null) return !push.has('tags') && !push.has('tags-ignore')
  if (refused !== null) return !refused.some((pattern) => matchesGlob(branch, pattern))
  const last = (wanted ?? []).findLast((pattern) => matchesGlob(branch, pattern.replace(/^!/, '')))
  return last !== undefined && !last.startsWith('!')
}

function patternsOf(push: Settings, key: string): string[] | null {
  return push.has(key) ? listOf(push.get(key)).map(String) : null
}
