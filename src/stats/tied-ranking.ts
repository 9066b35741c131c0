/**
 * Documents of one query whose scores tie: any order of them is as good as another, so a measure is the mean over all
 * orders (F. McSherry and M. Najork, "Computing Information Retrieval Performance Measures Efficiently in the Presence
 * of Tied Scores", ECIR 2008).
 */
export interface Tie {
  /** How many documents rank above them. */
  readonly before: number
  /** How many they are. */
  readonly count: number
  /** How many of them are relevant. */
  readonly relevant: number
  /** Sum of their relevance. */
  readonly gain: number
}

/** The ties of a query's documents, best first; a document with a score of its own is a tie of one. */
export function tiesOf(scores: Float64Array, relevance: Float64Array): Tie[] {
  const ties: Tie[] = []
  let start = 0
  while (start < scores.length) {
    let end = start + 1
    while (end < scores.length && scores[end] === scores[start]) end += 1
    const tied = relevance.subarray(start, end)
    ties.push({
      before: start,
      count: end - start,
      relevant: tied.reduce((count, value) => count + (value > 0 ? 1 : 0), 0),
      gain: tied.reduce((sum, value) => sum + value, 0),
    })
    start = end
  }
  return ties
}

/** The mean over all orders of 1 / (rank of the first relevant document); 0 where none is relevant. */
export function expectedReciprocalRank(ties: readonly Tie[]): number {
  const first = ties.find(({ relevant }) => relevant > 0)
  if (first === undefined) return 0
  const { before, count, relevant } = first
  let sum = 0
  // The chance that the documents so far are all irrelevant, drawn without replacement.
  let without = 1
  for (let place = 0; place <= count - relevant; place += 1) {
    const left = count - place
    sum += (without * (relevant / left)) / (before + place + 1)
    without *= (left - relevant) / left
  }
  return sum
}

/** How many relevant documents the first `cut` have on average over all orders. */
export function expectedRelevant(ties: readonly Tie[], cut: number): number {
  return ties.reduce((sum, { before, count, relevant }) => {
    const inside = Math.min(count, Math.max(0, cut - before))
    return sum + (relevant * inside) / count
  }, 0)
}

/** Σ gain/log₂(rank + 1) over the first `cut` ranks, tied documents sharing the mean of their gains. */
export function discountedGain(ties: readonly Tie[], cut: number): number {
  let sum = 0
  for (const { before, count, gain } of ties) {
    if (before >= cut) break
    let discounts = 0
    for (let rank = before; rank < Math.min(before + count, cut); rank += 1)
      discounts += 1 / Math.log2(rank + 2)
    sum += (gain / count) * discounts
  }
  return sum
}

/** The same in the order of relevance. */
export function idealGain(relevance: Float64Array, cut: number): number {
  const best = relevance.toSorted().reverse().subarray(0, cut)
  return best.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)
}
