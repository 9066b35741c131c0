import type { ColumnCheck } from '../../checks/define-check.ts'
import { checks as allChecks } from '../../checks/index.ts'
import { takesMostly } from '../../checks/takes-mostly.ts'
import type { ColumnSettings, DatasetSettings } from '../../config/configuration.ts'
import { COLUMNS_RULE } from '../../config/expected-checks.ts'
import type { CheckResult, Dataset } from '../../documents/data.ts'
import type { Ports, Table } from '../../ports.ts'
import { findSource } from '../dataset-source.ts'
import { chooseType, wholeType } from './choose-type.ts'
import type { ColumnFacts, FoundType } from './column-facts.ts'
import { countReadings, measureFacts, type Readings } from './measure-facts.ts'
import { personalKindOfName } from './personal-names.ts'
import { relax } from './relax.ts'
import { areFew, type Relaxation, shareBelow } from './relaxation.ts'
import { suggestColumn } from './suggest-column.ts'
import { describeList } from './suggest-members.ts'
import type { SuggestedColumn } from './suggestion.ts'

/** One change of what is asked of a data set. */
export type Change =
  | {
      readonly kind: 'check'
      readonly column: string
      readonly rule: string
      readonly to: Relaxation
      /** What would be suggested of the column as it is now. */
      readonly suggested: SuggestedColumn
    }
  | {
      readonly kind: 'type'
      readonly column: string
      readonly to: FoundType
      readonly suggested: SuggestedColumn
    }
  /** `hits` of `total` values are of the type: it stays, and so does all that else is asked of all of them. */
  | {
      readonly kind: 'mostly'
      readonly column: string
      readonly mostly: number
      readonly hits: number
      readonly total: number
      readonly pinned: readonly (readonly [rule: string, option: unknown])[]
    }
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
        const kind = hidden.has(column) ? 'personal data' : personalKindOfName(column)
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
  const readable = readings.readable.get(known) ?? 0
  const { filled } = readings
  return readable === filled || areFew({ failing: filled - readable, total: filled })
    ? known
    : wholeType(readings)
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
  const sensitive = declared.sensitive === true || hidden.has(column) || personalKindOfName(column) !== null
  const suggested = suggestColumn(found, sensitive ? 'personal data' : null)
  if (rule === 'type')
    return areFew(result) ? letSomeOff(result, declared) : { kind: 'type', column, to: found.type, suggested }
  const to = relax(rule, { option: declared.checks[rule], result, facts: found, sensitive })
  if (to === null) return null
  const list = rule === 'enum' && to.kind === 'set' ? to.option : declared.checks['enum']
  const described = sensitive ? suggested : describeMembers(suggested, { list, facts: found })
  return { kind: 'check', column, rule, to, suggested: described }
}

/** The reason of a list is what was seen of it, and not of another that would be suggested. */
function describeMembers(
  suggested: SuggestedColumn,
  { list, facts }: { readonly list: unknown; readonly facts: ColumnFacts },
): SuggestedColumn {
  const reason = Array.isArray(list) ? describeList(list, facts) : null
  if (reason === null) return suggested
  return {
    ...suggested,
    suggestions: [...suggested.suggestions.filter(({ rule }) => rule !== reason.rule), reason],
  }
}

/** One bad cell of thousands is no reason to take numbers for texts. */
function letSomeOff(
  { failing, total }: CheckResult,
  { name, checks, demands, mostly }: ColumnSettings,
): Change {
  const hits = total - failing
  const pinned =
    mostly < 1
      ? []
      : askable.filter(
          (check) =>
            takesMostly(check) && Object.hasOwn(checks, check.rule) && !Object.hasOwn(demands, check.rule),
        )
  return {
    kind: 'mostly',
    column: name,
    mostly: shareBelow(hits, total),
    hits,
    total,
    pinned: pinned.map(({ rule }) => [rule, checks[rule]] as const),
  }
}

const askable: readonly ColumnCheck[] = allChecks
