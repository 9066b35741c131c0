import { posix } from 'node:path'
import { forkWorkflowTemplate, oneStepTemplate, workflowTemplate } from '../../config/template.ts'
import type { Ports } from '../../ports.ts'
import { findWorkflows } from '../doctor/workflows/find-workflows.ts'
import { findUses } from '../doctor/workflows/mergemark-uses.ts'
import { type Cover, findCover } from './cover.ts'

const WORKFLOW = '.github/workflows/mergemark.yml'
const FORK_WORKFLOW = '.github/workflows/mergemark-forks.yml'

export interface PlannedWorkflows {
  /** By path, from the working directory. */
  readonly contents: ReadonlyMap<string, string>
  /** What was there and is left, and what to add to it. */
  readonly notes: readonly string[]
}

/** The workflows that judge this configuration, in the repository's top folder, where none does yet. */
export async function planWorkflows(
  asked: {
    readonly config: string
    readonly forks: boolean
    readonly oneStep: boolean
    readonly force: boolean
    /** Whether something is trained that needs Python. */
    readonly python: boolean
  },
  ports: Pick<Ports, 'files' | 'git'>,
): Promise<PlannedWorkflows> {
  const top = await findTop(asked.config, ports.git)
  const wanted = [
    {
      path: WORKFLOW,
      kinds: ['check', 'run', 'action', 'command'],
      write: asked.oneStep ? oneStepTemplate : workflowTemplate,
    },
    ...(asked.forks ? [{ path: FORK_WORKFLOW, kinds: ['check-fork'], write: forkWorkflowTemplate }] : []),
  ]
  const uses = findUses(await findWorkflows(ports.files.resolve(top.folder), ports))
  const contents = new Map<string, string>()
  const covers: Cover[] = []
  for (const { path, kinds, write } of wanted) {
    const cover = findCover(
      top.config,
      uses.filter(({ kind, command }) => kinds.includes(kind) && command !== 'record'),
    )
    if (cover !== null && !(asked.force && isOf(cover, path))) covers.push(cover)
    else
      contents.set(
        posix.join(top.folder, path),
        write({ config: judgedWith(top.config, covers), python: asked.python }),
      )
  }
  return { contents, notes: covers.map((cover) => describeCover(cover, top.config)) }
}

/** GitHub reads workflows in the repository's top folder alone. `config` is told from there; `folder` is '.' for here. */
async function findTop(
  config: string,
  git: Ports['git'],
): Promise<{ readonly folder: string; readonly config: string }> {
  if ((await git.root()) === null) return { folder: '.', config: posix.normalize(config) }
  const folder = posix.relative(posix.join('/', await git.pathFromRoot('.')), '/')
  return { folder: folder === '' ? '.' : folder, config: await git.pathFromRoot(config) }
}

/** It judges this project and no other, so nothing is lost with it. */
function isOf(cover: Cover, path: string): boolean {
  return cover.kind === 'judged' && cover.isOnlyOne && cover.path === path
}

/** The workflow for forks judges what the first one computes. */
function judgedWith(config: string, covers: readonly Cover[]): string {
  const [cover] = covers
  return cover?.kind === 'missing' ? cover.config : config
}

function describeCover(cover: Cover, config: string): string {
  const { path } = cover
  if (cover.kind === 'judged') return `left ${path} as it is: it judges ${config} already`
  if (cover.kind === 'unknown')
    return `left ${path} as it is: add ${config} to what its \`config: ${cover.expression}\` stands for`
  return [
    `left ${path} as it is: it judges ${cover.others}. For both, write under its \`with:\``,
    `  config: ${JSON.stringify(cover.config)}`,
  ].join('\n')
}
