import type { ColumnType } from '../checks/define-check.ts'
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

/** The type that each column is read in. */
export interface InferredTypes {
  readonly types: ColumnTypes
  /** Columns whose type is a guess from the first records, to be held against all of them: `settleGuess`. */
  readonly guessed: ReadonlySet<string>
}

/**
 * The declared type of each column, or the one that its values read as, all but a few. A guess serves the profile, and
 * the rules, in which a cell of another type has no value and so fails: taken for text, numbers of a column whose type
 * nobody says would be compared as text without a word.
 */
export async function inferTypes(settings: DatasetSettings, table: Table & Shape): Promise<InferredTypes> {
  const { columns } = settings
  const declared = new Map(
    columns.flatMap(({ name, type, untyped }) => (untyped === true ? [] : [[name, type] as const])),
  )
  // Rules must not rest on what the first records happen to be; a profile can be mended.
  const isSure = restsOnTypes(settings)
  const isAsked = isSure || settings.profile !== 'none'
  const unsaid = isAsked ? table.columns.filter((name) => !declared.has(name)) : []
  const open = new Map(unsaid.map((name) => [name, TYPES]))
  const { cells } = table
  const records = isSure ? cells : `(SELECT * FROM ${cells} LIMIT ${SAMPLE}) AS first`
  const found = await guessTypes(open, { ...table, relation: records })
  return {
    types: new Map(table.columns.map((name) => [name, declared.get(name) ?? found.get(name) ?? 'string'])),
    guessed: new Set(isSure ? [] : found.keys()),
  }
}

/** How many cells of a column have a value, and how many of those read as the guessed type, and as a number. */
export interface Readings {
  readonly values: number
  readonly readable: number
  readonly numbers: number
}

/** What all cells say of a type that was guessed from the first records. */
export function settleGuess(guess: ColumnType, { values, readable, numbers }: Readings): ColumnType {
  if (guess === 'integer' && numbers > readable) return isType(numbers, values) ? 'number' : 'string'
  return isType(readable, values) ? guess : 'string'
}

function isType(count: number, values: number): boolean {
  return values > 0 && count >= CONFIDENCE * values
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

/** A type for each column that has one among its candidates. */
async function guessTypes(
  candidates: ReadonlyMap<string, readonly Guess[]>,
  table: Table & Shape,
): Promise<Map<string, Guess>> {
  const guesses: [string, Guess][] = []
  for (const batch of inBatches([...candidates])) guesses.push(...(await guessTogether(batch, table)))
  return new Map(guesses)
}

async function guessTogether(
  candidates: readonly (readonly [string, readonly Guess[]])[],
  { dialect, relation, query }: Table & Shape,
): Promise<[string, Guess][]> {
  const counts = candidates.flatMap(([name, types], index) => [
    `count(${dialect.identifier(name)}) AS values_${index}`,
    ...types.map((type) => `count(${expressionOf(name, type, dialect).typed}) AS ${type}_${index}`),
  ])
  const [row = {}] = await query(`SELECT ${counts.join(', ')} FROM ${relation}`)
  return candidates.flatMap(([name, types], index): [string, Guess][] => {
    const guess = guessType(types, (type) => Number(row[`${type}_${index}`]))
    return guess === null ? [] : [[name, guess]]
  })
}

function guessType(types: readonly Guess[], countOf: (type: Guess | 'values') => number): Guess | null {
  const values = countOf('values')
  const found = types.find((type) => isType(countOf(type), values)) ?? null
  if (found !== 'number' || !types.includes('integer')) return found
  // One decimal makes a column of numbers.
  return countOf('integer') === countOf('number') ? 'integer' : 'number'
}
