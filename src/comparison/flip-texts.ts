import type { Flip } from '../documents/comparison.ts'
import type { MultilabelSample, RegressionSample, Sample } from '../sample/sample.ts'
import type { PairedLosses } from './example-losses.ts'
import type { Pair } from './pair.ts'

/** More labels than this do not fit a cell. */
const MOST_LABELS = 5

/** What an example is and what either side said of it, in words; no target where a task has none. */
export function describeExample(
  pair: Pair,
  losses: PairedLosses,
  index: number,
): Pick<Flip, 'target' | 'base' | 'head'> {
  const { base, head, joint } = pair
  if (joint !== null) {
    const label = (codes: Int32Array) => joint.names[codes[index] as number] as string
    return { target: label(joint.target), base: label(joint.base), head: label(joint.head) }
  }
  switch (head.task) {
    case 'regression':
      return {
        target: show(head.target[index]),
        base: show((base as RegressionSample).predicted[index]),
        head: show(head.predicted[index]),
      }
    case 'multilabel':
      return {
        target: listLabels(head, head.target, index),
        base: listLabels(base as MultilabelSample, (base as MultilabelSample).predicted, index),
        head: listLabels(head, head.predicted, index),
      }
    default:
      return { target: '', ...describeValues(head, losses, index) }
  }
}

/** A score, or a query's measure: what the losses were made from. */
function describeValues({ task }: Sample, { base, head }: PairedLosses, index: number) {
  const value = (loss: number) => (task === 'ranking' ? 1 - loss : -loss)
  return { base: show(value(base[index] as number)), head: show(value(head[index] as number)) }
}

function listLabels({ labels }: MultilabelSample, has: readonly Uint8Array[], index: number): string {
  const names = labels.filter((_, label) => has[label]?.[index] === 1)
  if (names.length === 0) return 'none'
  const rest = names.length - MOST_LABELS
  return [...names.slice(0, MOST_LABELS), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

function show(value = Number.NaN): string {
  return String(Number(value.toPrecision(6)) + 0)
}
