import { configurationTemplate, workflowTemplate } from '../config/template.ts'
import { fault } from '../errors/fault.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { flag, text } from './define-input.ts'

const WORKFLOW = '.github/workflows/mergemark.yml'

export const init = defineCommand({
  name: 'init',
  summary: 'Write a commented mergemark.yml and the workflow.',
  inputs: {
    ...commonInputs,
    name: text('The project’s name: its comment section, check and history go by it.', 'model', {
      surface: 'cli',
    }),
    force: flag('Overwrite what is there.', { surface: 'cli' }),
  },
  outputs: {},
  permissions: {},
  ports: ['files'],
  async run({ inputs, ports }) {
    const contents = new Map([
      [inputs.config, configurationTemplate({ name: inputs.name })],
      [WORKFLOW, workflowTemplate()],
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
