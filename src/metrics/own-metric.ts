import { task } from '../documents/parts.ts'
import { aggregateForm } from './aggregate-form.ts'
import type { Metric } from './define-metric.ts'
import { givenForm } from './given-form.ts'

/** How a column of numbers becomes one: its mean, its sum, its extremes, or a percentile from 0 to 100. */
export type Aggregate = 'mean' | 'sum' | 'min' | 'max' | `p${number}`

/** A metric that the user names and states the direction of. */
export type OwnMetric = { readonly name: string; readonly higherIsBetter: boolean } & OwnSource

type OwnSource =
  /** From a column of numbers in the predictions, one an example. */
  | { readonly kind: 'column'; readonly column: string; readonly aggregate: Aggregate }
  /** From a command that reads the predictions on stdin and prints JSON. */
  | { readonly kind: 'command'; readonly words: readonly string[] }
  /** From the metrics file. */
  | { readonly kind: 'file' }

/** The user's metric as a definition like any other. */
export function defineOwnMetric(own: OwnMetric): Metric {
  const { name, higherIsBetter } = own
  return {
    name,
    version: 1,
    tasks: task.options,
    higherIsBetter,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    source: "the user's own",
    summary:
      own.kind === 'column' ? `The ${own.aggregate} of the column ${own.column}.` : 'Given from outside.',
    names: [name],
    needsScores: false,
    expand: (space) => [
      { name, form: own.kind === 'column' ? aggregateForm(own) : givenForm(name, space, 'it was not given') },
    ],
  }
}
