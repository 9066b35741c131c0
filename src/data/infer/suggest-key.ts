import type { ColumnFacts } from './column-facts.ts'
import { isCalledKey } from './column-names.ts'
import { confidenceOf, type Suggestion } from './suggestion.ts'

/** Fewer rows differ by chance in anything. */
const LEAST_ROWS = 20

/** A longer text that never repeats is a description and not a name. */
const LONGEST_NAME = 64

/** Whether the column has a value in each row and none twice, by more than chance. */
export function isKey({ rows, filled, readable, distinct, ...column }: ColumnFacts): boolean {
  if (rows < LEAST_ROWS || filled < rows || readable < rows || distinct < rows) return false
  return isCalledKey(column.name) ? isName(column) : isCounted(column, rows) || isCoded(column)
}

/** Of several keys the one that is called so, then the first. */
export function chooseKey(columns: readonly ColumnFacts[]): string | null {
  const keys = columns.filter(isKey)
  const named = keys.find(({ name }) => isCalledKey(name))
  return (named ?? keys[0])?.name ?? null
}

export function suggestUnique(facts: ColumnFacts): Suggestion[] {
  if (!isKey(facts)) return []
  const { rows } = facts
  return [
    {
      rule: 'unique',
      option: true,
      mostly: 1,
      confidence: confidenceOf(rows, rows),
      why: 'no value stands twice',
    },
  ]
}

/** Columns that could name a row together: names without gaps that repeat, those that are called so first. */
export function partsOfKey(columns: readonly ColumnFacts[]): ColumnFacts[] {
  const parts = columns.filter(
    (column) =>
      isName(column) &&
      column.filled === column.rows &&
      column.distinct > 1 &&
      (isCalledKey(column.name) || column.type === 'string'),
  )
  const [called, others] = [true, false].map((is) => parts.filter(({ name }) => isCalledKey(name) === is))
  return [...(called ?? []), ...(others ?? [])]
}

type Kind = Pick<ColumnFacts, 'type' | 'longest'>

function isName({ type, longest }: Kind): boolean {
  return type === 'integer' || (type === 'string' && longest <= LONGEST_NAME)
}

/** 1, 2, 3 …: an integer that only happens not to repeat leaves gaps. */
function isCounted({ type, min, max }: Pick<ColumnFacts, 'type' | 'min' | 'max'>, rows: number): boolean {
  return type === 'integer' && typeof min === 'number' && typeof max === 'number' && max - min + 1 === rows
}

/** One word with a digit in it, `p001`, in every record looked at. */
function isCoded({ type, longest, sample, format }: Kind & Pick<ColumnFacts, 'sample' | 'format'>): boolean {
  // Machines and pages come back.
  if (format !== null && format.name !== 'uuid') return false
  return type === 'string' && longest <= LONGEST_NAME && sample.every((value) => /^(?=\S*\d)\S+$/.test(value))
}
