import type { CheckResult } from '../../documents/data.ts'
import type { ColumnFacts } from './column-facts.ts'
import { MOST_MEMBERS } from './column-facts.ts'
import { shapeOfValues } from './shape-of-values.ts'

/** What the data ask for in place of a check that they fail. */
export type Relaxation =
  | { readonly kind: 'set'; readonly option: unknown }
  /** The same check, of which fewer cells must pass. */
  | { readonly kind: 'mostly'; readonly mostly: number }
  | { readonly kind: 'drop' }

interface Failed {
  readonly option: unknown
  readonly result: Pick<CheckResult, 'failing' | 'total' | 'observed'>
  readonly facts: ColumnFacts
  /** No value of the column may be written anywhere. */
  readonly sensitive: boolean
}

/**
 * The nearest check of the kind that the column passes, as TFDV's `update_schema` widens a schema; null where none is
 * known, so that a person decides.
 */
export function relax(rule: string, failed: Failed): Relaxation | null {
  return (relaxations.get(rule) ?? relaxBounds)(failed)
}

const drop: Relaxation = { kind: 'drop' }

const relaxations: ReadonlyMap<string, (failed: Failed) => Relaxation | null> = new Map([
  ['minimum', ({ facts, sensitive }) => (sensitive ? drop : setTo(facts.min))],
  ['maximum', ({ facts, sensitive }) => (sensitive ? drop : setTo(facts.max))],
  ['minLength', ({ facts }) => setTo(facts.shortest)],
  ['maxLength', ({ facts }) => setTo(facts.longest)],
  ['enum', relaxMembers],
  ['pattern', relaxPattern],
  ['required', relaxPresence],
  ['unique', () => drop],
  ['trimmed', () => drop],
  ['exclusiveMinimum', () => drop],
  ['exclusiveMaximum', () => drop],
])

function setTo(option: unknown): Relaxation {
  return option === null ? drop : { kind: 'set', option }
}

/** The list with what stands in the column beside it; a column of very many values has no list. */
function relaxMembers({ option, facts, sensitive }: Failed): Relaxation {
  if (sensitive || facts.members === null || !Array.isArray(option)) return drop
  const listed = new Set(option.map(String))
  const isNumber = option.every((value) => typeof value === 'number')
  const added = facts.members.map(({ value }) => value).filter((value) => !listed.has(value))
  const values = isNumber ? added.map(Number).filter((value) => !listed.has(String(value))) : added
  const all = [...option, ...values]
  return all.length > MOST_MEMBERS || values.includes(Number.NaN as never)
    ? drop
    : { kind: 'set', option: all }
}

function relaxPattern({ facts }: Failed): Relaxation {
  const shape = shapeOfValues(facts.sample)
  return shape === null ? drop : { kind: 'set', option: shape.pattern }
}

function relaxPresence({ facts: { filled, rows } }: Failed): Relaxation {
  return filled === 0
    ? drop
    : { kind: 'mostly', mostly: Math.max(0.01, Math.floor((100 * filled) / rows) / 100) }
}

/** A bound on a number that the column comes to is moved to that number. */
function relaxBounds({ option, result: { observed } }: Failed): Relaxation | null {
  if (typeof option !== 'object' || option === null || typeof observed !== 'number') return null
  const { min, max } = option as { readonly min?: unknown; readonly max?: unknown }
  const low = typeof min === 'number' ? { min: Math.min(min, observed) } : {}
  const high = typeof max === 'number' ? { max: Math.max(max, observed) } : {}
  return typeof min === 'number' || typeof max === 'number'
    ? { kind: 'set', option: { ...option, ...low, ...high } }
    : null
}
