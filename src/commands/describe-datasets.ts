import { describeCount, describeExample, describeOthers, onOneLine } from '../data/describe-example.ts'
import type { CheckResult, ColumnProfile, Dataset, Example } from '../documents/data.ts'
import { findIdle, judgesOne, tellIdle, tellOne } from '../report/findings.ts'

/** The data sets for a reader of the terminal: what does not pass, each cell where an editor would find it. */
export function describeDatasets(datasets: readonly Dataset[]): string {
  return datasets.map(describeDataset).join('\n')
}

function describeDataset({ name, path, rows, columns, checks, unsupported }: Dataset): string {
  const broken = checks.filter(({ result }) => result !== 'pass')
  const subject = name === path ? name : `${name} (${path})`
  return [
    `${subject}: ${rows} rows, ${columns.length} columns; ${summariseChecks({ checks, unsupported })}`,
    ...describeIdle(checks),
    ...describeUnsupported(unsupported),
    ...describeWithheld(columns),
    ...broken.flatMap((check) => describeCheck(check, path)),
  ].join('\n')
}

/** `17 of 25 checks pass, 2 of them judged no row; 5 more of the schema are not checked`. */
export function summariseChecks({ checks, unsupported }: Pick<Dataset, 'checks' | 'unsupported'>): string {
  const idle = tellIdle(checks)
  const passed = `${checks.filter(({ result }) => result === 'pass').length} of ${checks.length} checks pass`
  const passing = idle === null ? passed : `${passed}, ${idle}`
  const count = unsupported.length
  return count === 0
    ? passing
    : `${passing}; ${count} more of the schema ${count === 1 ? 'is' : 'are'} not checked`
}

/** A condition that is true of no row is as green as one that all rows meet. */
function describeIdle(checks: readonly CheckResult[]): string[] {
  const idle = findIdle(checks)
  if (idle.length === 0) return []
  const named = idle.slice(0, MOST_NAMED).map((check) => {
    const when = check.when === undefined ? '' : ` (only where ${check.when})`
    return `${subjectOf(check)}${when}`
  })
  const more = idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : ''
  return [`  judged no row: ${onOneLine(named.join('; '))}${more}`]
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
  const { severity, result, owner, examples, message } = check
  const told = judgesOne(check) ? tellOne(check) : describeCount(check)
  const count = result === 'error' ? 'could not be evaluated' : told
  const asks = owner === undefined ? '' : ` (${owner})`
  const places = examples.map(
    (example) => `    ${placeOf(example, path)}  ${describeExample(example, check)}`,
  )
  const others = places.length === 0 ? null : describeOthers(check, examples.length)
  return [
    `  ${severity}: ${onOneLine(subjectOf(check))}: ${count}${asks}`,
    ...(places.length === 0 ? [`    ${onOneLine(message)}`] : places),
    ...(others === null ? [] : [`    ${others}`]),
  ]
}

function subjectOf({ column, rule }: CheckResult): string {
  return column === null ? rule : `${column}: ${rule}`
}

function placeOf({ file, line }: Example, path: string): string {
  return line === null ? (file ?? path) : `${file ?? path}:${line}`
}
