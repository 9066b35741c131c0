import { TOLD_RULES } from '../config/expected-checks.ts'
import { tellNew } from '../documents/count-new.ts'
import type { CheckResult, Example } from '../documents/data.ts'

type Told = Pick<CheckResult, 'rule' | 'message'>

/** `"12" is not at least 2500 (row 2, key 17)`; of a defect what is wrong with the file: `is not valid JSON`. */
export function describeExample(example: Example, check: Told): string {
  const { row, key, known, keyRedacted } = example
  const where = [
    row === null ? [] : `row ${row}`,
    key === null ? [] : `key ${key}`,
    keyRedacted === true ? 'key withheld' : [],
    known === undefined ? [] : known ? 'already on main' : 'new',
  ]
    .flat()
    .join(', ')
  const what = onOneLine(describeWrong(example, check))
  return where === '' ? what : `${what} (${onOneLine(where)})`
}

function describeWrong(example: Example, { rule, message }: Told): string {
  if (TOLD_RULES.includes(rule) && typeof example.value === 'string') return example.value
  return `${describeValue(example)}${message}`
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
  const added = tellNew(check)
  const count = `${failing} of ${total} fail`
  return added === null ? count : `${count}, ${added}`
}

/** An allowed value, a column and a key may have line breaks in them. */
export function onOneLine(text: string): string {
  return text.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, (end) => (end === '\r' ? '\\r' : '\\n'))
}
