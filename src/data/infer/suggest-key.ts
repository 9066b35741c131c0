import type { ColumnFacts } from './column-facts.ts'
import { confidenceOf, count, type Suggestion } from './suggestion.ts'

/** What people call a column that names a row. */
const KEY_NAME = /(^|[_\W])(id|key|uuid|guid|code|number|no|nr)$|[a-z](Id|ID|Key|Uuid|Code)$/i

/** Fewer rows differ by chance in anything. */
const LEAST_ROWS = 20

/** A longer text that never repeats is a description and not a name. */
const LONGEST_NAME = 64

/** Whether the column has a value in each row and none twice, by more than chance. */
export function isKey({ rows, filled, readable, distinct, ...column }: ColumnFacts): boolean {
  if (rows < LEAST_ROWS || filled < rows || readable < rows || distinct < rows) return false
  return KEY_NAME.test(column.name) ? isName(column) : isCounted(column, rows) || isCoded(column)
}

/** Of several keys the one that is called so, then the first. */
export function chooseKey(columns: readonly ColumnFacts[]): string | null {
  const keys = columns.filter(isKey)
  const named = keys.find(({ name }) => KEY_NAME.test(name))
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
      why: `${count(rows)} rows, ${count(rows)} different values`,
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
      (KEY_NAME.test(column.name) || column.type === 'string'),
  )
  const [called, others] = [true, false].map((is) => parts.filter(({ name }) => KEY_NAME.test(name) === is))
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
function isCoded({ type, longest, sample }: Kind & Pick<ColumnFacts, 'sample'>): boolean {
  return type === 'string' && longest <= LONGEST_NAME && sample.every((value) => /^(?=\S*\d)\S+$/.test(value))
}
