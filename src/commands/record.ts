import { recordProject } from '../baseline/record-project.ts'
import { fault } from '../errors/fault.ts'
import { isOnDefaultBranch } from '../project/event-place.ts'
import { commonInputs, tokenInput } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { openProjects } from './open-projects.ts'

export const record = defineCommand({
  name: 'record',
  summary: 'Append this run to the store: it is the baseline of later pull requests.',
  inputs: { ...commonInputs, ...tokenInput },
  outputs: { out: 'Folder of the documents.', 'record-sha': 'Commit of the store that holds the record.' },
  permissions: { contents: { access: 'write', why: 'to push to refs/mergemark/records' } },
  ports: ['files', 'git', 'runner', 'records', 'random'],
  async run({ inputs, ports }) {
    const projects = await openProjects({ ...inputs, base: null, head: null }, ports)
    const recorded = []
    const event = projects[0]?.event ?? null
    if (event !== null && !isOnDefaultBranch(event)) throw fault('not-to-be-recorded', { event: event.name })
    for (const project of projects) {
      if (project.run === null) throw fault('outside-repository', { command: 'record' })
      recorded.push(await recordProject(project, project.run, ports))
    }
    return {
      exitCode: 0,
      text: recorded
        .map(({ folder, tries }) => `recorded ${folder}${tries > 1 ? ` (${tries} tries)` : ''}`)
        .join('\n'),
      json: null,
      markdown: null,
      outputs: { out: inputs.out, 'record-sha': recorded.at(-1)?.commit ?? '' },
    }
  },
})
