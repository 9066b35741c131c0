import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'
import { catalogue } from '../errors/catalogue.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports, TableSource } from '../ports.ts'
import type { AllFailures } from './all-failures.ts'
import { type ColumnTypes, compileChecks, type Reading, type Shape } from './compile-plan.ts'
import { describeSource, findSource } from './dataset-source.ts'
import { explainChecks, type OpenTable } from './explain-checks.ts'
import { inferTypes } from './infer-types.ts'
import { markKnown } from './known.ts'
import { findKnownRows } from './known-rows.ts'
import type { Main } from './main-version.ts'
import { type Measure, type Measured, measureAll } from './measure.ts'
import { checkMeasure, judge, settleTest } from './measure-check.ts'
import { type ColumnsToProfile, profileColumns } from './profile-columns.ts'
import { redactDataset } from './redact.ts'
import { openWithReferred } from './referred-datasets.ts'
import { findSensitive } from './sensitive/find-sensitive.ts'
import { collectDefects, judgeColumns, judgeForm } from './structure-checks.ts'
import type { Surroundings } from './table-shape.ts'
import { findUnreadFormats } from './unread-formats.ts'

/** What a data set is checked beside. */
export interface Around {
  /** Those that its keys may refer to. */
  readonly datasets: readonly DatasetSettings[]
  /** Main's record of this data set; null where there is none. */
  readonly base: Dataset | null
  /** Main's own files, asked for where something fails that failed there; where it is left out, main's record is all. */
  readonly main?: Main
  /** Seconds since 1970. */
  readonly now: number
  /** Gets every failing row, as it stands in the file. */
  readonly failures?: AllFailures
}

const ALONE: Around = { datasets: [], base: null, now: 0 }

/**
 * Profiles a data set and checks it: one scan for the profile, the checks of columns and the rules together (one for
 * each batch of columns where there are many), one for each check that looks at other rows too, one for the most
 * frequent values, and one for the rows of what fails. What it returns may be published. Throws `dataset-missing`, and
 * what `Tables.open` throws.
 */
export async function validateDataset(
  settings: DatasetSettings,
  ports: Pick<Ports, 'files' | 'tables'>,
  around: Around = ALONE,
): Promise<Dataset> {
  const source = await findSource(settings, ports.files)
  const scanned = await examine(settings, { source: { ...source, sparing: true }, ports, around })
  const found = 'otherwise' in scanned ? await examine(settings, { source, ports, around }) : scanned
  if ('otherwise' in found) throw fault('table-unreadable', { path: source.path, reason: found.otherwise })
  const { rows, described, ...checked } = found
  const unsupported = [...settings.unsupported]
  const dataset = { name: settings.name, ...described, rows, ...checked, drift: [], unsupported }
  return markKnown(dataset, around.base)
}

/** Why the engine does not find the rows that stand in a file: one that was scanned where it lies is to be held then. */
interface Otherwise {
  readonly otherwise: string
}

async function examine(
  settings: DatasetSettings,
  {
    source,
    ports,
    around,
  }: {
    readonly source: TableSource
    readonly ports: Pick<Ports, 'files' | 'tables'>
    readonly around: Around
  },
) {
  const { table, other } = await openWithReferred(settings, source, { ...ports, datasets: around.datasets })
  await using _ = table
  const baseRows = around.base?.rows ?? null
  const describing = describeSource(source, table, ports.files, settings)
  const digestOf = async () => (await describing).digest
  const { tables } = ports
  const checking = checkTable(settings, table, { ...around, other, baseRows, digestOf, tables })
  const [described, found] = await Promise.all([
    describing,
    source.sparing === true ? checking.catch(otherwiseOf) : checking,
  ])
  return 'otherwise' in found ? found : { rows: table.rows, described, ...found }
}

/** A question about all of the file that its engine cannot answer where it lies: held, it may. */
function otherwiseOf(error: unknown): Otherwise {
  if (error instanceof MergemarkError && error.code === catalogue['sql-failed'].code)
    return { otherwise: error.message }
  throw error
}

/** The profile and the results, without what is nobody's business. */
async function checkTable(
  settings: DatasetSettings,
  table: OpenTable,
  around: Around & Surroundings & Pick<Ports, 'tables'> & { readonly digestOf: () => Promise<string> },
): Promise<Pick<Dataset, 'columns' | 'checks'> | Otherwise> {
  const unreadFormats = await findUnreadFormats(settings.columns, table)
  const inferred = await inferTypes(settings, table)
  const columns = profileColumns(settings, table, { ...inferred, unreadFormats })
  const { types: read } = inferred
  const planned = compileChecks(settings, table, { types: read, unreadFormats, ...around }).map((check) => ({
    ...check,
    measure: checkMeasure(check, table),
  }))
  const whole = wholeMeasure(columns, table)
  const asked = [
    ...columns.measures,
    ...planned.flatMap(({ measure }) => (measure === 'known' ? [] : [measure])),
  ]
  const measured = await measureAll([whole, ...asked], table)
  const otherwise = differsFrom(table, measured(whole))
  if (otherwise !== null) return { otherwise }

  const { profiles, types } = await columns.settle(measured)
  if (around.failures !== undefined) collectDefects(settings, table, around.failures)
  const results = planned.map((check) => {
    const counted = check.measure === 'known' ? KNOWN : measured(check.measure)
    return { test: settleTest(check.test, counted), result: judge(check, counted) }
  })
  // Of the same file all failures are known, and none is to come first.
  const base = around.base?.digest === (await around.digestOf()) ? null : around.base
  const knownRows = await findKnownRows(results, {
    ...around,
    base,
    settings,
    table,
    main: around.main ?? null,
    planFor: (main) => compileChecks(settings, main, { ...around, ...alike(main, read), unreadFormats }),
  })
  const checks = [
    judgeForm(table),
    judgeColumns(settings, table),
    ...(await explainChecks(results, { settings, table, knownRows, ...around, base })),
  ].filter((check) => check !== null)
  const found = {
    columns: profiles,
    checks: checks.map((check) => (table.rows === 0 ? withoutRows(check) : check)),
  }
  const sensitive = await findSensitive(settings.columns, types, table)
  return redactDataset(found, { sensitive, settings })
}

/**
 * Main's table is read in the types of this one, so that the same is asked of both. What is looked up in other data sets
 * is not: they may be what has changed.
 */
function alike({ columns }: Shape, types: ColumnTypes): Pick<Reading & Surroundings, 'types' | 'other'> {
  return {
    types: new Map(columns.map((name) => [name, types.get(name) ?? 'string'])),
    other: (name) => ({ reason: `main's "${name}" is not read` }),
  }
}

const KNOWN: Measured = { values: {} }

/** How many rows the engine finds, in the scan that all checks share. */
function wholeMeasure(
  { from, only }: Pick<ColumnsToProfile, 'from' | 'only'>,
  { columns }: Pick<OpenTable, 'columns'>,
): Measure {
  const column = columns[0] ?? null
  return { from, only, column, row: { any: 'true' }, aggregates: (row) => ({ rows: `count(${row('any')})` }) }
}

function differsFrom({ rows }: Pick<OpenTable, 'rows'>, measured: Measured): string | null {
  if ('reason' in measured) return measured.reason
  return measured.values['rows'] === rows ? null : 'DuckDB does not find the records that stand in it'
}

/** A table without rows passes everything; that is no pass. A defect or a missing column is one all the same. */
function withoutRows(check: CheckResult): CheckResult {
  if (check.result === 'fail') return check
  return { ...check, result: 'error', total: 0, message: 'the data set has no rows: nothing was checked' }
}
