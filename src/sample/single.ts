const LARGEST = (2 - 2 ** -23) * 2 ** 127

/** Numbers in 32 bits; finite ones beyond what those hold become the largest of their sign. */
export function toSingles(values: Float64Array): Float32Array {
  const singles = new Float32Array(values)
  for (let index = 0; index < singles.length; index += 1) {
    if (Math.abs(singles[index] as number) !== Number.POSITIVE_INFINITY) continue
    singles[index] = Math.sign(singles[index] as number) * LARGEST
  }
  return singles
}

/** The same numbers as records keep them. */
export function roundToSingles(values: Float64Array): Float64Array {
  return new Float64Array(toSingles(values))
}
