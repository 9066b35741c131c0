import type { Table } from '../../ports.ts'
import type { ColumnFacts } from './column-facts.ts'
import { nearTwins } from './near-twins.ts'
import { count } from './suggestion.ts'

/** What the reader of a suggested schema should look at in the file itself, a sentence each. */
export function describeFile({
  facts,
  table,
  nulls,
}: {
  readonly facts: readonly ColumnFacts[]
  readonly table: Pick<Table, 'rows' | 'defects' | 'defectCount'>
  readonly nulls: readonly string[]
}): string[] {
  const words = nulls.filter((word) => word !== '')
  return [
    ...describeDefects(table),
    ...(table.rows === 0 ? ['has no rows: nothing can be suggested of its values'] : []),
    ...(words.length === 0
      ? []
      : [`cells that hold ${words.join(', ')} are taken for cells without a value`]),
    ...facts.flatMap(describeUnreadable),
    ...facts.flatMap(describeTwins),
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

function describeTwins({ name, type, members }: ColumnFacts): string[] {
  if (type !== 'string' || members === null) return []
  return nearTwins(members).map(
    ({ rare, frequent }) =>
      `${name}: is ${JSON.stringify(rare.value)} (${count(rare.count)}) meant to be ${JSON.stringify(frequent.value)} (${count(frequent.count)})?`,
  )
}
