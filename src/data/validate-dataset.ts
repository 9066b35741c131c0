import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'
import { fault } from '../errors/fault.ts'
import type { Ports, Table } from '../ports.ts'
import { type ColumnTypes, compileChecks, type PlannedCheck, type Shape } from './compile-plan.ts'
import { findExamples } from './find-examples.ts'
import { inferTypes } from './infer-types.ts'
import { measureAll } from './measure.ts'
import { checkMeasure, judge } from './measure-check.ts'
import { profileMeasure, profileOf } from './profile.ts'
import { judgeColumns, judgeForm } from './structure-checks.ts'
import { findTopValues } from './top-values.ts'

type OpenTable = Table & Shape

/**
 * Profiles a data set and checks it: one scan for the profile and the checks of columns together, one for the rules
 * (one for each batch of them where there are many), then one for the rows of each check that fails. Throws `dataset-missing`, `not-yet` for a glob of several files,
 * and what `Tables.open` throws.
 */
export async function validateDataset(
  settings: DatasetSettings,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<Dataset> {
  const { name, format, nulls } = settings
  const path = await findFile(settings, ports)
  await using opened = await ports.tables.open({ path, nulls, ...(format === null ? {} : { format }) })
  const table = { ...opened, dialect: ports.tables.dialect }
  const types = await inferTypes(settings, table)
  const { columns, checks } = await scan(settings, types, table)
  const structure = [judgeForm(table), judgeColumns(settings, table)].filter((check) => check !== null)
  return {
    name,
    path,
    digest: await ports.files.digest(path),
    rows: table.rows,
    columns,
    checks: [...structure, ...checks].map((check) => (table.rows === 0 ? withoutRows(check) : check)),
    drift: [],
    unsupported: [],
  }
}

async function findFile({ name, path }: DatasetSettings, { files }: Pick<Ports, 'files'>): Promise<string> {
  const found = await files.find(path)
  const [first] = found
  if (first === undefined) throw fault('dataset-missing', { name, path })
  if (found.length > 1)
    throw fault('not-yet', { key: `data.${name}.path: a glob that matches ${found.length} files` })
  return first
}

async function scan(settings: DatasetSettings, types: ColumnTypes, table: OpenTable) {
  const columns = [...types].map(([name, type]) => ({
    name,
    type,
    measure: profileMeasure(name, type, table),
  }))
  const planned = compileChecks(settings, table, types)
  const checks = planned.map((check) => ({ ...check, measure: checkMeasure(check, table) }))
  const measured = await measureAll(
    [...columns, ...checks].map(({ measure }) => measure),
    table,
  )

  const profiles = columns.map((column) =>
    profileOf({ ...column, rows: table.rows }, measured(column.measure)),
  )
  const top = await findTopValues(profiles, table)
  const results: CheckResult[] = []
  for (const check of checks)
    results.push(await explain(check, judge(check, measured(check.measure)), settings, table))
  return {
    columns: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
    checks: results,
  }
}

async function explain(
  { test }: PlannedCheck,
  result: CheckResult,
  { key }: DatasetSettings,
  table: OpenTable,
) {
  if (result.failing === 0 || 'reason' in test) return result
  const known = key !== null && table.columns.includes(key) ? key : null
  return { ...result, examples: await findExamples(test, { table, key: known }) }
}

/** A table without rows passes everything; that is no pass. A defect or a missing column is one all the same. */
function withoutRows(check: CheckResult): CheckResult {
  if (check.result === 'fail') return check
  return { ...check, result: 'error', total: 0, message: 'the data set has no rows: nothing was checked' }
}
