import { identifyRun } from '../baseline/identify-run.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import type { Project } from '../project/project.ts'

interface Asked {
  readonly config: string
  readonly out: string
  readonly base: string | null
  readonly head: string | null
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner'>

/**
 * The projects that `config` names, in order of their paths, with what is judged. Throws `no-configuration`,
 * `duplicate-project`, and every error of every configuration.
 */
export async function openProjects(asked: Asked, ports: Needs): Promise<Project[]> {
  const paths = await ports.files.find(asked.config)
  if (paths.length === 0) throw fault('no-configuration', { path: asked.config })
  const event = await ports.runner.event()
  const run = await identifyRun({ event, base: asked.base, head: asked.head }, ports.git)
  const projects: Project[] = []
  for (const path of paths) {
    const text = await ports.files.readText(path)
    const head = parseConfiguration({ text, path })
    const twin = projects.find(({ name }) => name === head.name)
    if (twin !== undefined) throw fault('duplicate-project', { name: head.name, paths: [twin.path, path] })
    const out = paths.length === 1 ? asked.out : `${asked.out}/${head.name}`
    projects.push({ name: head.name, head, path, text, out, run, event })
  }
  return projects
}
