import { baselineStage } from '../baseline/stage.ts'
import type { BaselineDocument } from '../documents/baseline.ts'
import { commonInputs, revisionInputs, tokenInput } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const baseline = defineCommand({
  name: 'baseline',
  summary: 'Prepare: read the base branch’s policy and find the record to compare with.',
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput },
  outputs: { out: 'Folder of the documents.', 'baseline-sha': 'Commit of the baseline, or empty.' },
  permissions: { contents: { access: 'read', why: 'to read the records and the base branch' } },
  ports: ['files', 'git', 'runner', 'records', 'clock'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: baselineStage,
      asked: inputs,
      ports,
      describe: ({ document }) => describeBaseline(document),
      outputs: (documents) => ({ 'baseline-sha': documents.at(-1)?.sha ?? '' }),
    }),
})

/** Where the baseline comes from, in words, with what was passed over. */
export function describeBaseline({
  sha,
  strategy,
  distance,
  ageSeconds,
  passedOver,
}: BaselineDocument): string {
  const lines = [
    sha === null
      ? `no baseline (${strategy})`
      : `baseline ${sha.slice(0, 7)} (${strategy}), ${distance} commits away, ${describeAge(ageSeconds)} old`,
    ...passedOver.map((passed) => `  passed over ${passed.sha.slice(0, 7)}: ${passed.reason}`),
  ]
  return lines.join('\n')
}

function describeAge(seconds: number | null): string {
  if (seconds === null) return 'unknown'
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} hours` : `${Math.round(seconds / 86_400)} days`
}
