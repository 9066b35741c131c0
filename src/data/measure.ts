import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Cell, Table } from '../ports.ts'
import { inBatches } from './batches.ts'

/** Something to be counted in one scan of a relation. Its names need to differ within the measure only. */
export interface Measure {
  readonly from: string
  /** The column that it is about, if one: all of a column's measures share a scan. */
  readonly column: string | null
  /** SQL of each value that a row has, by name; it may use window expressions. */
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
 * where there are many; where that fails, each is tried alone, so that one wrong expression does not take the others
 * with it.
 */
export async function measureAll(
  measures: readonly (Measure | Unmeasured)[],
  table: Pick<Table, 'query'>,
): Promise<(measure: Measure | Unmeasured) => Measured> {
  const results = new Map<Measure | Unmeasured, Measured>()
  const sound = measures.filter((measure) => 'from' in measure)
  for (const group of shareScans(sound)) {
    const together = await attempt(group, table)
    const found = 'reason' in together ? await eachAlone(group, table) : together.results
    for (const [index, measure] of group.entries()) results.set(measure, found[index] ?? UNMEASURED)
  }
  return (measure) => ('reason' in measure ? measure : (results.get(measure) ?? UNMEASURED))
}

/** The measures that one query takes together. */
function shareScans(measures: readonly Measure[]): Measure[][] {
  const relations = [...Map.groupBy(measures, ({ from }) => from).values()]
  return relations.flatMap((group) => {
    const subjects = [...Map.groupBy(group, (measure) => measure.column ?? measure).values()]
    return inBatches(subjects).map((batch) => batch.flat())
  })
}

const UNMEASURED: Unmeasured = { reason: 'it was not measured' }

async function eachAlone(group: readonly Measure[], table: Pick<Table, 'query'>): Promise<Measured[]> {
  const found: Measured[] = []
  for (const measure of group) {
    const alone = await attempt([measure], table)
    found.push('reason' in alone ? alone : (alone.results[0] ?? UNMEASURED))
  }
  return found
}

type Attempt = { readonly results: Measured[] } | Unmeasured

async function attempt(group: readonly Measure[], table: Pick<Table, 'query'>): Promise<Attempt> {
  try {
    const [row] = await table.query(compileScan(group))
    if (row === undefined) return { reason: 'it gave no row' }
    return { results: group.map((measure, index) => ({ values: takeOwn(row, prefixOf(index), measure) })) }
  } catch (error) {
    if (error instanceof MergemarkError) return { reason: error.message }
    throw error
  }
}

function compileScan(group: readonly Measure[]): string {
  const values: string[] = []
  const aggregates: string[] = []
  for (const [index, { row, aggregates: make }] of group.entries()) {
    const own = (name: string) => `${prefixOf(index)}${name}`
    for (const [name, sql] of Object.entries(row)) values.push(`${sql} AS ${own(name)}`)
    for (const [name, sql] of Object.entries(make(own))) aggregates.push(`${sql} AS ${own(name)}`)
  }
  return `SELECT ${aggregates.join(', ')} FROM (SELECT ${values.join(', ')} FROM ${group[0]?.from}) AS scanned`
}

function prefixOf(index: number): string {
  return `m${index}_`
}

function takeOwn(row: Record<string, Cell>, prefix: string, { aggregates }: Measure): Record<string, Cell> {
  const names = Object.keys(aggregates((name) => name))
  return Object.fromEntries(names.map((name) => [name, row[`${prefix}${name}`] ?? null]))
}
