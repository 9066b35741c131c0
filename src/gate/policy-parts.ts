import type { Severity } from '../documents/parts.ts'
import { clean } from './wording.ts'

/** From the most to the least demanding. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function milder(base: Severity, head: Severity): boolean {
  return SEVERITIES.indexOf(head) > SEVERITIES.indexOf(base)
}

/** Things of the policy that have a name: what was added, removed, and what `describe` says of those in both. */
export function describeNamed<T extends { readonly name: string }>(
  kind: string,
  sides: { readonly base: readonly T[]; readonly head: readonly T[] },
  describe: (base: T, head: T, label: string) => string[],
): string[] {
  const before = new Map(sides.base.map((one) => [one.name, one]))
  const after = new Map(sides.head.map((one) => [one.name, one]))
  const label = (name: string) => `${kind} ${clean(name)}`
  const removed = [...before.keys()]
    .filter((name) => !after.has(name))
    .map((name) => `${label(name)} removed (loosened)`)
  const rest = [...after].flatMap(([name, head]) => {
    const base = before.get(name)
    return base === undefined ? [`${label(name)} added`] : describe(base, head, label(name))
  })
  return [...removed, ...rest]
}

/** One sentence for each of `keys` whose value differs, whatever its shape. */
export function describeKeys<T extends object>(
  label: string,
  sides: { readonly base: T; readonly head: T },
  keys: readonly (keyof T & string)[],
): string[] {
  return keys.flatMap((key) => {
    const from = JSON.stringify(sides.base[key])
    const to = JSON.stringify(sides.head[key])
    return from === to ? [] : [`${label}: ${key} changed: ${clean(from ?? 'none')} → ${clean(to ?? 'none')}`]
  })
}
