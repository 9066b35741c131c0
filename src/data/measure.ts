import { catalogue } from '../errors/catalogue.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Cell, Table } from '../ports.ts'
import { inBatches } from './batches.ts'

/** Something to be counted in one scan of a relation. Its names need to differ within the measure only. */
export interface Measure {
  readonly from: string
  /** The relation with these columns only, where the measure looks at no other than its own. */
  readonly only?: (columns: readonly string[]) => string
  /** The column that it is about, if one: all of a column's measures share a scan. */
  readonly column: string | null
  /** SQL of each value that a row has, by name; it may use window expressions, and then has a scan of its own. */
  readonly row: Readonly<Record<string, string>>
  /** SQL of each aggregate, by name, from the SQL names of the row's values. */
  readonly aggregates: (row: (name: string) => string) => Readonly<Record<string, string>>
}

/** Why something could not be measured. */
export interface Unmeasured {
  readonly reason: string
}

/** The aggregates by name. */
export type Measured = { readonly values: Readonly<Record<string, Cell>> } | Unmeasured

/**
 * What each measure comes to. All that look at one relation share one scan of it, a scan for each batch of columns
 * where there are many; where that fails, each half is tried alone, so that one wrong expression does not take the
 * others with it, and costs few scans.
 */
export async function measureAll(
  measures: readonly (Measure | Unmeasured)[],
  table: Pick<Table, 'query'>,
): Promise<(measure: Measure | Unmeasured) => Measured> {
  const results = new Map<Measure | Unmeasured, Measured>()
  const sound = measures.filter((measure) => 'from' in measure)
  for (const group of shareScans(sound)) {
    const found = await measureGroup(group, table)
    for (const [index, measure] of group.entries()) results.set(measure, found[index] ?? UNMEASURED)
  }
  return (measure) => ('reason' in measure ? measure : (results.get(measure) ?? UNMEASURED))
}

/** The measures that one query takes together. */
function shareScans(measures: readonly Measure[]): Measure[][] {
  const { true: windowed = [], false: plain = [] } = Object.groupBy(
    measures,
    (measure) => `${hasWindow(measure)}`,
  )
  const relations = [...Map.groupBy(plain, ({ from }) => from).values()]
  const shared = relations.flatMap((group) => {
    const subjects = [...Map.groupBy(group, (measure) => measure.column ?? measure).values()]
    return inBatches(subjects).map((batch) => batch.flat())
  })
  return [...shared, ...windowed.map((measure) => [measure])]
}

/** A window sorts every value that its query carries: beside others it would sort the whole table. */
function hasWindow({ row }: Measure): boolean {
  return Object.values(row).some((sql) => /\bOVER\b/i.test(sql))
}

const TOO_SLOW = catalogue['sql-too-slow'].code

const UNMEASURED: Unmeasured = { reason: 'it was not measured' }

async function measureGroup(group: readonly Measure[], table: Pick<Table, 'query'>): Promise<Measured[]> {
  try {
    const [row] = await table.query(compileScan(group))
    if (row === undefined) return group.map(() => ({ reason: 'it gave no row' }))
    return group.map((measure, index) => ({ values: takeOwn(row, prefixOf(index), measure) }))
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    // Halves of what took too long would take as long again.
    if (group.length === 1 || error.code === TOO_SLOW) return group.map(() => ({ reason: error.message }))
    const half = Math.ceil(group.length / 2)
    const first = await measureGroup(group.slice(0, half), table)
    return [...first, ...(await measureGroup(group.slice(half), table))]
  }
}

/**
 * Values that are the same SQL are one, and so are the aggregates of them: the engine counts them once. SQL lets one
 * value name another, so they have names that no condition has by chance: a missing column `v1` is to be an error.
 */
function compileScan(group: readonly Measure[]): string {
  const values = new Map<string, string>()
  const aggregates: string[] = []
  for (const [index, { row, aggregates: make }] of group.entries()) {
    const named = (name: string) => {
      const sql = row[name]
      if (sql === undefined) throw new TypeError(`a row has no value "${name}"`)
      const taken = values.get(sql) ?? `"~${values.size}"`
      values.set(sql, taken)
      return taken
    }
    // Each is selected whether an aggregate asks for it or not.
    for (const name of Object.keys(row)) named(name)
    for (const [name, sql] of Object.entries(make(named)))
      aggregates.push(`${sql} AS ${prefixOf(index)}${name}`)
  }
  const selected = values.size === 0 ? ['true'] : [...values].map(([sql, name]) => `${sql} AS ${name}`)
  return `SELECT ${aggregates.join(', ')} FROM (SELECT ${selected.join(', ')} FROM ${relationOf(group)}) AS scanned`
}

/** With no other columns than are looked at. */
function relationOf(group: readonly Measure[]): string | undefined {
  const [first] = group
  const columns = group.flatMap(({ column, only }) => (column === null || only === undefined ? [] : [column]))
  if (first?.only === undefined || columns.length < group.length) return first?.from
  return first.only([...new Set(columns)])
}

function prefixOf(index: number): string {
  return `m${index}_`
}

function takeOwn(row: Record<string, Cell>, prefix: string, { aggregates }: Measure): Record<string, Cell> {
  const names = Object.keys(aggregates((name) => name))
  return Object.fromEntries(names.map((name) => [name, row[`${prefix}${name}`] ?? null]))
}
