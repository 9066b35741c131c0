import { compareTexts } from './packed-text.ts'
import { compareExamples, type IsSame } from './same-example.ts'
import type { Sample, Slice } from './sample.ts'
import { type Differs, putOn } from './stored-sample.ts'
import { takeExamples } from './take-examples.ts'
import { toPredictions } from './to-predictions.ts'

/** Two samples restricted to the examples that both have, in the same order, and what was left out. */
export interface CommonExamples {
  readonly base: Sample
  readonly head: Sample
  /** Examples that only main has, that only the head has, and that both have with another target, weight or group. */
  readonly onlyBase: number
  readonly onlyHead: number
  readonly altered: number
}

/**
 * The examples of two evaluation sets that are the same in both: found by id, with equal target, weight and group; of a
 * ranking, queries with equal judgements. Each side keeps its predictions, its labels and those of its slices that have
 * a member left. Or in which way the two cannot be matched, as the end of a sentence.
 */
export function takeCommonExamples({
  base,
  head,
}: {
  readonly base: Sample
  readonly head: Sample
}): CommonExamples | Differs {
  if (base.task !== head.task) return { differs: `the task was ${base.task} and is ${head.task}` }
  const [was, is] = [positiveOf(base), positiveOf(head)]
  if (was !== is) return { differs: `the positive label was "${was}" and is "${is}"` }
  // A number says where an example stands in its file, not which one it is.
  if (base.ids.numbered || head.ids.numbered)
    return { differs: 'its examples have no ids, so that none can be found in both sets (columns.id)' }
  const { before, after, onlyBase, onlyHead, altered } = match(base, head, compareExamples(base, head))
  if (before.length === 0) return { differs: `the two sets have no example in common${tell(altered)}` }
  const kept = withoutEmptySlices(takeExamples(head, after))
  if (kept.weight?.every((value) => value === 0)) return { differs: 'all examples in common have weight 0' }
  const old = withoutEmptySlices(takeExamples(base, before))
  const restored = putOn(kept, toPredictions(old))
  if ('differs' in restored) return restored
  return { base: { ...restored, slices: old.slices }, head: kept, onlyBase, onlyHead, altered }
}

/** Walks both lists of ids, which are in order, once. */
function match(base: Sample, head: Sample, isSame: IsSame) {
  const before: number[] = []
  const after: number[] = []
  let altered = 0
  let [i, j] = [0, 0]
  while (i < base.size && j < head.size) {
    const order = compareTexts(base.ids, i, head.ids, j)
    if (order === 0) {
      if (isSame(i, j)) {
        before.push(i)
        after.push(j)
      } else altered += 1
    }
    if (order <= 0) i += 1
    if (order >= 0) j += 1
  }
  const shared = before.length + altered
  return {
    before: Int32Array.from(before),
    after: Int32Array.from(after),
    onlyBase: base.size - shared,
    onlyHead: head.size - shared,
    altered,
  }
}

function withoutEmptySlices(sample: Sample): Sample {
  const isUsed = ({ members }: Slice) => members.length > 0
  return { ...sample, slices: sample.slices.filter(isUsed) }
}

function positiveOf(sample: Sample): string | null {
  return 'positive' in sample ? sample.positive : null
}

function tell(altered: number): string {
  return altered === 0 ? '' : `: ${altered} have the same id, and another target, weight or group`
}
