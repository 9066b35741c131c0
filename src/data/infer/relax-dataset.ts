import type { DatasetSettings } from '../../config/configuration.ts'
import { COLUMNS_RULE } from '../../config/expected-checks.ts'
import type { CheckResult, Dataset } from '../../documents/data.ts'
import type { Ports, Table } from '../../ports.ts'
import { findSource } from '../dataset-source.ts'
import { chooseType, wholeType } from './choose-type.ts'
import type { ColumnFacts, FoundType } from './column-facts.ts'
import { countReadings, measureFacts, type Readings } from './measure-facts.ts'
import { type Relaxation, relax } from './relax.ts'
import { suggestColumn } from './suggest-column.ts'
import type { SuggestedColumn } from './suggestion.ts'

/** One change of what is asked of a data set. */
export type Change =
  | { readonly kind: 'check'; readonly column: string; readonly rule: string; readonly to: Relaxation }
  | { readonly kind: 'type'; readonly column: string; readonly to: FoundType }
  | { readonly kind: 'without'; readonly column: string }
  | { readonly kind: 'with'; readonly column: string; readonly suggested: SuggestedColumn }

export interface Relaxed {
  readonly changes: readonly Change[]
  /** The columns of the file, in order. */
  readonly columns: readonly string[]
  /** Failing checks for which no change is known, `rule` or `rule of column`. */
  readonly left: readonly string[]
}

/** What would have to be asked of a data set for its failing checks to pass. */
export async function relaxDataset(
  settings: DatasetSettings,
  { checks, columns: profiles }: Pick<Dataset, 'checks' | 'columns'>,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<Relaxed> {
  const failing = checks.filter(({ result }) => result === 'fail')
  await using table = await ports.tables.open(await findSource(settings, ports.files))
  const readings = await countReadings(table)
  const moved = failing.filter(isOfColumns)
  const [without, added] = moved.length === 0 ? [[], []] : movedColumns(settings, table)
  const facts = await measureColumns([...failing.flatMap(({ column }) => column ?? []), ...added], {
    settings,
    table,
    readings,
  })
  const hidden = new Set(profiles.filter(({ sensitive }) => sensitive !== undefined).map(({ name }) => name))
  const judged = failing
    .filter((check) => !isOfColumns(check))
    .map((check) => ({ check, change: relaxCheck(check, { settings, facts, hidden }) }))
  return {
    changes: [
      ...without.map((column): Change => ({ kind: 'without', column })),
      ...added.flatMap((column): Change[] => {
        const found = facts.get(column)
        const kind = hidden.has(column) ? 'personal data' : null
        return found === undefined ? [] : [{ kind: 'with', column, suggested: suggestColumn(found, kind) }]
      }),
      ...judged.flatMap(({ change }) => change ?? []),
    ],
    columns: table.columns,
    left: judged
      .filter(({ change }) => change === null)
      .map(({ check: { rule, column } }) => (column === null ? rule : `${rule} of ${column}`)),
  }
}

function isOfColumns({ rule, column }: CheckResult): boolean {
  return column === null && (rule === COLUMNS_RULE || rule === 'fieldsMatch')
}

/** Those that the file lacks, and those that nobody has declared. */
function movedColumns(
  { columns, checks }: DatasetSettings,
  { columns: found }: Table,
): readonly [readonly string[], readonly string[]] {
  const declared = columns.map(({ name }) => name)
  const mayHaveMore = checks['fieldsMatch'] === undefined || checks['fieldsMatch'] === 'subset'
  return [
    declared.filter((name) => !found.includes(name)),
    mayHaveMore ? [] : found.filter((name) => !declared.includes(name)),
  ]
}

interface Measuring {
  readonly settings: DatasetSettings
  readonly table: Table
  readonly readings: ReadonlyMap<string, Readings>
}

/** A column that does not read as its type is measured in the one that it reads as. */
async function measureColumns(
  names: readonly string[],
  { settings, table, readings }: Measuring,
): Promise<ReadonlyMap<string, ColumnFacts>> {
  const columns = [...new Set(names)].flatMap((name) => {
    const found = readings.get(name)
    if (found === undefined) return []
    const declared = settings.columns.find((column) => column.name === name)
    const type = declared === undefined ? chooseType(found) : readAs(declared.type, found)
    return [{ name, type, readings: found }]
  })
  const facts = await measureFacts(table, columns)
  return new Map(facts.map((one) => [one.name, one]))
}

function readAs(declared: string, readings: Readings): FoundType {
  const known = [...readings.readable.keys()].find((type) => type === declared)
  if (known === undefined) return 'string'
  return readings.readable.get(known) === readings.filled ? known : wholeType(readings)
}

function relaxCheck(
  result: CheckResult,
  {
    settings,
    facts,
    hidden,
  }: {
    readonly settings: DatasetSettings
    readonly facts: ReadonlyMap<string, ColumnFacts>
    readonly hidden: ReadonlySet<string>
  },
): Change | null {
  const { column, rule } = result
  const found = column === null ? undefined : facts.get(column)
  const declared = settings.columns.find(({ name }) => name === column)
  if (column === null || found === undefined || declared === undefined) return null
  if (rule === 'type') return { kind: 'type', column, to: found.type }
  const sensitive = declared.sensitive === true || hidden.has(column)
  const to = relax(rule, { option: declared.checks[rule], result, facts: found, sensitive })
  return to === null ? null : { kind: 'check', column, rule, to }
}
