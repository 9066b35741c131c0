import type { Json } from '../../ports.ts'

/**
 * Keys under which a specification could hold code or an address. Vega compiles expressions to functions, so that a
 * chart, which holds names from data and pull requests, may bring none of its own.
 */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'calculate',
  'expr',
  'filter',
  'href',
  'labelExpr',
  'on',
  'params',
  'signal',
  'signals',
  'test',
  'update',
  'url',
  'usermeta',
])

/** The first such key anywhere in `value`, or null. */
export function findForbiddenKey(value: Json): string | null {
  if (value === null || typeof value !== 'object') return null
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && FORBIDDEN.has(key)) return key
    const found = findForbiddenKey(inner)
    if (found !== null) return found
  }
  return null
}
