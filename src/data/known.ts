import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Cell } from '../ports.ts'

/**
 * The data set with what main's record says of the same failures: how many there were of each check, and which
 * examples are none of this change's doing. Nothing is judged by it.
 */
export function markKnown(dataset: Dataset, base: Dataset | null): Dataset {
  if (base === null) return dataset
  const isSameFile = base.digest === dataset.digest
  const before = checksOf(base)
  const taken = new Map<string, number>()
  const checks = dataset.checks.map((check) => {
    const name = nameOf(check)
    const place = taken.get(name) ?? 0
    taken.set(name, place + 1)
    const theirs = before.get(name)?.[place]
    return theirs === undefined ? check : markCheck(check, theirs, { isSameFile })
  })
  return { ...dataset, checks }
}

/** Keys of the failing rows that main's record names of this check; what is new is looked for beside them. */
export function knownKeys(
  { rule, column }: Pick<CheckResult, 'rule' | 'column'>,
  base: Dataset | null,
): Cell[] {
  const theirs = base === null ? [] : (checksOf(base).get(nameOf({ rule, column })) ?? [])
  return theirs.flatMap(({ examples }) => examples.flatMap(({ key }) => key ?? []))
}

function checksOf({ checks }: Dataset): ReadonlyMap<string, CheckResult[]> {
  return Map.groupBy(checks, nameOf)
}

function nameOf({ rule, column }: Pick<CheckResult, 'rule' | 'column'>): string {
  return JSON.stringify([rule, column])
}

function markCheck(
  check: CheckResult,
  theirs: CheckResult,
  { isSameFile }: { readonly isSameFile: boolean },
): CheckResult {
  // What could not be evaluated says of no row whether it failed.
  if (theirs.result === 'error' || check.result === 'error') return check
  const isKnown = knowing(check, theirs, isSameFile)
  return {
    ...check,
    failingOnMain: theirs.failing,
    examples: check.examples.map((example) => (isKnown(example) ? { ...example, known: true } : example)),
  }
}

/**
 * A row is main's by its key. Main's record names few of many: where it does not name them all, no more failures than
 * there were are taken for the same ones.
 */
function knowing(
  check: CheckResult,
  theirs: CheckResult,
  isSameFile: boolean,
): (example: Example) => boolean {
  if (isSameFile) return () => true
  const keys = new Set(theirs.examples.flatMap(({ key }) => (key === null ? [] : [String(key)])))
  const namesAll = keys.size === theirs.failing
  const isNoMore = check.failing <= theirs.failing
  return ({ key }) => {
    if (key === null) return isNoMore
    return keys.has(String(key)) || (isNoMore && !namesAll)
  }
}
