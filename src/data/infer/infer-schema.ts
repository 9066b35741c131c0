import { bareDataset } from '../../config/bare-dataset.ts'
import type { Ports } from '../../ports.ts'
import { findSource } from '../dataset-source.ts'
import { findSensitive } from '../sensitive/find-sensitive.ts'
import { validateDataset } from '../validate-dataset.ts'
import { chooseType } from './choose-type.ts'
import type { ColumnFacts, FoundType } from './column-facts.ts'
import { describeFile } from './describe-file.ts'
import { findJson } from './find-json.ts'
import { findPrimaryKey } from './find-primary-key.ts'
import { countReadings, measureFacts, type OpenTable, type Readings } from './measure-facts.ts'
import { chooseNullWords, countNullWords } from './null-words.ts'
import { personalKindOfName } from './personal-names.ts'
import { settingsOf } from './settings-of.ts'
import { suggestColumn } from './suggest-column.ts'
import { chooseKey } from './suggest-key.ts'
import type { SuggestedColumn, SuggestedSchema } from './suggestion.ts'

type Needed = Pick<Ports, 'files' | 'tables'>

/**
 * A schema that the file, or the files of a glob, pass, from what its columns hold: suggested as Deequ does (S. Schelter et al., "Automating
 * Large-Scale Data Quality Verification", PVLDB 11, 2018), each constraint with the share of further values that can be
 * expected to pass it. Throws what `Tables.open` throws.
 */
export async function inferSchema(path: string, ports: Needed): Promise<SuggestedSchema> {
  const suggested = await suggestSchema(path, ports)
  return keepPassing(suggested, ports)
}

async function suggestSchema(path: string, ports: Needed): Promise<SuggestedSchema> {
  const nulls = ['', ...(await findNullWords(path, ports))]
  await using table = await openTable(path, nulls, ports)
  const readings = await countReadings(table)
  const types = await chooseTypes(readings, table)
  const facts = await measureFacts(
    table,
    [...readings].map(([name, one]) => ({ name, type: types.get(name) ?? 'string', readings: one })),
  )
  const sensitive = await findPersonal(types, table)
  // A key stands in messages, and whoever it names with it.
  const open = facts.filter(({ name }) => !sensitive.has(name))
  const key = chooseKey(open)
  return {
    path,
    rows: table.rows,
    nulls,
    key,
    primaryKey: key === null ? await findPrimaryKey(open, table) : [],
    uniques: facts.filter(isUnique).map(({ name }) => name),
    columns: facts.map((one) => suggestColumn(one, sensitive.get(one.name) ?? null)),
    notes: describeFile({ facts, table, nulls, sensitive }),
  }
}

async function openTable(path: string, nulls: readonly string[], ports: Needed) {
  return ports.tables.open(await findSource({ ...bareDataset({ name: path, path }), nulls }, ports.files))
}

async function chooseTypes(
  readings: ReadonlyMap<string, Readings>,
  table: OpenTable,
): Promise<Map<string, FoundType>> {
  const types = new Map([...readings].map(([name, one]): [string, FoundType] => [name, chooseType(one)]))
  const texts = [...types].flatMap(([name, type]) => (type === 'string' ? [name] : []))
  return new Map([...types, ...(await findJson(texts, table))])
}

/** By their values, and by what they are called: a file of new people holds other values. */
async function findPersonal(
  types: ReadonlyMap<string, FoundType>,
  table: OpenTable,
): Promise<ReadonlyMap<string, string>> {
  const named = [...types].flatMap(([name, type]): [string, string][] => {
    const kind = type === 'boolean' ? null : personalKindOfName(name)
    return kind === null ? [] : [[name, kind]]
  })
  return new Map([...named, ...(await findSensitive([], types, table))])
}

function isUnique({ type, rows, filled, distinct }: ColumnFacts): boolean {
  return (type === 'integer' || type === 'string') && rows > 1 && filled === rows && distinct === rows
}

async function findNullWords(path: string, ports: Needed): Promise<string[]> {
  await using table = await openTable(path, [''], ports)
  const readings = await countReadings(table)
  const mixed = [...readings].filter(([, one]) => most(one) > 0 && most(one) < one.filled)
  const words = await countNullWords(
    mixed.map(([name]) => name),
    table,
  )
  return chooseNullWords(
    mixed.map(([name, one]) => ({
      words: words.get(name) ?? new Map(),
      filled: one.filled,
      readable: most(one),
    })),
  )
}

function most({ readable }: Readings): number {
  return Math.max(...readable.values())
}

/** What the file itself does not pass is no suggestion: a pattern was taken from the first records, say. */
async function keepPassing(suggested: SuggestedSchema, ports: Needed): Promise<SuggestedSchema> {
  if (suggested.rows === 0) return suggested
  const { checks } = await validateDataset(settingsOf(suggested), ports)
  const failing = checks.filter(({ result, column }) => result !== 'pass' && column !== null)
  const fails = (column: string, rule: string) =>
    failing.some((check) => check.column === column && check.rule === rule)
  return { ...suggested, columns: suggested.columns.map((column) => keepOf(column, fails)) }
}

function keepOf(column: SuggestedColumn, fails: (column: string, rule: string) => boolean): SuggestedColumn {
  const { name, type, suggestions } = column
  return {
    ...column,
    type: fails(name, 'type') ? 'string' : type,
    suggestions: suggestions.filter(({ rule }) => !fails(name, rule)),
  }
}
