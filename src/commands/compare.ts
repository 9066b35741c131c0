import { comparisonStage } from '../comparison/stage.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const compare = defineCommand({
  name: 'compare',
  summary: 'Pair the head’s examples with the baseline’s and weigh each metric’s change.',
  inputs: commonInputs,
  outputs: { out: 'Folder of the documents.', 'baseline-sha': 'Commit of the baseline, or empty.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: comparisonStage,
      asked: inputs,
      ports,
      describe: ({ document }) => [...document.reasons, ...document.metrics.map(describeMetric)].join('\n'),
      outputs: ({ baseline }) => ({ 'baseline-sha': baseline.sha ?? '' }),
    }),
})

function describeMetric({ name, base, head, delta, interval, reason }: MetricComparison): string {
  const show = (value: number | null) => (value === null ? 'missing' : value.toFixed(4))
  const range = interval === null ? '' : ` [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`
  const change = delta === null ? (reason ?? '') : `${delta < 0 ? '' : '+'}${delta.toFixed(4)}${range}`
  return `  ${name.padEnd(28)} ${show(base)} → ${show(head)}  ${change}`
}
