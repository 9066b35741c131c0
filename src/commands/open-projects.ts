import { matchesGlob } from 'node:path/posix'
import { identifyRun } from '../baseline/identify-run.ts'
import { fault } from '../errors/fault.ts'
import type { Git, Ports } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { readConfiguration } from '../project/read-configuration.ts'

interface Asked {
  readonly config: string
  readonly out: string
  readonly base: string | null
  readonly head: string | null
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner'>

/**
 * The projects that `config` names, in order of their paths, with what is judged. Throws `out-is-a-link`, `no-configuration`,
 * `duplicate-project`, `project-removed`, and every error of every configuration.
 */
export async function openProjects(asked: Asked, ports: Needs): Promise<Project[]> {
  await refuseLinks(asked.out, ports.files)
  const paths = await ports.files.find(asked.config)
  if (paths.length === 0) throw fault('no-configuration', { path: asked.config })
  const event = await ports.runner.event()
  const run = await identifyRun({ event, base: asked.base, head: asked.head }, ports.git)
  await refuseRemoved({ pattern: asked.config, paths, base: run?.base ?? null }, ports.git)
  const projects: Project[] = []
  for (const path of paths) {
    const { configuration: head, text, policyFiles } = await readConfiguration(path, ports.files)
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
 * the working tree. Throws `checkout-differs`.
 */
export async function requireCheckout(projects: readonly Project[], git: Git): Promise<void> {
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
