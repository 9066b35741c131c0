import type { Table } from '../../ports.ts'
import type { ColumnFacts, Member } from './column-facts.ts'
import { isCalledProse } from './column-names.ts'
import { findSlips } from './find-slips.ts'
import { count } from './suggestion.ts'

/** What the reader of a suggested schema should look at in the file itself, a sentence each. */
export function describeFile({
  facts,
  table,
  nulls,
  sensitive,
}: {
  readonly facts: readonly ColumnFacts[]
  readonly table: Pick<Table, 'rows' | 'defects' | 'defectCount'>
  readonly nulls: readonly string[]
  /** Columns of which no value is told. */
  readonly sensitive: ReadonlyMap<string, string>
}): string[] {
  const words = nulls.filter((word) => word !== '')
  return [
    ...describeDefects(table),
    ...(table.rows === 0 ? ['has no rows: nothing can be suggested of its values'] : []),
    ...(words.length === 0
      ? []
      : [`cells that hold ${words.join(', ')} are taken for cells without a value`]),
    ...facts.flatMap(describeUnreadable),
    ...facts.filter(({ name }) => !sensitive.has(name)).flatMap(describeSlips),
  ]
}

function describeDefects({ defects, defectCount }: Pick<Table, 'defects' | 'defectCount'>): string[] {
  const [first] = defects
  if (first === undefined) return []
  return [
    `is not well-formed: ${count(defectCount)} defects, the first on line ${first.line}: ${first.message}`,
  ]
}

function describeUnreadable({ name, type, filled, readable }: ColumnFacts): string[] {
  if (readable === filled) return []
  return [`${name}: ${count(filled - readable)} of ${count(filled)} values are not of the type ${type}`]
}

function describeSlips({ name, type, members }: ColumnFacts): string[] {
  if (type !== 'string' || members === null || isCalledProse(name)) return []
  return findSlips(members).map(({ rare, meant }) =>
    meant === null
      ? `${name}: does ${spell(rare)} mean that there is no value?`
      : `${name}: is ${spell(rare)} meant to be ${spell(meant)}?`,
  )
}

function spell({ value, count: times }: Member): string {
  return `${JSON.stringify(value)} (${count(times)})`
}
