import { matchesGlob } from 'node:path/posix'
import { identifyRun } from '../baseline/identify-run.ts'
import type { Run } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git, Ports, TriggerEvent } from '../ports.ts'
import { recallFollowed } from '../project/followed-file.ts'
import type { Project } from '../project/project.ts'
import { readConfiguration } from '../project/read-configuration.ts'
import { findConfigurationsAt, readConfigurationAt } from './read-configuration-at.ts'

export interface Asked {
  readonly config: string
  readonly out: string
  readonly base: string | null
  readonly head: string | null
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner'>

/**
 * The projects that `config` names, in order of their paths, with what is judged; of a `workflow_run` those of the pull
 * requests that prepare found behind it. Throws `out-is-a-link`, `no-configuration`, `duplicate-project`,
 * `project-removed`, `not-followed-yet`, and every error of every configuration.
 */
export async function openProjects(asked: Asked, ports: Needs): Promise<Project[]> {
  await refuseLinks(asked.out, ports.files)
  const event = await ports.runner.event()
  if (event?.name !== 'workflow_run') return openHere(asked, event, ports)
  return openFollowed(asked, await recallFollowed(asked.out, event, ports.files), ports)
}

/** The same of pull requests that were followed: nothing of theirs is checked out, so git is asked. */
export async function openFollowed(
  asked: Asked,
  events: readonly TriggerEvent[],
  ports: Needs,
): Promise<Project[]> {
  await refuseLinks(asked.out, ports.files)
  const projects: Project[] = []
  for (const event of events) {
    const out = events.length === 1 ? asked.out : `${asked.out}/pull-${event.pullRequest}`
    projects.push(...(await openAt({ ...asked, out }, event, ports)))
  }
  return projects
}

async function openHere(asked: Asked, event: TriggerEvent | null, ports: Needs): Promise<Project[]> {
  const paths = await ports.files.find(asked.config)
  if (paths.length === 0) throw fault('no-configuration', { path: asked.config })
  const run = await identifyRun({ event, base: asked.base, head: asked.head }, ports.git)
  const read = (path: string) => readConfiguration(path, ports.files)
  return open(asked, { event, run, paths, read }, ports)
}

async function openAt(asked: Asked, event: TriggerEvent, ports: Needs): Promise<Project[]> {
  const run = await identifyRun({ event, base: null, head: null }, ports.git)
  if (run === null) throw fault('outside-repository', { command: 'baseline' })
  const paths = await findConfigurationsAt(run.tested, asked.config, ports.git)
  if (paths.length === 0) throw fault('no-configuration', { path: asked.config })
  const read = (path: string) => readConfigurationAt(run.tested, path, ports.git)
  return open(asked, { event, run, paths, read }, ports)
}

async function open(
  asked: Asked,
  found: {
    readonly event: TriggerEvent | null
    readonly run: Run | null
    readonly paths: readonly string[]
    readonly read: (path: string) => ReturnType<typeof readConfiguration>
  },
  { git }: Needs,
): Promise<Project[]> {
  const { event, run, paths, read } = found
  await refuseRemoved({ pattern: asked.config, paths, base: run?.base ?? null }, git)
  const projects: Project[] = []
  for (const path of paths) {
    const { configuration: head, text, policyFiles } = await read(path)
    const twin = projects.find(({ name }) => name === head.name)
    if (twin !== undefined) throw fault('duplicate-project', { name: head.name, paths: [twin.path, path] })
    const out = paths.length === 1 ? asked.out : `${asked.out}/${head.name}`
    projects.push({ name: head.name, head, path, text, policyFiles, out, run, event })
  }
  return projects
}

/** A link that a pull request committed would have documents written elsewhere, into `.git` for instance; what it cannot reach is the user's. */
async function refuseLinks(out: string, files: Needs['files']): Promise<void> {
  if (out.startsWith('/')) return
  const parts = out.split('/')
  for (const at of parts.keys()) {
    const path = parts.slice(0, at + 1).join('/')
    if (path === '' || (await files.inspect(path))?.kind !== 'other') continue
    throw fault('out-is-a-link', { path })
  }
}

/**
 * What is checked out is what is tested: else results of one commit would be told of another. For commands that read
 * the working tree. Throws `checkout-differs`, and `event-not-served` where a pull request was followed, whose code has
 * no place here.
 */
export async function requireCheckout(projects: readonly Project[], git: Git): Promise<void> {
  if (projects.some(({ event }) => event?.followed !== undefined))
    throw fault('event-not-served', { action: 'what runs the code of a pull request' })
  const run = projects[0]?.run ?? null
  if (run === null) return
  const found = await git.resolve('HEAD')
  if (found !== run.tested) throw fault('checkout-differs', { tested: run.tested, found: found ?? 'nothing' })
}

/** A project that a glob no longer finds would be judged by nobody. A single path that is gone is no configuration. */
async function refuseRemoved(
  { pattern, paths, base }: { pattern: string; paths: readonly string[]; base: string | null },
  git: Git,
): Promise<void> {
  if (base === null || !/[*?[{]/.test(pattern) || (await git.resolve(base)) === null) return
  const removed = (await git.filesBelow(base)).filter(
    (path) => matchesGlob(path, pattern) && !paths.includes(path),
  )
  if (removed.length > 0) throw fault('project-removed', { paths: removed })
}
