import type { Metric } from './define-metric.ts'
import { metrics } from './index.ts'

const CLASS_NAME = /^([a-z0-9_.]+)\[(.*)\]$/s

/** The metric, or the family, that has a variant of this name: `f1_macro`, `recall[Gentoo]`; null for none. */
export function findMetric(name: string): Metric | null {
  const general = name.replace(CLASS_NAME, '$1[label]')
  return metrics.find((metric) => metric.names.includes(general)) ?? null
}

/** Every name that can be asked for, in the order of the list; `recall[label]` stands for one a class. */
export function knownNames(): string[] {
  return metrics.flatMap((metric) => metric.names)
}
