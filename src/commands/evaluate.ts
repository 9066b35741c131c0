import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { evaluationStage } from '../evaluation/stage.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const evaluate = defineCommand({
  name: 'evaluate',
  summary: 'Turn predictions into metrics with their intervals.',
  inputs: commonInputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'processes', 'tables'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: evaluationStage,
      asked: inputs,
      ports,
      describe: ({ document }) => document.evaluations.map(describeEvaluation).join('\n'),
    }),
})

function describeEvaluation({ name, task, examples, metrics }: Evaluation): string {
  return [`${name} (${task}, ${examples} examples)`, ...metrics.map(describeMetric)].join('\n')
}

function describeMetric({ name, value, reason, interval }: MetricValue): string {
  const range = interval === null ? '' : `  [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`
  const note = reason === null ? '' : `  (${reason})`
  return `  ${name.padEnd(28)} ${value === null ? 'missing' : value.toFixed(4)}${range}${note}`
}
