/** Values in ascending order, and which example each is of. */
export interface SortedValues {
  readonly values: Float64Array
  readonly of: Uint32Array
}

export function sortValues(values: Float64Array): SortedValues {
  const of = Uint32Array.from(values, (_, example) => example)
  of.sort((one, other) => (values[one] as number) - (values[other] as number))
  return { values: Float64Array.from(of, (example) => values[example] as number), of }
}

/** Sums of the weights up to and with each value; null weights are 1. */
export function cumulate({ of }: SortedValues, weight: Float64Array | null): Float64Array {
  let sum = 0
  return Float64Array.from(of, (example) => {
    sum += weight === null ? 1 : (weight[example] as number)
    return sum
  })
}

/** Index of the first of ascending sums that is at least (with `above`: greater than) so much; the length for none. */
export function firstReaching(
  sums: Float64Array,
  amount: number,
  { above }: { readonly above: boolean } = { above: false },
): number {
  let [low, high] = [0, sums.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const sum = sums[middle] as number
    if (above ? sum > amount : sum >= amount) high = middle
    else low = middle + 1
  }
  return low
}
