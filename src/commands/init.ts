import { posix } from 'node:path'
import { configurationTemplate } from '../config/template.ts'
import { fault } from '../errors/fault.ts'
import type { Files } from '../ports.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { flag, text } from './define-input.ts'
import { describeDatasets } from './init/describe-datasets.ts'
import { findDataFiles } from './init/find-data-files.ts'
import { findProject } from './init/find-project.ts'
import { planIgnore } from './init/plan-ignore.ts'
import { planWorkflows } from './init/plan-workflows.ts'
import { suggestDatasets } from './init/suggest-datasets.ts'

const NOT_BOTH = {
  arguments: '--forks --one-step',
  reason:
    'in one step the code of a pull request runs beside a token that writes, so forks are refused there',
}

export const init = defineCommand({
  name: 'init',
  summary: 'Write a commented mergemark.yml, a schema for each data file and the workflow.',
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
  ports: ['files', 'git', 'tables'],
  async run({ inputs, ports }) {
    const { config, force, forks, 'one-step': oneStep } = inputs
    if (forks && oneStep) throw fault('invalid-arguments', { command: 'init', ...NOT_BOTH })
    const folder = posix.dirname(config)
    const found = await findDataFiles(folder, ports)
    const project = await findProject(folder, ports)
    const python = project.hasPython || found.tables.length === 0
    const workflows = await planWorkflows({ config, force, forks, oneStep, python }, ports)
    // What is there is told before the data are read, which may take a while.
    await refuseToOverwrite([config, ...workflows.contents.keys()], { force, ...ports })

    const suggested = await suggestDatasets(found.tables, folder, ports)
    const { datasets } = suggested
    const schemas = new Map(datasets.map(({ schemaPath, schemaText }) => [schemaPath, schemaText]))
    await refuseToOverwrite([...schemas.keys()], { force, ...ports })

    const seeds = datasets.map(({ seed }) => seed)
    const contents = new Map([
      [config, configurationTemplate({ name: inputs.name, datasets: seeds, found: project.parts })],
      ...schemas,
      ...workflows.contents,
    ])
    const ignored = await planIgnore(inputs.out, ports)
    for (const [path, content] of contents) await ports.files.write(path, content)
    if (ignored !== null) await ports.files.write(ignored.path, ignored.content)
    return {
      exitCode: 0,
      text: [
        ...describeDatasets(datasets),
        ...[...project.notes, ...found.notes, ...suggested.notes].map((note) => `note: ${note}`),
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        ...(ignored === null ? [] : [ignored.said]),
        ...workflows.notes,
        `Next: look through ${inputs.config}${datasets.length === 0 ? '' : ' and the schemas'} (each line says what it is for), then \`mergemark run\`.`,
      ].join('\n'),
      json: null,
      markdown: null,
      outputs: {},
    }
  },
})

async function refuseToOverwrite(
  paths: readonly string[],
  { files, force }: { readonly files: Files; readonly force: boolean },
): Promise<void> {
  if (force) return
  const taken = []
  for (const path of paths) if ((await files.inspect(path)) !== null) taken.push(path)
  if (taken.length > 0) throw fault('would-overwrite', { paths: taken })
}
