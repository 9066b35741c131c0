import { defineCheck, type Finding, ok, problem } from '../define-check.ts'
import { findUses, type MergemarkUse } from '../workflows/mergemark-uses.ts'
import { listOf } from '../workflows/read-workflow.ts'
import type { Workflow } from '../workflows/workflow.ts'

const USUAL_WORKFLOW = '.github/workflows/mergemark.yml'

export const forks = defineCheck({
  name: 'forks',
  group: 'the workflows',
  looksAt: 'who judges pull requests of forks and of Dependabot, whose own runs may not write',
  async look(around) {
    const workflows = await around.workflows()
    const uses = findUses(workflows)
    const judges = uses.filter(({ kind }) => kind === 'check-fork')
    if (uses.length === 0) return []
    if (judges.length === 0)
      return [
        ok(
          'pull requests of forks are judged by nobody: `mergemark init --forks` writes what does, if you want it',
        ),
      ]
    return judges.flatMap((use) => describe(use, workflows))
  },
})

function describe({ workflow, with: given }: MergemarkUse, workflows: readonly Workflow[]): Finding[] {
  const { path, events } = workflow
  const followed = events.get('workflow_run')
  if (followed === undefined || followed === null)
    return [
      problem(
        `${path} calls check-fork.yml and does not run on \`workflow_run\``,
        'Write `workflow_run: { workflows: [mergemark], types: [requested, completed] }`.',
      ),
    ]
  const named = listOf(followed.get('workflows')).map(String)
  const computing = String(given.get('workflow') ?? USUAL_WORKFLOW)
  const target = workflows.find((one) => one.path === computing)
  const types = listOf(followed.get('types')).map(String)
  const lacking = ['requested', 'completed'].filter((type) => !types.includes(type))
  const found: Finding[] = []
  if (target === undefined)
    found.push(
      problem(
        `${path} follows ${computing}, which is not there: pull requests of forks are judged by nobody`,
        'Give the input `workflow` the path of the workflow that calls check.yml.',
      ),
    )
  else if (!named.includes(target.name))
    found.push(
      problem(
        `${path} waits for ${named.map((name) => `"${name}"`).join(', ') || 'no workflow'}, and ${computing} is called "${target.name}": it never starts`,
        `Write \`workflows: ["${target.name}"]\`.`,
      ),
    )
  if (lacking.length > 0)
    found.push(
      problem(
        `${path} does not run when a run is ${lacking.map((type) => `\`${type}\``).join(' or ')}: ${lacking.includes('completed') ? 'nothing is judged' : 'the check is not opened'}`,
        'Write `types: [requested, completed]`.',
      ),
    )
  return found.length > 0 ? found : [ok(`${path} judges pull requests of forks and of Dependabot`)]
}
