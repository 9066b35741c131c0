import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'
import type { Ports } from '../ports.ts'
import type { AllFailures } from './all-failures.ts'
import { compileChecks } from './compile-plan.ts'
import { describeSource, findSource } from './dataset-source.ts'
import { explainCheck, type OpenTable } from './explain-check.ts'
import { inferTypes } from './infer-types.ts'
import { markKnown } from './known.ts'
import { type Measure, type Measured, measureAll, type Unmeasured } from './measure.ts'
import { checkMeasure, judge } from './measure-check.ts'
import { profileMeasure, profileOf } from './profile.ts'
import { redactDataset } from './redact.ts'
import { openWithReferred } from './referred-datasets.ts'
import { findSensitive } from './sensitive/find-sensitive.ts'
import { judgeColumns, judgeForm } from './structure-checks.ts'
import type { Surroundings } from './table-shape.ts'
import { findTopValues } from './top-values.ts'

/** What a data set is checked beside. */
export interface Around {
  /** Those that its keys may refer to. */
  readonly datasets: readonly DatasetSettings[]
  /** Main's record of this data set; null where there is none. */
  readonly base: Dataset | null
  /** Seconds since 1970. */
  readonly now: number
  /** Gets every failing row, as it stands in the file. */
  readonly failures?: AllFailures
}

const ALONE: Around = { datasets: [], base: null, now: 0 }

/**
 * Profiles a data set and checks it: one scan for the profile and the checks of columns together, one for the rules
 * (one for each batch of them where there are many) and for each key, then one for the rows of each check that fails.
 * What it returns may be published. Throws `dataset-missing`, and what `Tables.open` throws.
 */
export async function validateDataset(
  settings: DatasetSettings,
  ports: Pick<Ports, 'files' | 'tables'>,
  around: Around = ALONE,
): Promise<Dataset> {
  const source = await findSource(settings, ports.files)
  const { table, other } = await openWithReferred(settings, source, { ...ports, datasets: around.datasets })
  await using _ = table
  const found = await checkTable(settings, table, { ...around, other, baseRows: around.base?.rows ?? null })
  const dataset = {
    name: settings.name,
    ...(await describeSource(source, table, ports.files)),
    rows: table.rows,
    ...found,
    drift: [],
    unsupported: [...settings.unsupported],
  }
  return markKnown(dataset, around.base)
}

/** The profile and the results, without what is nobody's business. */
async function checkTable(
  settings: DatasetSettings,
  table: OpenTable,
  around: Around & Surroundings,
): Promise<Pick<Dataset, 'columns' | 'checks'>> {
  const types = await inferTypes(settings, table)
  const columns = [...types].map(([name, type]) => ({
    name,
    type,
    measure: profileMeasure(name, type, table),
  }))
  const planned = compileChecks(settings, table, { types, ...around }).map((check) => ({
    ...check,
    measure: checkMeasure(check, table),
  }))
  const measured = await measureAll(
    [...columns, ...planned].flatMap(({ measure }) => (measure === 'known' ? [] : [measure])),
    table,
  )

  const profiles = columns.map((column) =>
    profileOf({ ...column, rows: table.rows }, measured(column.measure)),
  )
  const top = await findTopValues(profiles, table)
  const checks: CheckResult[] = [judgeForm(table), judgeColumns(settings, table)].filter(
    (check) => check !== null,
  )
  for (const check of planned) {
    const result = judge(check, answerOf(check.measure, measured))
    checks.push(await explainCheck(check, result, { settings, table, ...around }))
  }
  const found = {
    columns: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
    checks: checks.map((check) => (table.rows === 0 ? withoutRows(check) : check)),
  }
  const sensitive = await findSensitive(settings.columns, types, table)
  return redactDataset(found, { sensitive, settings })
}

const KNOWN: Measured = { values: {} }

function answerOf(
  measure: Measure | Unmeasured | 'known',
  measured: (measure: Measure | Unmeasured) => Measured,
): Measured {
  return measure === 'known' ? KNOWN : measured(measure)
}

/** A table without rows passes everything; that is no pass. A defect or a missing column is one all the same. */
function withoutRows(check: CheckResult): CheckResult {
  if (check.result === 'fail') return check
  return { ...check, result: 'error', total: 0, message: 'the data set has no rows: nothing was checked' }
}
