import type { DatasetSettings } from '../config/configuration.ts'
import { askedOf, askedOfTable } from '../config/expected-checks.ts'
import type { Table } from '../ports.ts'
import { inBatches } from './batches.ts'
import { type ColumnTypes, expressionOf, type Shape } from './compile-plan.ts'

/** Tried in this order, because 0 and 1 read as booleans too. */
const TYPES = ['number', 'integer', 'boolean', 'date', 'datetime'] as const
type Guess = (typeof TYPES)[number]

/** Records that a first guess is made from, and the share of the values that must read as a type. */
const SAMPLE = 1000
const CONFIDENCE = 0.9

/**
 * The declared type of each column, or the one that its values read as, all but a few. A guess serves the profile, and
 * the rules, in which a cell of another type has no value and so fails. `string` is what the settings say of a column
 * without a type too, so it is no declaration here: taken for text, numbers would be compared as text without a word.
 */
export async function inferTypes(settings: DatasetSettings, table: Table & Shape): Promise<ColumnTypes> {
  const { columns } = settings
  const declared = new Map(
    columns.flatMap(({ name, type }) => (type === 'string' ? [] : [[name, type] as const])),
  )
  const open = new Map(table.columns.filter((name) => !declared.has(name)).map((name) => [name, TYPES]))
  // Rules must not rest on what the first records happen to be; for a profile they narrow the work to a fifth.
  const promising = restsOnTypes(settings) ? open : await narrow(open, table)
  const guessed = await guessTypes(promising, table, 'true')
  return new Map(table.columns.map((name) => [name, declared.get(name) ?? guessed.get(name) ?? 'string']))
}

/** Whether a rule, a condition or a check of the whole data set looks at cells in their types. */
function restsOnTypes(settings: DatasetSettings): boolean {
  const ofTable = askedOfTable(settings)
  const conditions = [...ofTable, ...settings.columns.flatMap(askedOf)].map(({ demands }) => demands.when)
  return (
    settings.rules.length > 0 ||
    ofTable.some(({ check }) => check.readsTypes === true) ||
    conditions.some((condition) => condition !== null)
  )
}

async function narrow(open: ReadonlyMap<string, readonly Guess[]>, table: Table & Shape) {
  const guessed = await guessTypes(open, table, `${table.rowNumber} <= ${SAMPLE}`)
  return new Map([...guessed].map(([name, guess]) => [name, rivalsOf(guess)]))
}

function rivalsOf(guess: Guess): readonly Guess[] {
  return guess === 'integer' ? ['number', 'integer'] : [guess]
}

/** A type for each column that has one among its candidates. */
async function guessTypes(
  candidates: ReadonlyMap<string, readonly Guess[]>,
  table: Table & Shape,
  where: string,
): Promise<Map<string, Guess>> {
  const guesses: [string, Guess][] = []
  for (const batch of inBatches([...candidates])) guesses.push(...(await guessTogether(batch, table, where)))
  return new Map(guesses)
}

async function guessTogether(
  candidates: readonly (readonly [string, readonly Guess[]])[],
  { dialect, relation, query }: Table & Shape,
  where: string,
): Promise<[string, Guess][]> {
  const counts = candidates.flatMap(([name, types], index) => [
    `count(${dialect.identifier(name)}) AS values_${index}`,
    ...types.map((type) => `count(${expressionOf(name, type, dialect).typed}) AS ${type}_${index}`),
  ])
  const [row = {}] = await query(`SELECT ${counts.join(', ')} FROM ${relation} WHERE ${where}`)
  return candidates.flatMap(([name, types], index): [string, Guess][] => {
    const guess = guessType(types, (type) => Number(row[`${type}_${index}`]))
    return guess === null ? [] : [[name, guess]]
  })
}

function guessType(types: readonly Guess[], countOf: (type: Guess | 'values') => number): Guess | null {
  const values = countOf('values')
  const found = types.find((type) => values > 0 && countOf(type) >= CONFIDENCE * values) ?? null
  if (found !== 'number' || !types.includes('integer')) return found
  // One decimal makes a column of numbers.
  return countOf('integer') === countOf('number') ? 'integer' : 'number'
}
