import { posix } from 'node:path'
import {
  configurationTemplate,
  forkWorkflowTemplate,
  oneStepTemplate,
  workflowTemplate,
} from '../config/template.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { flag, text } from './define-input.ts'
import { findWorkflows } from './doctor/workflows/find-workflows.ts'
import { findUses } from './doctor/workflows/mergemark-uses.ts'
import { type Cover, findCover } from './init/cover.ts'

const WORKFLOW = '.github/workflows/mergemark.yml'
const FORK_WORKFLOW = '.github/workflows/mergemark-forks.yml'

const NOT_BOTH = {
  arguments: '--forks --one-step',
  reason:
    'in one step the code of a pull request runs beside a token that writes, so forks are refused there',
}

export const init = defineCommand({
  name: 'init',
  summary: 'Write a commented mergemark.yml and the workflow.',
  inputs: {
    ...commonInputs,
    name: text('The project’s name: its comment section, check and history go by it.', 'model', {
      surface: 'cli',
    }),
    forks: flag('Also write the workflow that judges pull requests of forks and of Dependabot.', {
      surface: 'cli',
    }),
    'one-step': flag(
      'Write the workflow of one job, where everyone who opens pull requests may write anyway.',
      {
        surface: 'cli',
      },
    ),
    force: flag('Overwrite what is there.', { surface: 'cli' }),
  },
  outputs: {},
  permissions: {},
  ports: ['files', 'git'],
  async run({ inputs, ports }) {
    const { forks, 'one-step': oneStep } = inputs
    if (forks && oneStep) throw fault('invalid-arguments', { command: 'init', ...NOT_BOTH })
    const top = await findTop(inputs.config, ports.git)
    const wanted = [
      {
        path: WORKFLOW,
        kinds: ['check', 'run', 'action', 'command'],
        write: oneStep ? oneStepTemplate : workflowTemplate,
      },
      ...(forks ? [{ path: FORK_WORKFLOW, kinds: ['check-fork'], write: forkWorkflowTemplate }] : []),
    ]
    const uses = findUses(await findWorkflows(ports.files.resolve(top.folder), ports))
    const contents = new Map([[inputs.config, configurationTemplate({ name: inputs.name })]])
    const covers: Cover[] = []
    for (const { path, kinds, write } of wanted) {
      const cover = findCover(
        top.config,
        uses.filter(({ kind, command }) => kinds.includes(kind) && command !== 'record'),
      )
      if (cover !== null && !(inputs.force && isOf(cover, path))) covers.push(cover)
      else contents.set(posix.join(top.folder, path), write({ config: judgedWith(top.config, covers) }))
    }
    const taken = []
    for (const path of contents.keys()) if ((await ports.files.inspect(path)) !== null) taken.push(path)
    if (taken.length > 0 && !inputs.force) throw fault('would-overwrite', { paths: taken })
    for (const [path, content] of contents) await ports.files.write(path, content)
    return {
      exitCode: 0,
      text: [
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        ...covers.map((cover) => describeCover(cover, top.config)),
        `Next: edit ${inputs.config} (each line says what it is for), then \`mergemark run\`.`,
      ].join('\n'),
      json: null,
      markdown: null,
      outputs: {},
    }
  },
})

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
