import type { Task } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { limits } from './layout.ts'

/** Pairs whose second label is positive without being named: scikit-learn's rule, and its booleans as text. */
const CONVENTIONS = [
  ['0', '1'],
  ['-1', '1'],
  ['False', 'True'],
  ['false', 'true'],
  ['FALSE', 'TRUE'],
] as const

const WHOLE_NUMBER = /^-?\d+(\.0+)?$/

export interface Labels {
  /** Sorted by UTF-16 code units. */
  readonly labels: readonly string[]
  readonly positive: string | null
}

/**
 * The labels of an evaluation, given those that were found, and for a binary task which is positive. Throws
 * `not-binary`, `positive-needed`, `positive-unknown` or `too-many-labels`.
 */
export function settleLabels(input: {
  readonly name: string
  readonly task: Task
  readonly found: readonly string[]
  readonly positive: string | null
  readonly targetColumn: string
}): Labels {
  const { name, task, targetColumn } = input
  const found = [...new Set(input.found)].sort()
  if (task === 'binary') return settleBinary(name, found, input.positive)
  if (found.length > limits.labels) {
    throw fault('too-many-labels', { name, column: targetColumn, count: found.length, limit: limits.labels })
  }
  return { labels: found, positive: null }
}

function settleBinary(name: string, found: readonly string[], given: string | null): Labels {
  if (found.length > 2) throw fault('not-binary', { name, labels: found })
  const convention = CONVENTIONS.find((pair) =>
    [...found, ...(given === null ? [] : [given])].every((label) => pair.some((known) => known === label)),
  )
  // One label may be absent from a small set: the other is known by convention.
  if (convention !== undefined) return { labels: convention, positive: given ?? convention[1] }
  if (given === null) throw fault('positive-needed', { name, labels: found })
  if (found.includes(given)) return { labels: found, positive: given }
  if (found.length === 2) throw fault('positive-unknown', { name, positive: given, labels: found })
  return { labels: [...found, given].sort(), positive: given }
}

/**
 * How labels are written alike: where all are whole numbers, `1.0` is `1`, because tools write a column of whole
 * numbers as fractions as soon as it has a gap.
 */
export function spellingOf(labels: readonly string[]): (label: string) => string {
  if (!labels.every((label) => WHOLE_NUMBER.test(label))) return (label) => label
  return (label) => label.replace(/\.0+$/, '')
}
