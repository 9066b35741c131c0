import { checks } from '../../checks/index.ts'
import { takesMostly } from '../../checks/takes-mostly.ts'
import type { CheckResult } from '../../documents/data.ts'
import type { ColumnFacts } from './column-facts.ts'
import { MOST_MEMBERS } from './column-facts.ts'
import { shapeOfValues } from './shape-of-values.ts'

/** What the data ask for in place of a check that they fail. */
export type Relaxation =
  | { readonly kind: 'set'; readonly option: unknown; readonly added?: readonly unknown[] }
  /** The same check, of which fewer cells must pass: `hits` of `total` do. */
  | {
      readonly kind: 'mostly'
      readonly option: unknown
      readonly mostly: number
      readonly hits: number
      readonly total: number
    }
  | { readonly kind: 'drop' }

interface Failed {
  readonly rule: string
  readonly option: unknown
  readonly result: Pick<CheckResult, 'failing' | 'total' | 'observed'>
  readonly facts: ColumnFacts
  /** No value of the column may be written anywhere. */
  readonly sensitive: boolean
}

/** So few of so many are slips, that say nothing against the check. */
const FEW = 0.05
const MANY = 100

export function areFew({ failing, total }: Pick<CheckResult, 'failing' | 'total'>): boolean {
  return total >= MANY && failing <= FEW * total
}

/**
 * The nearest check of the kind that the column passes, as TFDV's `update_schema` widens a schema; null where none is
 * known, so that a person decides. A check that few cells of many fail keeps what it asks for, and lets these off.
 */
export function relax(rule: string, failed: Omit<Failed, 'rule'>): Relaxation | null {
  return (relaxations.get(rule) ?? relaxOther)({ rule, ...failed })
}

const drop: Relaxation = { kind: 'drop' }

const relaxations: ReadonlyMap<string, (failed: Failed) => Relaxation | null> = new Map([
  ['minimum', (failed) => relaxBound(failed, failed.facts.min)],
  ['maximum', (failed) => relaxBound(failed, failed.facts.max)],
  ['minLength', (failed) => relaxLength(failed, failed.facts.shortest)],
  ['maxLength', (failed) => relaxLength(failed, failed.facts.longest)],
  ['enum', relaxMembers],
  ['pattern', relaxPattern],
  ['required', relaxPresence],
  ...[
    'unique',
    'trimmed',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'format',
    'search',
    'like',
    'notInSet',
  ].map((rule) => [rule, (failed: Failed) => letOff(failed) ?? drop] as const),
])

/** A share below the one that passes, with as few digits as tell the two apart. */
export function shareBelow(hits: number, total: number): number {
  const share = hits / total
  for (let digits = 2; digits < 9; digits++) {
    const step = 10 ** -digits
    const floored = Math.floor(share / step)
    const below = (floored * step >= share ? floored - 1 : floored) * step
    // Ten times as many slips as there are is no longer what was seen.
    if (below > 0 && 1 - below <= 10 * (1 - share)) return Number(below.toFixed(digits))
  }
  return Math.max(0.01, Number((share / 2).toPrecision(2)))
}

function letOff({ option, result }: Failed): Relaxation | null {
  return areFew(result) ? mostly(option, result) : null
}

function mostly(option: unknown, { failing, total }: Failed['result']): Relaxation {
  const hits = total - failing
  return { kind: 'mostly', option, mostly: shareBelow(hits, total), hits, total }
}

/** Few cells that lie as far outside as what is asked for is wide are let off; a bound is moved to any others. */
function relaxBound(failed: Failed, to: unknown): Relaxation {
  const { option, facts, sensitive } = failed
  if (sensitive) return letOff(failed) ?? drop
  if (to === null) return drop
  const [low, , high] = facts.levels ?? [0, 0, 0]
  const width = Math.max(high - low, Math.abs(Number(option)) / 2)
  const isFar = typeof to === 'number' && Math.abs(to - Number(option)) > width
  return (isFar ? letOff(failed) : null) ?? { kind: 'set', option: to }
}

function relaxLength(failed: Failed, to: number): Relaxation {
  const isFar = to > 2 * Number(failed.option)
  return (isFar ? letOff(failed) : null) ?? { kind: 'set', option: to }
}

/** The list with what stands in the column beside it; a column of very many values has no list. */
function relaxMembers(failed: Failed): Relaxation {
  const { option, facts, sensitive } = failed
  if (sensitive || facts.members === null || !Array.isArray(option)) return letOff(failed) ?? drop
  const listed = new Set(option.map(String))
  const isNumber = option.every((value) => typeof value === 'number')
  const others = facts.members.map(({ value }) => value).filter((value) => !listed.has(value))
  const added = isNumber ? others.map(Number).filter((value) => !listed.has(String(value))) : others
  const all = [...option, ...added]
  return all.length > MOST_MEMBERS || added.includes(Number.NaN as never)
    ? (letOff(failed) ?? drop)
    : { kind: 'set', option: all, added }
}

function relaxPattern(failed: Failed): Relaxation {
  const few = letOff(failed)
  if (few !== null || failed.sensitive) return few ?? drop
  const shape = shapeOfValues(failed.facts.sample)
  return shape === null ? drop : { kind: 'set', option: shape.pattern }
}

function relaxPresence({ option, facts: { filled, rows } }: Failed): Relaxation {
  return filled === 0 ? drop : mostly(option, { failing: rows - filled, total: rows })
}

/** A bound on a number that the column comes to is moved to that number; few failing cells are let off. */
function relaxOther(failed: Failed): Relaxation | null {
  const { rule, option, result } = failed
  const check = checks.find((one) => one.rule === rule)
  if (check !== undefined && takesMostly(check)) return letOff(failed)
  const { observed } = result
  if (typeof option !== 'object' || option === null || typeof observed !== 'number') return null
  const { min, max } = option as { readonly min?: unknown; readonly max?: unknown }
  const low = typeof min === 'number' ? { min: Math.min(min, observed) } : {}
  const high = typeof max === 'number' ? { max: Math.max(max, observed) } : {}
  return typeof min === 'number' || typeof max === 'number'
    ? { kind: 'set', option: { ...option, ...low, ...high } }
    : null
}
