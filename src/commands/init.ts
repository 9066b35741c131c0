import {
  configurationTemplate,
  forkWorkflowTemplate,
  oneStepTemplate,
  workflowTemplate,
} from '../config/template.ts'
import { fault } from '../errors/fault.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { flag, text } from './define-input.ts'

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
  ports: ['files'],
  async run({ inputs, ports }) {
    const { forks, 'one-step': oneStep } = inputs
    if (forks && oneStep) throw fault('invalid-arguments', { command: 'init', ...NOT_BOTH })
    const contents = new Map([
      [inputs.config, configurationTemplate({ name: inputs.name })],
      [WORKFLOW, oneStep ? oneStepTemplate() : workflowTemplate()],
      ...(forks ? [[FORK_WORKFLOW, forkWorkflowTemplate()] as const] : []),
    ])
    const taken = []
    for (const path of contents.keys()) if ((await ports.files.inspect(path)) !== null) taken.push(path)
    if (taken.length > 0 && !inputs.force) throw fault('would-overwrite', { paths: taken })
    for (const [path, content] of contents) await ports.files.write(path, content)
    return {
      exitCode: 0,
      text: [
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        `Next: edit ${inputs.config} (each line says what it is for), then \`mergemark run\`.`,
      ].join('\n'),
      json: null,
      markdown: null,
      outputs: {},
    }
  },
})
