import { describeCount, describeExample, describeOthers, onOneLine } from '../data/describe-example.ts'
import type { CheckResult, ColumnProfile, Dataset, Example } from '../documents/data.ts'

/** The data sets for a reader of the terminal: what does not pass, each cell where an editor would find it. */
export function describeDatasets(datasets: readonly Dataset[]): string {
  return datasets.map(describeDataset).join('\n')
}

function describeDataset({ name, path, rows, columns, checks, unsupported }: Dataset): string {
  const broken = checks.filter(({ result }) => result !== 'pass')
  const subject = name === path ? name : `${name} (${path})`
  return [
    `${subject}: ${rows} rows, ${columns.length} columns; ${summariseChecks({ checks, unsupported })}`,
    ...describeUnsupported(unsupported),
    ...describeWithheld(columns),
    ...broken.flatMap((check) => describeCheck(check, path)),
  ].join('\n')
}

/** `17 of 25 checks pass; 5 more of the schema are not checked`. */
export function summariseChecks({ checks, unsupported }: Pick<Dataset, 'checks' | 'unsupported'>): string {
  const passing = `${checks.filter(({ result }) => result === 'pass').length} of ${checks.length} checks pass`
  const count = unsupported.length
  return count === 0
    ? passing
    : `${passing}; ${count} more of the schema ${count === 1 ? 'is' : 'are'} not checked`
}

/** All of them: what is left out here would be checked by nobody and missed by nobody. */
function describeUnsupported(unsupported: readonly string[]): string[] {
  if (unsupported.length === 0) return []
  return [`  not checked, ${unsupported.length} of the schema: ${onOneLine(unsupported.join('; '))}`]
}

const MOST_NAMED = 8

function describeWithheld(columns: readonly ColumnProfile[]): string[] {
  const withheld = columns.flatMap(({ name, sensitive }) =>
    sensitive === undefined ? [] : [`${name} (${sensitive})`],
  )
  if (withheld.length === 0) return []
  const more = withheld.length > MOST_NAMED ? ` and ${withheld.length - MOST_NAMED} more` : ''
  return [`  no value is shown of ${onOneLine(withheld.slice(0, MOST_NAMED).join(', '))}${more}`]
}

function describeCheck(check: CheckResult, path: string): string[] {
  const { severity, column, rule, result, owner, examples, message } = check
  const subject = column === null ? rule : `${column}: ${rule}`
  const count = result === 'error' ? 'could not be evaluated' : describeCount(check)
  const asks = owner === undefined ? '' : ` (${owner})`
  const places = examples.map(
    (example) => `    ${placeOf(example, path)}  ${describeExample(example, check)}`,
  )
  const others = places.length === 0 ? null : describeOthers(check, examples.length)
  return [
    `  ${severity}: ${onOneLine(subject)}: ${count}${asks}`,
    ...(places.length === 0 ? [`    ${onOneLine(message)}`] : places),
    ...(others === null ? [] : [`    ${others}`]),
  ]
}

function placeOf({ file, line }: Example, path: string): string {
  return line === null ? (file ?? path) : `${file ?? path}:${line}`
}
