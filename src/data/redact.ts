import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, ColumnProfile, Dataset, Example } from '../documents/data.ts'
import { personalKindOf } from '../documents/personal/personal-data.ts'
import type { Cell } from '../ports.ts'
import { shorten } from './find-examples.ts'
import { coverOf, type WhySensitive, withholdFolders } from './sensitive/cover.ts'
import type { SensitiveColumns } from './sensitive/find-sensitive.ts'

/** A document shows offending cells of few rows: it is published, and kept with the run's record. */
const MOST_SHOWN = 5

/** What these came to is a count, a share or a name of a column, and no cell's value. */
const COUNTS: readonly string[] = [
  'distinct-count',
  'distinct-share',
  'duplicate-count',
  'value-count',
  'null-count',
  'null-share',
  'rows',
  'column-count',
  'fieldsMatch',
]

/** What decides which cells a check shows. */
interface Withheld {
  readonly why: WhySensitive
  /** Whether any column is sensitive. */
  readonly any: boolean
  readonly settings: Pick<DatasetSettings, 'key' | 'checks' | 'columns'>
}

/**
 * The data set as it may be published: of sensitive columns no value at all, of others none that gives itself away,
 * and of each check few examples. Counts stay, so that nothing passes for being withheld.
 */
export function redactDataset(
  dataset: Pick<Dataset, 'columns' | 'checks'>,
  { sensitive, settings }: Pick<Withheld, 'settings'> & { readonly sensitive: SensitiveColumns },
): Pick<Dataset, 'columns' | 'checks'> {
  const withheld = { why: coverOf(sensitive, settings.columns), any: sensitive.size > 0, settings }
  return {
    columns: dataset.columns.map((column) => redactProfile(column, withheld)),
    checks: dataset.checks.map((check) => redactCheck(check, withheld)),
  }
}

function redactProfile(profile: ColumnProfile, { why, settings }: Withheld): ColumnProfile {
  const reason = why(profile.name)
  if (reason !== null) {
    // The mean of one row is its value, and a quantile is somebody's.
    const nothing = { min: null, max: null, mean: null, stddev: null, quantiles: null, top: [] }
    return { ...profile, ...nothing, sensitive: reason }
  }
  if (mayShow(profile.name, settings)) return profile
  return {
    ...profile,
    min: isPersonal(profile.min) ? null : profile.min,
    max: isPersonal(profile.max) ? null : profile.max,
    top: profile.top.filter(({ value }) => !isPersonal(value)),
  }
}

function redactCheck(check: CheckResult, { why, any, settings }: Withheld): CheckResult {
  const isSensitive = looksAtSensitive(check, { why, settings })
  const { key } = settings
  const showsValue = check.column !== null && mayShow(check.column, settings)
  const showsKey = key !== null && mayShow(key, settings)
  return {
    ...check,
    ...redactFinding(check, { isSensitive, quotes: any }),
    examples: check.examples.slice(0, MOST_SHOWN).map((example) => ({
      ...example,
      ...redactKey(example.key, { isSensitive: key !== null && why(key) !== null, showsKey }),
      ...(example.file === undefined ? {} : { file: withholdFolders(example.file, why) }),
      ...redactValue(example, { isSensitive, showsValue }),
    })),
  }
}

/** Its column is sensitive; or, of a check on the whole data set, one that its option names. */
function looksAtSensitive({ rule, column }: CheckResult, { why, settings }: Omit<Withheld, 'any'>): boolean {
  if (column !== null) return why(column) !== null
  return Object.hasOwn(settings.checks, rule) && names(settings.checks[rule], why)
}

function names(option: unknown, why: WhySensitive): boolean {
  if (typeof option === 'string') return why(option) !== null
  if (typeof option !== 'object' || option === null) return false
  return Object.entries(option).some(([key, value]) => why(key) !== null || names(value, why))
}

function redactFinding(
  { rule, result, message, observed }: CheckResult,
  { isSensitive, quotes }: { readonly isSensitive: boolean; readonly quotes: boolean },
): Partial<CheckResult> {
  // Any other message is the policy's own words. This one may name values though none was observed.
  const isOfWhole = observed !== undefined
  if (!isOfWhole && result !== 'error') return {}
  const tells = isOfWhole && !COUNTS.includes(rule) && (result !== 'error' || observed !== null)
  if (isSensitive && tells) {
    const verb = { pass: 'holds', fail: 'does not hold', error: 'could not be told' }[result]
    return { observed: null, message: `${verb}; what was found is withheld, as the column is sensitive` }
  }
  const plain = result === 'error' && quotes ? withoutCells(message) : message
  return {
    message: isPersonal(plain) ? 'what was found is withheld: it looks like personal data' : plain,
    ...(isOfWhole && isPersonal(observed) ? { observed: null } : {}),
  }
}

/** The engine tells of the cells that it could not compute with. What is wrong with the SQL itself stays. */
function withoutCells(message: string): string {
  if (/(?:Conversion|Out of Range|Invalid Input|Constraint) Error/i.test(message))
    return 'it cannot be computed with some of the cells; what the engine says of them is withheld'
  return message.replaceAll(/'(?:[^']|'')*'?/g, '(withheld)')
}

/** Of a column that the policy says is not sensitive, whatever its cells look like. */
function mayShow(column: string, { columns }: Pick<DatasetSettings, 'columns'>): boolean {
  return columns.some(({ name, sensitive }) => name === column && sensitive === false)
}

function redactKey(
  key: Cell,
  { isSensitive, showsKey }: { readonly isSensitive: boolean; readonly showsKey: boolean },
): Pick<Example, 'key' | 'keyRedacted'> {
  if (key === null) return { key }
  return isSensitive || (!showsKey && isPersonal(key))
    ? { key: null, keyRedacted: true }
    : { key: shorten(key) }
}

function redactValue(
  { value }: Example,
  { isSensitive, showsValue }: { readonly isSensitive: boolean; readonly showsValue: boolean },
): Partial<Example> {
  // No value at all is nobody's.
  if (value === null) return {}
  return isSensitive || (!showsValue && isPersonal(value))
    ? { value: null, redacted: true }
    : { value: shorten(value) }
}

function isPersonal(cell: Cell): boolean {
  return (typeof cell === 'string' || typeof cell === 'number') && personalKindOf(String(cell)) !== null
}
