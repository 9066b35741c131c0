import type { Command, Permission } from '../../define-command.ts'
import { isCommandName, loadCommand } from '../../index.ts'
import { defineCheck, type Finding, ok, problem, warning } from '../define-check.ts'
import { findUses, type MergemarkUse } from '../workflows/mergemark-uses.ts'
import type { Permissions } from '../workflows/workflow.ts'

type Scope = Permission | 'actions'

/** What the reusable workflows ask of whoever calls them: GitHub starts no job of one that is given less. */
const CALLED: Readonly<Record<'check' | 'check-fork', Partial<Record<Scope, 'read' | 'write'>>>> = {
  check: { contents: 'write', 'pull-requests': 'write', checks: 'write' },
  'check-fork': { actions: 'read', contents: 'write', 'pull-requests': 'write', checks: 'write' },
}

/** It draws and keeps no charts. */
const ANNOUNCING = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const

export const permissions = defineCheck({
  name: 'permissions',
  group: 'the workflows',
  looksAt: 'what the jobs that use Mergemark may do: enough, and written down',
  async look(around) {
    const findings: Finding[] = []
    const uses = findUses(await around.workflows()).filter(({ kind }) => kind !== 'command')
    for (const use of uses) findings.push(...(await describe(use)))
    if (uses.length === 0 || findings.length > 0) return findings
    return [ok('the jobs that use Mergemark have the permissions they need, and say which')]
  },
})

async function describe(use: MergemarkUse): Promise<Finding[]> {
  const { workflow, job } = use
  const where = `${workflow.path}, job ${job.id}`
  const given = job.permissions ?? workflow.permissions
  const wanted = await permissionsOf(use)
  const line = `permissions: { ${Object.entries(wanted)
    .map(([scope, level]) => `${scope}: ${level}`)
    .join(', ')} }`
  if (given === null)
    return [
      warning(
        `${where}: it says no permissions, so the token may do whatever the repository’s settings give it`,
        `Write \`permissions: {}\` at the top of the workflow, and \`${line}\` in the job.`,
      ),
    ]
  if (given === 'write-all')
    return [warning(`${where}: \`write-all\` lets the token do anything`, `Write \`${line}\`.`)]
  const lacking = Object.entries(wanted).filter(([scope, level]) => !allows(given, scope, level))
  if (lacking.length === 0) return []
  const scopes = lacking.map(([scope, level]) => `${scope}: ${level}`).join(', ')
  if (job.uses !== null)
    return [
      problem(
        `${where}: it lacks \`${scopes}\`, and GitHub does not start the workflow it calls`,
        `Write \`${line}\`.`,
      ),
    ]
  return [warning(`${where}: it lacks \`${scopes}\` for ${use.command}`, `Write \`${line}\`.`)]
}

/** Only what an action cannot do without: what it writes, and the repository's contents. */
async function permissionsOf({
  kind,
  command,
  with: given,
}: MergemarkUse): Promise<Partial<Record<Scope, 'read' | 'write'>>> {
  if (kind === 'check' || kind === 'check-fork') return CALLED[kind]
  if (!isCommandName(command)) return {}
  const does = (input: string) => String(given.get(input)) === 'true'
  if (command === 'report' && does('announce')) return ANNOUNCING
  if (command === 'report' && !does('publish')) return {}
  const declared: Command['permissions'] = (await loadCommand(command)).permissions
  const entries = Object.entries(declared).map(([scope, { access }]) => [scope, access] as const)
  return Object.fromEntries(entries.filter(([scope, access]) => access === 'write' || scope === 'contents'))
}

function allows(given: Exclude<Permissions, null>, scope: string, level: string): boolean {
  if (given === 'write-all') return true
  if (given === 'read-all') return level === 'read'
  const granted = given.get(scope)
  return granted === 'write' || granted === level
}
