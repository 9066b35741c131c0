import type { Ports } from '../../ports.ts'
import { findSensitive } from '../sensitive/find-sensitive.ts'
import { validateDataset } from '../validate-dataset.ts'
import { chooseType } from './choose-type.ts'
import { describeFile } from './describe-file.ts'
import { findPrimaryKey } from './find-primary-key.ts'
import { countReadings, measureFacts, type Readings } from './measure-facts.ts'
import { chooseNullWords, countNullWords } from './null-words.ts'
import { settingsOf } from './settings-of.ts'
import { suggestColumn } from './suggest-column.ts'
import { chooseKey } from './suggest-key.ts'
import type { SuggestedColumn, SuggestedSchema } from './suggestion.ts'

type Needed = Pick<Ports, 'files' | 'tables'>

/**
 * A schema that the file passes, from what its columns hold: suggested as Deequ does (S. Schelter et al., "Automating
 * Large-Scale Data Quality Verification", PVLDB 11, 2018), each constraint with the share of further values that can be
 * expected to pass it. Throws what `Tables.open` throws.
 */
export async function inferSchema(path: string, ports: Needed): Promise<SuggestedSchema> {
  const suggested = await suggestSchema(path, ports)
  return keepPassing(suggested, ports)
}

async function suggestSchema(path: string, ports: Needed): Promise<SuggestedSchema> {
  const nulls = ['', ...(await findNullWords(path, ports))]
  await using table = await ports.tables.open({ path, nulls })
  const readings = await countReadings(table)
  const types = new Map([...readings].map(([name, one]) => [name, chooseType(one)]))
  const facts = await measureFacts(
    table,
    [...readings].map(([name, one]) => ({ name, type: types.get(name) ?? 'string', readings: one })),
  )
  const sensitive = await findSensitive([], types, table)
  const key = chooseKey(facts)
  return {
    path,
    rows: table.rows,
    nulls,
    key,
    primaryKey: key === null ? await findPrimaryKey(facts, table) : [],
    columns: facts.map((one) => suggestColumn(one, sensitive.get(one.name) ?? null)),
    notes: describeFile({ facts, table, nulls }),
  }
}

async function findNullWords(path: string, ports: Needed): Promise<string[]> {
  await using table = await ports.tables.open({ path })
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
