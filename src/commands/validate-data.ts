import { dataStage } from '../data/stage.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const validateData = defineCommand({
  name: 'validate-data',
  summary: 'Profile the data sets and check them against their schema and rules.',
  inputs: commonInputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'tables'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: dataStage,
      asked: inputs,
      ports,
      describe: ({ document }) => document.datasets.map(describeDataset).join('\n'),
      failed: ({ datasets }) => datasets.some(({ checks }) => checks.some(isFailing)),
    }),
})

function isFailing({ result, severity }: CheckResult): boolean {
  return result !== 'pass' && severity === 'error'
}

function describeDataset({ name, path, rows, columns, checks }: Dataset): string {
  const broken = checks.filter(({ result }) => result !== 'pass')
  const head = `${name} (${path}): ${rows} rows, ${columns.length} columns; ${checks.length - broken.length} of ${checks.length} checks pass`
  return [head, ...broken.flatMap((check) => describeCheck(check, path))].join('\n')
}

function describeCheck(check: CheckResult, path: string): string[] {
  const subject = check.column === null ? check.rule : `${check.column}: ${check.rule}`
  const count =
    check.result === 'error' ? 'could not be evaluated' : `${check.failing} of ${check.total} fail`
  const places = check.examples.map(
    ({ line, value }) => `    ${path}:${line ?? '?'}  ${JSON.stringify(value)} ${check.message}`,
  )
  return [
    `  ${check.severity}: ${subject}: ${count}`,
    ...(places.length === 0 ? [`    ${check.message}`] : places),
  ]
}
