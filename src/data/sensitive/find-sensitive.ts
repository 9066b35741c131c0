import type { ColumnSettings } from '../../config/configuration.ts'
import { isDialled, type PersonalKind, personalKinds } from '../../documents/personal/personal-data.ts'
import type { Cell, Table } from '../../ports.ts'
import { inBatches } from '../batches.ts'
import type { ColumnTypes, Shape } from '../compile-plan.ts'

/** Columns whose values leave no machine, each with why: `marked`, or what its values were taken for. */
export type SensitiveColumns = ReadonlyMap<string, string>

const MARKED = 'marked'

/** Records that a column is judged by, and cells of all columns together: a wide table is judged by fewer. */
const SAMPLE = 1000
const CELLS = 200_000
const FEWEST = 20
/** Different values of a column, and characters of each, that are looked at. */
const MOST_VALUES = 100
const LONGEST = 1000

/** Share of the different values that must be of some clear kind, and of one kind that is told by check digits only. */
const CLEAR_SHARE = 0.2
const BARE_SHARE = 0.9
/** Fewer could pass by chance. */
const BARE_VALUES = 10

/** Types whose values are nobody's number. */
const HARMLESS: readonly string[] = ['boolean', 'date', 'datetime']

/**
 * The columns that are marked, and those whose first records read as e-mail addresses, phone numbers, IBANs, payment
 * cards or national numbers. A column that is said not to be sensitive is not looked at.
 */
export async function findSensitive(
  columns: readonly Pick<ColumnSettings, 'name' | 'sensitive'>[],
  types: ColumnTypes,
  table: Table & Shape,
): Promise<SensitiveColumns> {
  const said = new Map(columns.map(({ name, sensitive }) => [name, sensitive]))
  const marked = columns.flatMap(({ name, sensitive }) =>
    sensitive === true ? [[name, MARKED] as const] : [],
  )
  const open = [...types].flatMap(([name, type]) =>
    (said.get(name) ?? null) === null && !HARMLESS.includes(type) ? [name] : [],
  )
  const found: (readonly [string, string])[] = []
  const records = Math.max(FEWEST, Math.min(SAMPLE, Math.floor(CELLS / Math.max(1, open.length))))
  for (const batch of inBatches(open)) found.push(...(await judgeTogether(batch, records, table)))
  return new Map([...marked, ...found])
}

async function judgeTogether(
  names: readonly string[],
  most: number,
  { dialect, cells: records, query }: Table & Shape,
): Promise<(readonly [string, string])[]> {
  const cells = names.map((name, index) => `${dialect.identifier(name)} AS s${index}`)
  const rows = await query(`SELECT ${cells.join(', ')} FROM ${records} LIMIT ${most}`)
  return names.flatMap((name, index) => {
    const kind = kindOf(name, new Set(rows.flatMap((row) => textOf(row[`s${index}`]))))
    return kind === null ? [] : [[name, kind] as const]
  })
}

function textOf(cell: Cell | undefined): string[] {
  const text = cell === null || cell === undefined ? '' : String(cell).trim()
  return text === '' ? [] : [text]
}

/** What the column's different values are, all but a few; null for nothing known. */
export function kindOf(name: string, values: ReadonlySet<string>): PersonalKind['name'] | null {
  const looked = thinOut([...values])
  if (looked.length === 0) return null
  // Nothing personal is without a digit or an @, and most columns are words.
  const open = looked.filter((value) => /[\d@]/.test(value))
  const counts = personalKinds.map((kind) => ({ kind, count: open.filter(kind.matches).length }))
  const clear = counts.filter(({ kind }) => kind.clear)
  const [commonest] = clear.toSorted((a, b) => b.count - a.count)
  const together = clear.reduce((total, { count }) => total + count, 0)
  if (commonest !== undefined && together >= CLEAR_SHARE * looked.length) return commonest.kind.name
  if (saysDialled(name) && open.filter(isDialled).length >= CLEAR_SHARE * looked.length) return 'phone number'
  if (looked.length < BARE_VALUES) return null
  const bare = counts.find(({ kind, count }) => !kind.clear && count >= BARE_SHARE * looked.length)
  return bare?.kind.name ?? null
}

/** Evenly over all of them: a file is often sorted. */
function thinOut(values: readonly string[]): string[] {
  const step = Math.max(1, values.length / MOST_VALUES)
  const places = Array.from({ length: Math.min(values.length, MOST_VALUES) }, (_, n) => Math.floor(n * step))
  return places.map((place) => (values[place] ?? '').slice(0, LONGEST))
}

function saysDialled(name: string): boolean {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  return /(?:^|[^a-z])(?:phone|mobile|tel|telephone|telefon|fax|handy|whatsapp)(?:[^a-z]|$)/i.test(words)
}
