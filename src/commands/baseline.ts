import { describeBaseline } from '../baseline/describe-baseline.ts'
import { baselineStage } from '../baseline/stage.ts'
import { takeOver } from './bundle/take-over.ts'
import { bundleInputs, commonInputs, revisionInputs, tokenInput } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const baseline = defineCommand({
  name: 'baseline',
  summary: 'Prepare: read the base branch’s policy and find the record to compare with.',
  inputs: { ...commonInputs, ...revisionInputs, ...bundleInputs, ...tokenInput },
  outputs: {
    out: 'Folder of the documents.',
    'baseline-sha': 'Commit of the baseline, or empty.',
    reused:
      '`true` where a merge queue takes over a verdict on the same tree: nothing is to be computed or compared.',
  },
  permissions: {
    contents: { access: 'read', why: 'to read the records and the base branch' },
    'pull-requests': {
      access: 'read',
      why: 'to find the pull request behind a `workflow_run`, and who approved the commit of a fork',
    },
    actions: { access: 'read', why: 'to read the run behind a `workflow_run`, and its artifact' },
    checks: { access: 'read', why: 'to see whether the run of the base branch is still going' },
  },
  ports: [...baselineStage.ports, 'runner', 'archives'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: baselineStage,
      asked: inputs,
      open: () => takeOver(inputs, 'compute', ports),
      ports,
      describe: ({ document }) => describeBaseline(document),
      outputs: (documents) => ({
        'baseline-sha': documents.at(-1)?.sha ?? '',
        reused: String(documents.length > 0 && documents.every(({ reuse }) => reuse?.verdict != null)),
      }),
    }),
})
