import type { Metric } from './define-metric.ts'
import { metrics } from './index.ts'
import type { OwnMetric } from './own-metric.ts'
import { defineOwnMetric } from './own-metric.ts'

const CLASS_NAME = /^([a-z0-9_.]+)\[(.*)\]$/s

/**
 * The metric, or the family, that has a variant of this name: `f1_macro`, `recall[Gentoo]`; null for none. The user's
 * own come first.
 */
export function findMetric(name: string, own: readonly OwnMetric[] = []): Metric | null {
  const general = name.replace(CLASS_NAME, '$1[label]')
  const isNamed = (metric: Metric) => metric.names.includes(general) || metric.pattern?.test(name) === true
  const ofUser = own.find((metric) => metric.name === name)
  return ofUser === undefined ? (metrics.find(isNamed) ?? null) : defineOwnMetric(ofUser)
}

/** Every name that can be asked for, in the order of the list; `recall[label]` stands for one a class. */
export function knownNames(): string[] {
  return metrics.flatMap((metric) => metric.names)
}
