import type { Project } from '../project/project.ts'
import { fitSummaries } from '../report/fit-summaries.ts'
import { writeReport } from '../report/stage.ts'
import { announce } from './bundle/announce.ts'
import { takeOver } from './bundle/take-over.ts'
import { bundleInputs, commonInputs, revisionInputs, tokenInput } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { flag, text } from './define-input.ts'
import { publishProjects } from './publish-projects.ts'

export const report = defineCommand({
  name: 'report',
  summary: 'Render the report from the documents, and post it where asked.',
  inputs: {
    ...commonInputs,
    ...revisionInputs,
    ...bundleInputs,
    'bundle-digest': text(
      'Of the bundle’s list, as `gate` gave it: passed between jobs it cannot be written by a pull request.',
      null,
    ),
    ...tokenInput,
    publish: flag('Post the comment and the checks.'),
    projects: text(
      'Names of projects that other jobs report, separated by commas: the check over all of them waits for these.',
      null,
      { placeholder: 'names' },
    ),
    announce: flag('Only open the checks, and say on the comment that a newer commit is judged.'),
  },
  outputs: {
    out: 'Folder of the documents.',
    report: 'Path of the HTML report.',
    'comment-url': 'The comment’s address, or empty.',
  },
  permissions: {
    contents: { access: 'write', why: 'to publish charts to `refs/mergemark/charts` (with `publish`)' },
    'pull-requests': { access: 'write', why: 'to post the comment (with `publish`)' },
    checks: { access: 'write', why: 'to post the checks (with `publish`)' },
    actions: { access: 'read', why: 'to read the run behind a `workflow_run`' },
  },
  ports: ['files', 'git', 'runner', 'charts', 'forge', 'archives', 'stores', 'clock', 'random'],
  async run({ inputs, ports }) {
    if (inputs.announce) return describeAnnounced(await announce(inputs, ports), inputs.out)
    const opened = await takeOver({ ...inputs, digest: inputs['bundle-digest'] }, 'judge', ports)
    const { projects } = opened
    const reports = []
    for (const project of projects) reports.push({ project, report: await writeReport(project, ports) })
    for (const summary of fitSummaries(reports.map(({ report }) => report)))
      await ports.runner.addSummary(summary)
    const said = { reports, untouched: opened.untouched, waitFor: inputs.projects }
    const commentUrl = inputs.publish ? await publishProjects(said, ports) : null
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

function describeAnnounced(projects: readonly Project[], out: string): CommandResult {
  return {
    exitCode: 0,
    text: projects.map(({ name }) => `${name}: announced`).join('\n'),
    json: null,
    markdown: null,
    outputs: { out, report: '', 'comment-url': '' },
  }
}
