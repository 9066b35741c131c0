import { requireDefaultBranch } from '../baseline/may-record.ts'
import { type Recorded, recordProject } from '../baseline/record-project.ts'
import { resultsFrom } from '../baseline/results-from.ts'
import { type Kept, keepVerdict, mayKeepVerdict } from '../baseline/reuse-verdict-keep.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { commonInputs, signingKeyInput, tokenInput } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { type InputValues, text, words } from './define-input.ts'
import { describeRecorded } from './describe-recorded.ts'
import { openProjects } from './open-projects.ts'
import { pinCommit, unpin } from './pin-commit.ts'

const cli = { surface: 'cli' } as const
const inputs = {
  ...commonInputs,
  ...tokenInput,
  ...signingKeyInput,
  commit: text('Commit that the results are of; default: HEAD, which must be on the main line.', null, {
    placeholder: 'revision',
  }),
  from: text('Folder with results of --commit that were made elsewhere.', null, { placeholder: 'folder' }),
  pin: text('Name for the record of a commit, given as a word: `--pin best-2026 4f65859`.', null, {
    ...cli,
    placeholder: 'name',
  }),
  unpin: text('Name of a pin that is taken off.', null, { ...cli, placeholder: 'name' }),
  commits: words('With --pin: the commit.', { ...cli, positional: true, placeholder: 'revision' }),
} as const

type Asked = InputValues<typeof inputs>
type Needs = Pick<Ports, 'files' | 'git' | 'runner' | 'stores' | 'depots' | 'random'>

export const record = defineCommand({
  name: 'record',
  summary: 'Append this run to the store: it is the baseline of later pull requests.',
  inputs,
  outputs: { out: 'Folder of the documents.', 'record-sha': 'Commit of the store that holds the record.' },
  permissions: { contents: { access: 'write', why: 'to push to refs/mergemark/records' } },
  ports: ['files', 'git', 'runner', 'stores', 'depots', 'random'],
  async run({ inputs, ports }) {
    if (inputs.pin !== null && inputs.unpin !== null) {
      const reason = 'one pin at a time: what is taken off and what is pinned are two changes of the store'
      throw fault('invalid-arguments', {
        command: 'record',
        arguments: `--pin ${inputs.pin} --unpin ${inputs.unpin}`,
        reason,
      })
    }
    if (inputs.unpin !== null) return unpin({ ...inputs, pin: inputs.unpin }, ports)
    if (inputs.pin !== null) return pinCommit({ ...inputs, pin: inputs.pin }, ports)
    const [stray] = inputs.commits
    if (stray !== undefined) {
      throw fault('invalid-arguments', {
        command: 'record',
        arguments: stray,
        reason: 'a commit as a word goes with --pin; otherwise it is --commit',
      })
    }
    return recordRuns(inputs, ports)
  },
})

async function recordRuns(asked: Asked, ports: Needs): Promise<CommandResult> {
  const { out, commit, from } = asked
  if (from !== null && commit === null) {
    throw fault('missing-input', {
      input: 'commit',
      hint: 'Name the commit that the results in --from are of.',
    })
  }
  const projects = await openProjects({ ...asked, base: null, head: commit }, ports)
  if (commit === null && projects.length > 0 && projects.every(mayKeepVerdict))
    return keepVerdicts(projects, asked, ports)
  for (const project of projects) requireDefaultBranch(project)
  const recorded: Recorded[] = []
  for (const project of projects) recorded.push(await recordOne(project, asked, ports))
  return {
    exitCode: 0,
    text: recorded.map(describeRecorded).join('\n'),
    json: null,
    markdown: null,
    outputs: { out, 'record-sha': recorded.at(-1)?.commit ?? '' },
  }
}

/** A pull request's run is never recorded; where main's policy reuses verdicts, its verdict is kept for the merge queue. */
async function keepVerdicts(
  projects: readonly Project[],
  { out, 'signing-key': signingKey }: Asked,
  ports: Needs,
): Promise<CommandResult> {
  const lines: string[] = []
  let commit = ''
  for (const project of projects) {
    const kept = project.run === null ? null : await keepVerdict(project, project.run, ports, { signingKey })
    if (kept === null) continue
    lines.push(describeKept(project.name, kept))
    if (kept.kind === 'kept') commit = kept.commit
  }
  // Nothing was asked for that a pull request may do.
  if (lines.length === 0) for (const project of projects) requireDefaultBranch(project)
  return {
    exitCode: 0,
    text: lines.join('\n'),
    json: null,
    markdown: null,
    outputs: { out, 'record-sha': commit },
  }
}

function describeKept(name: string, kept: Kept): string {
  if (kept.kind === 'kept') return describeRecorded(kept).replace(/^recorded/, 'kept for the merge queue:')
  return `${name}: nothing is kept for the merge queue: ${kept.reason}`
}

async function recordOne(project: Project, asked: Asked, ports: Needs): Promise<Recorded> {
  const { run } = project
  if (run === null) throw fault('outside-repository', { command: 'record' })
  const { from, commit, 'signing-key': signingKey } = asked
  if (from === null) return recordProject(project, run, ports, { signingKey, named: commit !== null })
  const results = await resultsFrom(from, { project, sha: run.tested }, ports.files)
  return recordProject(results.project, results.run, ports, { signingKey, named: true, made: results.made })
}
