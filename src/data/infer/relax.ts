import { checks } from '../../checks/index.ts'
import { takesMostly } from '../../checks/takes-mostly.ts'
import { relaxMembers } from './relax-members.ts'
import { drop, type Failed, letOff, mostly, type Relaxation } from './relaxation.ts'
import { shapeOfValues } from './shape-of-values.ts'

/**
 * The nearest check of the kind that the column passes, as TFDV's `update_schema` widens a schema; null where none is
 * known, so that a person decides. A check that few cells of many fail keeps what it asks for, and lets these off.
 */
export function relax(rule: string, failed: Omit<Failed, 'rule'>): Relaxation | null {
  return (relaxations.get(rule) ?? relaxOther)({ rule, ...failed })
}

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
