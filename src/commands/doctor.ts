import { commonInputs, revisionInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { checks } from './doctor/checks/index.ts'
import { examine } from './doctor/examine.ts'
import { renderJson, renderMarkdown, renderText } from './doctor/render.ts'
import { doctorPorts, lookAround } from './doctor/surroundings.ts'

export const doctor = defineCommand({
  name: 'doctor',
  summary:
    'Look at this machine, the clone, the store, the branch’s rules and the workflows, and say how to mend each.',
  notes: () =>
    [
      'It changes nothing. Exit code 1 where there is a problem; warnings leave it at 0.',
      'To see the branch’s rules it asks the forge:',
      '  GITHUB_REPOSITORY=owner/name GITHUB_TOKEN="$(gh auth token)" mergemark doctor',
    ].join('\n'),
  inputs: {
    config: commonInputs.config,
    base: revisionInputs.base,
    format: commonInputs.format,
    quiet: commonInputs.quiet,
    'no-color': commonInputs['no-color'],
    debug: commonInputs.debug,
  },
  outputs: {},
  permissions: {},
  ports: doctorPorts,
  async run({ inputs, ports, installation }) {
    const around = lookAround(ports, { installation, asked: inputs })
    const told = { examined: await examine(checks, around), version: installation.version }
    return {
      exitCode: told.examined.some(({ result }) => result === 'problem') ? 1 : 0,
      text: renderText(told),
      json: renderJson(told),
      markdown: renderMarkdown(told),
      outputs: {},
    }
  },
})
