/** Values as places in their order: equal values share a place. */
export interface Ranks {
  /** Place of each value, ascending from 0. */
  readonly of: Int32Array
  /** How many different values there are. */
  readonly count: number
}

/** O(n log n). By sorting values and not indices: typed arrays sort several times faster without a comparison. */
export function rankValues(values: Float64Array): Ranks {
  const sorted = values.toSorted()
  let count = 0
  for (let i = 0; i < sorted.length; i += 1) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue
    sorted[count] = sorted[i] as number
    count += 1
  }
  return { of: Int32Array.from(values, (value) => findPlace(sorted, count, value)), count }
}

function findPlace(different: Float64Array, count: number, value: number): number {
  let from = 0
  let to = count - 1
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((different[middle] as number) < value) from = middle + 1
    else to = middle
  }
  return from
}
