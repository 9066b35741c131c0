/**
 * What a user's chart may not hold: an address, a picture from elsewhere, or what only a page with a mouse has. Its
 * expressions are Vega's own, which are walked as trees and never compiled.
 */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['url', 'which is an address'],
  ['href', 'which is an address'],
  ['loader', 'which loads something'],
  ['usermeta', 'which tells programs what to do'],
  ['signal', 'which is of Vega: write `expr`'],
  ['signals', 'which is of Vega: write `params`'],
  ['bind', 'which a picture has no use for'],
  ['on', 'which a picture has no use for'],
  ['update', 'which a picture has no use for'],
])

/** Nesting that no chart needs, and that a walk of it would end on. */
const DEEPEST = 60

export interface Refused {
  /** With the keys that lead to it: `layer.0.mark`. */
  readonly key: string
  /** Completes "it has <key>, …". */
  readonly reason: string
}

/** The first of what a specification of a user may not hold, or null. */
export function findInChart(specification: object): Refused | null {
  return find(specification, [])
}

function find(value: unknown, keys: readonly string[]): Refused | null {
  if (keys.length > DEEPEST) return { key: keys.slice(0, 3).join('.'), reason: 'which is nested too deeply' }
  if (value === null || typeof value !== 'object') return null
  for (const [key, inner] of Object.entries(value)) {
    const path = [...keys, key]
    const reason = Array.isArray(value) ? undefined : reasonAgainst(key, inner)
    if (reason !== undefined) return { key: path.join('.'), reason }
    const found = find(inner, path)
    if (found !== null) return found
  }
  return null
}

function reasonAgainst(key: string, value: unknown): string | undefined {
  if (key === '__proto__' || key === 'constructor') return 'which is no name of a key'
  const isMark = key === 'mark' || key === 'type'
  if (isMark && (value === 'image' || typeOf(value) === 'image'))
    return 'an image, which is loaded from elsewhere'
  return REFUSED.get(key)
}

function typeOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? (value as { type?: unknown }).type : undefined
}
