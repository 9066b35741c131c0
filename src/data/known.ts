import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import { isShortened } from './find-examples.ts'

/**
 * The data set with what main's record says of the same failures: how many there were of each check, and of each
 * example whether main has it (true), it is new (false), or neither can be told. Nothing is judged by it. What was told
 * by main's own file, see `findKnownRows`, stands.
 */
export function markKnown(dataset: Dataset, base: Dataset | null): Dataset {
  if (base === null) return dataset
  const isSameFile = base.digest === dataset.digest
  const theirs = pairWithMain(dataset.checks, base)
  const checks = dataset.checks.map((check, index) => {
    const other = theirs[index] ?? null
    const isTold = other === null || check.newFailing !== undefined
    return isTold ? check : markCheck(check, other, { isSameFile })
  })
  return { ...dataset, checks }
}

type Named = Pick<CheckResult, 'rule' | 'column'>

/** What main's record has of each check; null where it has none. Several of one name are told apart by their order. */
export function pairWithMain(checks: readonly Named[], base: Dataset): (CheckResult | null)[] {
  const before = Map.groupBy(base.checks, nameOf)
  const taken = new Map<string, number>()
  return checks.map((check) => {
    const name = nameOf(check)
    const place = taken.get(name) ?? 0
    taken.set(name, place + 1)
    return before.get(name)?.[place] ?? null
  })
}

/** Keys of the failing rows that main's record names of this check; what is new is looked for beside them. */
export function knownKeys(theirs: CheckResult | null): string[] {
  const keys = theirs?.examples.flatMap(({ key }) => (key === null || isShortened(key) ? [] : [String(key)]))
  return [...new Set(keys)]
}

function nameOf({ rule, column }: Named): string {
  return JSON.stringify([rule, column])
}

function markCheck(
  check: CheckResult,
  theirs: CheckResult,
  { isSameFile }: { readonly isSameFile: boolean },
): CheckResult {
  // What could not be evaluated says of no row whether it failed.
  if (theirs.result === 'error' || check.result === 'error') return check
  const isKnown = tellBy(check, theirs, isSameFile)
  const examples = check.examples.map((example) => {
    const known = isKnown(example)
    return known === null ? example : { ...example, known }
  })
  const marked = { ...check, failingOnMain: theirs.failing, examples }
  const newFailing = countTold(marked, isKnown(null))
  return newFailing === null ? marked : { ...marked, newFailing }
}

/** Whether main has an example too; of null, whether it has all failures alike. null where that cannot be told. */
type Telling = (example: Example | null) => boolean | null

function tellBy(check: CheckResult, theirs: CheckResult, isSameFile: boolean): Telling {
  if (theirs.failing === 0) return () => false
  // The same cells fail, unless what they are held against has changed.
  if (isSameFile && check.failing <= theirs.failing) return () => true
  if (isOfWhole(check) && isOfWhole(theirs)) return () => true
  const names = new Set(theirs.examples.flatMap((example) => identityOf(example) ?? []))
  const namesAll = names.size === theirs.failing
  return (example) => {
    const identity = example === null ? null : identityOf(example)
    if (identity === null) return null
    return names.has(identity) || (namesAll ? false : null)
  }
}

/** One judgement of a column or the file, which fails or does not. */
function isOfWhole({ observed, examples }: CheckResult): boolean {
  return observed !== undefined && examples.length === 0
}

/** How many failures are new; null where that is not told of each. */
function countTold({ failing, examples }: CheckResult, isAllKnown: boolean | null): number | null {
  if (isAllKnown !== null) return isAllKnown ? 0 : failing
  const told = examples.filter(({ known }) => known !== undefined)
  return told.length === failing ? told.filter(({ known }) => known === false).length : null
}

/**
 * By what an example is the same on main: a row by its key, what has no row, as a column that is missing, by its name.
 * Lines and row numbers move.
 */
function identityOf({ row, line, key, value, redacted }: Example): string | null {
  if (key !== null) return isShortened(key) ? null : JSON.stringify(['key', String(key)])
  const isName = row === null && line === null && value !== null && redacted !== true
  return isName && !isShortened(value) ? JSON.stringify(['name', value]) : null
}
