import { describeCount, describeExample, describeOthers } from '../data/describe-example.ts'
import type { CheckResult, ColumnProfile, Dataset } from '../documents/data.ts'

/** The data sets for a reader of the terminal: what does not pass, each cell where an editor would find it. */
export function describeDatasets(datasets: readonly Dataset[]): string {
  return datasets.map(describeDataset).join('\n')
}

function describeDataset({ name, path, rows, columns, checks }: Dataset): string {
  const broken = checks.filter(({ result }) => result !== 'pass')
  const passing = `${checks.length - broken.length} of ${checks.length} checks pass`
  const head = `${name === path ? name : `${name} (${path})`}: ${rows} rows, ${columns.length} columns; ${passing}`
  return [head, ...describeWithheld(columns), ...broken.flatMap((check) => describeCheck(check, path))].join(
    '\n',
  )
}

const MOST_NAMED = 8

function describeWithheld(columns: readonly ColumnProfile[]): string[] {
  const withheld = columns.flatMap(({ name, sensitive }) =>
    sensitive === undefined ? [] : [`${name} (${sensitive})`],
  )
  if (withheld.length === 0) return []
  const more = withheld.length > MOST_NAMED ? ` and ${withheld.length - MOST_NAMED} more` : ''
  return [`  no value is shown of ${withheld.slice(0, MOST_NAMED).join(', ')}${more}`]
}

function describeCheck(check: CheckResult, path: string): string[] {
  const { severity, column, rule, result, owner, examples, message } = check
  const subject = column === null ? rule : `${column}: ${rule}`
  const count = result === 'error' ? 'could not be evaluated' : describeCount(check)
  const asks = owner === undefined ? '' : ` (${owner})`
  const places = examples.map(
    (example) => `    ${example.file ?? path}:${example.line ?? '?'}  ${describeExample(example, check)}`,
  )
  const others = places.length === 0 ? null : describeOthers(check, examples.length)
  return [
    `  ${severity}: ${subject}: ${count}${asks}`,
    ...(places.length === 0 ? [`    ${message}`] : places),
    ...(others === null ? [] : [`    ${others}`]),
  ]
}
