import { describeBaseline } from '../baseline/describe-baseline.ts'
import { baselineStage } from '../baseline/stage.ts'
import { commonInputs, revisionInputs, tokenInput } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const baseline = defineCommand({
  name: 'baseline',
  summary: 'Prepare: read the base branch’s policy and find the record to compare with.',
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput },
  outputs: {
    out: 'Folder of the documents.',
    'baseline-sha': 'Commit of the baseline, or empty.',
    reused:
      '`true` where a merge queue takes over a verdict on the same tree: nothing is to be computed or compared.',
  },
  permissions: {
    contents: { access: 'read', why: 'to read the records and the base branch' },
    checks: { access: 'read', why: 'to see whether the run of the base branch is still going' },
  },
  ports: [...baselineStage.ports, 'runner'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: baselineStage,
      asked: inputs,
      ports,
      describe: ({ document }) => describeBaseline(document),
      outputs: (documents) => ({
        'baseline-sha': documents.at(-1)?.sha ?? '',
        reused: String(documents.length > 0 && documents.every(({ reuse }) => reuse?.verdict != null)),
      }),
    }),
})
