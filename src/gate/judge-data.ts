import type { CheckResult, Dataset } from '../documents/data.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf, formatCount } from './number.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, clean } from './wording.ts'

/** What the reader itself finds; every data set has it, so it makes no policy. */
const READER_RULE = 'well-formed'

const MOST_TOLD = 400

/**
 * The checks of each data set that the policy declares: one entry for each that does not pass, one for all that do.
 * A data set without results is missing.
 */
export function judgeData(input: {
  readonly datasets: readonly Dataset[] | null
  readonly expected: readonly string[]
  /** Why there are no results. */
  readonly absent: string
}): RuleOutcome[] {
  return input.expected.flatMap((name) => {
    const found = (input.datasets ?? []).filter((dataset) => dataset.name === name)
    if (found.length === 0)
      return [missing(`data.${name}`, `the data set ${clean(name)} has no results: ${input.absent}`)]
    return found.flatMap(judgeDataset)
  })
}

/** Whether some check of a declared data set could fail the gate. */
export function hasDecidingCheck(datasets: readonly Dataset[] | null, expected: readonly string[]): boolean {
  return (datasets ?? [])
    .filter(({ name }) => expected.includes(name))
    .some(({ checks }) => checks.some(({ rule, severity }) => severity === 'error' && rule !== READER_RULE))
}

function judgeDataset({ name, rows, checks }: Dataset): RuleOutcome[] {
  if (rows === 0)
    return [missing(`data.${name}`, `the data set ${clean(name)} has no rows, so nothing was checked`)]
  const open = checks.filter(({ severity, result }) => severity !== 'info' && result !== 'pass')
  const passed = checks.filter(({ severity, result }) => severity === 'error' && result === 'pass')
  const entries = open.map((check) => judgeCheck(name, check))
  if (passed.length === 0) return entries
  const verb = passed.length === 1 ? 'passes' : 'pass'
  const message = `${countOf(passed.length, 'check')} of ${clean(name)} ${verb} on ${countOf(rows, 'row')}.`
  return [
    ...entries,
    ruleOutcome({
      rule: `data.${name}`,
      kind: 'data',
      as: 'prove',
      outcome: 'within',
      effect: 'pass',
      message,
    }),
  ]
}

function judgeCheck(dataset: string, check: CheckResult): RuleOutcome {
  const { rule, column, severity, result } = check
  const effect = severity === 'error' ? ('fail' as const) : ('warn' as const)
  const of = column === null ? '' : ` of ${clean(column)}`
  const entry = { rule: `data.${dataset}: ${rule}${of}`, kind: 'data' as const, as: 'prove' as const, effect }
  if (result === 'error') {
    const message = asSentence(`the check could not be evaluated: ${limit(check.message)}`)
    return ruleOutcome({ ...entry, outcome: 'missing', message })
  }
  return ruleOutcome({ ...entry, outcome: 'violated', message: describeCheck(check) })
}

/** "3 of 344 values of body_mass_g: is below 2500, first on line 17." */
function describeCheck({ rule, column, failing, total, message, examples }: CheckResult): string {
  const of = rule === READER_RULE ? 'records' : column === null ? 'rows' : `values of ${clean(column)}`
  const line = examples.find((example) => example.line !== null)?.line
  const first = line == null ? '' : `, first on line ${formatCount(line)}`
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
