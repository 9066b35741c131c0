import { countNew } from '../documents/count-new.ts'
import type { CheckResult, Example } from '../documents/data.ts'

/** `"12" is not at least 2500 (row 2, key 17)`. */
export function describeExample(example: Example, { message }: Pick<CheckResult, 'message'>): string {
  const { row, key, known } = example
  const where = [
    row === null ? [] : `row ${row}`,
    key === null ? [] : `key ${key}`,
    known === true ? 'already on main' : [],
  ]
    .flat()
    .join(', ')
  const what = `${describeValue(example)}${message}`
  return where === '' ? what : `${what} (${where})`
}

function describeValue({ value, redacted }: Example): string {
  if (redacted === true) return 'a withheld value '
  return value === null ? '' : `${JSON.stringify(value)} `
}

/** How many of the check's failures are not shown; null for none. */
export function describeOthers({ failing, total }: CheckResult, shown: number): string | null {
  const others = failing - shown
  return others > 0 ? `${others} more of ${total} fail` : null
}

/** `3 of 344 fail, 1 of them new`; where main has no such check, nothing is said of it. */
export function describeCount(check: CheckResult): string {
  const { failing, total } = check
  const added = countNew(check)
  const count = `${failing} of ${total} fail`
  if (added === null || failing === 0) return count
  if (added === 0) return `${count}, all of them on main already`
  return added >= failing ? `${count}, all of them new` : `${count}, ${added} of them new`
}
