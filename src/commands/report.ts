import { writeReport } from '../report/stage.ts'
import { commonInputs, revisionInputs, tokenInput } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { flag } from './define-input.ts'
import { openProjects } from './open-projects.ts'
import { publishProjects } from './publish-projects.ts'

export const report = defineCommand({
  name: 'report',
  summary: 'Render the report from the documents, and post it where asked.',
  inputs: {
    ...commonInputs,
    ...revisionInputs,
    ...tokenInput,
    publish: flag('Post the comment and the checks.'),
  },
  outputs: {
    out: 'Folder of the documents.',
    report: 'Path of the HTML report.',
    'comment-url': 'The comment’s address, or empty.',
  },
  permissions: {
    'pull-requests': { access: 'write', why: 'to post the comment (with `publish`)' },
    checks: { access: 'write', why: 'to post the checks (with `publish`)' },
  },
  ports: ['files', 'git', 'runner', 'charts', 'forge'],
  async run({ inputs, ports }) {
    const projects = await openProjects(inputs, ports)
    const reports = []
    for (const project of projects) reports.push({ project, report: await writeReport(project, ports) })
    for (const { report } of reports) await ports.runner.addSummary(report.summary)
    const commentUrl = inputs.publish ? await publishProjects(reports, ports) : null
    return {
      exitCode: 0,
      text: reports.map(({ report }) => report.terminal).join('\n\n'),
      json: null,
      markdown: reports.map(({ report }) => report.comment).join('\n\n'),
      outputs: {
        out: inputs.out,
        report: `${projects[0]?.out ?? inputs.out}/report.html`,
        'comment-url': commentUrl ?? '',
      },
    }
  },
})
