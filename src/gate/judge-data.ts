import type { DatasetSettings } from '../config/configuration.ts'
import { expectedChecks, FORM_RULE } from '../config/expected-checks.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import type { Place } from '../errors/place.ts'
import { type MetCheck, meetChecks } from './meet-checks.ts'
import { countOf, formatCount } from './number.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, clean } from './wording.ts'

const MOST_TOLD = 400

/**
 * The checks of each data set that the policy declares: one entry for each that does not pass, one for all that do.
 * A data set or a check without results is missing. What data.json says beside them is shown, not judged.
 */
export function judgeData(input: {
  readonly datasets: readonly Dataset[] | null
  /** As the policy declares them. */
  readonly expected: readonly DatasetSettings[]
  /** Why there are no results. */
  readonly absent: string
  /** Where a data set, or a column of it, is declared. */
  readonly placeOf?: PlaceOf
}): RuleOutcome[] {
  return input.expected.flatMap((settings) => {
    const { name } = settings
    const found = (input.datasets ?? []).filter((dataset) => dataset.name === name)
    const placeAt = placesIn(name, input.placeOf)
    if (found.length === 0) {
      const reason = `the data set ${clean(name)} has no results: ${input.absent}`
      return [{ ...missing(`data.${name}`, reason), ...placeAt(null) }]
    }
    return found.flatMap((dataset) => judgeDataset(settings, dataset, placeAt))
  })
}

export type PlaceOf = (...path: readonly (string | number)[]) => Place | null
type PlaceAt = (column: string | null) => Pick<RuleOutcome, 'place'>

function placesIn(dataset: string, placeOf: PlaceOf | undefined): PlaceAt {
  return (column) => {
    const found =
      (column === null ? null : placeOf?.('data', dataset, 'columns', column)) ?? placeOf?.('data', dataset)
    return found == null ? {} : { place: { file: found.file, line: found.line, column: found.column } }
  }
}

/** Whether some check could fail the gate. That a file can be read at all makes no policy. */
export function hasDecidingCheck(expected: readonly DatasetSettings[]): boolean {
  return expected
    .flatMap(expectedChecks)
    .some(({ rule, severity }) => severity === 'error' && rule !== FORM_RULE)
}

function judgeDataset(settings: DatasetSettings, dataset: Dataset, placeAt: PlaceAt): RuleOutcome[] {
  const { name } = settings
  if (dataset.rows === 0) {
    const reason = `the data set ${clean(name)} has no rows, so nothing was checked`
    return [{ ...missing(`data.${name}`, reason), ...placeAt(null) }]
  }
  const checks = meetChecks(settings, dataset)
  const entries = checks.flatMap((check) => {
    const entry = judgeCheck(name, check)
    return entry === null ? [] : [{ ...entry, ...placeAt(check.column) }]
  })
  const passed = checks.filter(({ severity, found }) => severity === 'error' && found?.result === 'pass')
  if (passed.length === 0) return entries
  const verb = passed.length === 1 ? 'passes' : 'pass'
  const message = `${countOf(passed.length, 'check')} of ${clean(name)} ${verb} on ${countOf(dataset.rows, 'row')}.`
  return [
    ...entries,
    ruleOutcome({
      rule: `data.${name}`,
      kind: 'data',
      as: 'prove',
      outcome: 'within',
      effect: 'pass',
      message,
      ...placeAt(null),
    }),
  ]
}

/** null for what passes, and for what is for information. Without a result nothing tells how bad it is. */
function judgeCheck(dataset: string, { rule, column, severity, found }: MetCheck): RuleOutcome | null {
  const of = column === null ? '' : ` of ${clean(column)}`
  const name = `data.${dataset}: ${rule}${of}`
  if (found === null)
    return missing(name, 'the results do not have this check: they were not made by this policy')
  if (severity === 'info' || found.result === 'pass') return null
  const effect = severity === 'error' ? ('fail' as const) : ('warn' as const)
  const entry = { rule: name, kind: 'data' as const, as: 'prove' as const, effect }
  if (found.result === 'error') {
    const message = asSentence(`the check could not be evaluated: ${limit(found.message)}`)
    return ruleOutcome({ ...entry, outcome: 'missing', message })
  }
  return ruleOutcome({ ...entry, outcome: 'violated', message: describeCheck(found) })
}

/** "3 of 344 values of body_mass_g: is below 2500, first on line 17." */
function describeCheck({ rule, column, failing, total, message, examples, observed }: CheckResult): string {
  // One thing was judged, and the message says what it came to.
  if (observed !== undefined) return asSentence(limit(message))
  const line = examples.find((example) => example.line !== null)?.line
  const first = line == null ? '' : `, first on line ${formatCount(line)}`
  if (rule === FORM_RULE) {
    const [defect] = examples
    const what = typeof defect?.value === 'string' ? `: ${clean(defect.value)}` : ''
    return asSentence(
      `${formatCount(failing)} of ${formatCount(total)} records ${limit(message)}${first}${what}`,
    )
  }
  const of = column === null ? 'rows' : `values of ${clean(column)}`
  return `${formatCount(failing)} of ${formatCount(total)} ${of}: ${limit(message).replace(/\.$/, '')}${first}.`
}

function missing(rule: string, message: string): RuleOutcome {
  return ruleOutcome({
    rule,
    kind: 'data',
    as: 'prove',
    outcome: 'missing',
    effect: 'fail',
    message: asSentence(message),
  })
}

function limit(text: string): string {
  return text.length <= MOST_TOLD ? text : `${text.slice(0, MOST_TOLD - 1)}…`
}
