import type { VerdictDocument } from '../documents/verdict.ts'
import { gateStage } from '../gate/stage.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const gate = defineCommand({
  name: 'gate',
  summary: 'Give each rule of the policy its outcome, and the run its verdict.',
  inputs: commonInputs,
  outputs: {
    out: 'Folder of the documents.',
    verdict: '`pass`, `warn` or `fail`.',
    sentence: 'The verdict in one sentence.',
  },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: gateStage,
      asked: inputs,
      ports,
      describe: ({ document }) => describeVerdict(document),
      failed: blocksMerge,
      outputs: ({ verdict, sentence }) => ({ verdict, sentence }),
    }),
})

/** Whether the exit code is 1: `observe` reports and lets pass. */
export function blocksMerge({ verdict, mode }: VerdictDocument): boolean {
  return verdict === 'fail' && mode === 'enforce'
}

export function describeVerdict({ name, verdict, mode, sentence, rules }: VerdictDocument): string {
  const observed = mode === 'observe' ? ' (observed only)' : ''
  const lines = rules.map(({ rule, outcome, message }) => `  ${outcome.padEnd(13)} ${rule}: ${message}`)
  return [`${verdict}${observed}: ${name}: ${sentence}`, ...lines].join('\n')
}
