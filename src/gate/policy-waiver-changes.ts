import type { Waiver } from '../config/configuration.ts'
import { clean } from './wording.ts'

const TARGETS = ['rule', 'evaluation', 'metric', 'slice'] as const

/** Waivers excuse: one more loosens, one less tightens, and so does the day on which one ends. */
export function describeWaiverChanges(base: readonly Waiver[], head: readonly Waiver[]): string[] {
  const before = placeWaivers(base)
  const after = placeWaivers(head)
  const removed = [...before].flatMap(([key, waiver]) =>
    after.has(key) ? [] : [`${labelOf(waiver)} removed (tightened)`],
  )
  const rest = [...after].flatMap(([key, waiver]) => {
    const known = before.get(key)
    if (known === undefined) return [`${labelOf(waiver)} added until ${waiver.expires} (loosened)`]
    return describeWaiver(known, waiver)
  })
  return [...removed, ...rest]
}

function describeWaiver(base: Waiver, head: Waiver): string[] {
  const label = labelOf(head)
  const isLonger = head.expires > base.expires
  const said = (['reason', 'owner'] as const).flatMap((key) =>
    base[key] === head[key] ? [] : [`${label}: ${key} changed: ${clean(base[key])} → ${clean(head[key])}`],
  )
  if (base.expires === head.expires) return said
  return [`${label} ${isLonger ? 'loosened' : 'tightened'}: until ${base.expires} → ${head.expires}`, ...said]
}

/** By what they excuse; several of the same by their order. */
function placeWaivers(waivers: readonly Waiver[]): Map<string, Waiver> {
  const placed = new Map<string, Waiver>()
  const seen = new Map<string, number>()
  for (const waiver of waivers) {
    const about = JSON.stringify(TARGETS.map((target) => waiver[target]))
    const order = seen.get(about) ?? 0
    seen.set(about, order + 1)
    placed.set(`${about} ${order}`, waiver)
  }
  return placed
}

function labelOf(waiver: Waiver): string {
  const named = TARGETS.flatMap((target) =>
    waiver[target] === null ? [] : [`${target} ${clean(waiver[target])}`],
  )
  return `waiver of ${named.join(', ')}`
}
