import { requireDefaultBranch } from '../baseline/may-record.ts'
import { openStore } from '../baseline/open-store.ts'
import { removePin, writePin } from '../baseline/pins.ts'
import { fault } from '../errors/fault.ts'
import type { Ports, Records } from '../ports.ts'
import type { Project } from '../project/project.ts'
import type { CommandResult } from './define-command.ts'
import { openProjects } from './open-projects.ts'

interface Asked {
  readonly config: string
  readonly out: string
  readonly pin: string
  readonly commit: string | null
  /** Words without a flag. */
  readonly commits: readonly string[]
  readonly 'signing-key': string | null
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner' | 'stores'>

/** Points a pin at the record of a commit, in each project. */
export async function pinCommit(asked: Asked, ports: Needs): Promise<CommandResult> {
  const revision = oneCommit(asked)
  const sha = await ports.git.resolve(revision)
  if (sha === null) {
    throw fault('no-such-revision', { input: asked.commit === null ? null : 'commit', revision })
  }
  return eachProject(asked, ports, async ({ name }, records) => {
    const { commit, folder, before } = await writePin({ name, pin: asked.pin, sha }, records)
    const done =
      before === null
        ? `pinned ${asked.pin} of ${name} to ${sha.slice(0, 12)}`
        : `moved ${asked.pin} of ${name} from ${before.sha.slice(0, 12)} to ${sha.slice(0, 12)}`
    return { commit, said: `${done} (${folder})` }
  })
}

/** Takes a pin off, in each project. */
export function unpin(asked: Asked, ports: Needs): Promise<CommandResult> {
  return eachProject(asked, ports, async ({ name }, records) => {
    const { commit } = await removePin({ name, pin: asked.pin }, records)
    return { commit, said: `took the pin ${asked.pin} of ${name} off` }
  })
}

function oneCommit({ commit, commits, pin }: Asked): string {
  const named = [...(commit === null ? [] : [commit]), ...commits]
  const [only, ...more] = named
  if (only === undefined) {
    throw fault('invalid-arguments', {
      command: 'record',
      arguments: `--pin ${pin}`,
      reason: `it lacks the commit to pin, as in \`mergemark record --pin ${pin} <sha>\``,
    })
  }
  if (more.length === 0) return only
  throw fault('invalid-arguments', {
    command: 'record',
    arguments: named.join(' '),
    reason: 'a pin points at one commit',
  })
}

async function eachProject(
  asked: Asked,
  ports: Needs,
  change: (project: Project, records: Records) => Promise<{ readonly commit: string; readonly said: string }>,
): Promise<CommandResult> {
  const projects = await openProjects({ ...asked, base: null, head: null }, ports)
  for (const project of projects) requireDefaultBranch(project)
  const changes: { readonly commit: string; readonly said: string }[] = []
  for (const project of projects) {
    if (project.run === null) throw fault('outside-repository', { command: 'record' })
    const place = { base: project.run.tested, signingKey: asked['signing-key'] }
    changes.push(await change(project, await openStore(project.head.baseline, place, ports)))
  }
  return {
    exitCode: 0,
    text: changes.map(({ said }) => said).join('\n'),
    json: null,
    markdown: null,
    outputs: { out: asked.out, 'record-sha': changes.at(-1)?.commit ?? '' },
  }
}
