/** The members of each stratum that has any, in the order of the strata. */
export function membersOfStrata(strata: Int32Array): Int32Array[] {
  let count = 0
  for (let unit = 0; unit < strata.length; unit += 1) count = Math.max(count, (strata[unit] as number) + 1)
  const sizes = new Int32Array(count)
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit] as number
    sizes[stratum] = (sizes[stratum] as number) + 1
  }
  const members = Array.from(sizes, (size) => new Int32Array(size))
  const filled = new Int32Array(count)
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit] as number
    ;(members[stratum] as Int32Array)[filled[stratum] as number] = unit
    filled[stratum] = (filled[stratum] as number) + 1
  }
  return members.filter((units) => units.length > 0)
}

/**
 * n/(n − 1)·Σ (v − v̄)² of each stratum: the variance of the sum of values drawn within strata (W. G. Cochran,
 * "Sampling Techniques", 1977, equation 5.11, without the correction for finite populations). A stratum of one has no
 * spread of its own and adds 0, as its resamples do.
 */
export function squaresWithin(values: Float64Array, strata: Int32Array): Float64Array {
  const members = membersOfStrata(strata)
  const squares = new Float64Array(members.length)
  for (const [stratum, units] of members.entries()) {
    const n = units.length
    let sum = 0
    for (let index = 0; index < n; index += 1) sum += values[units[index] as number] as number
    let spread = 0
    for (let index = 0; index < n; index += 1) {
      const distance = (values[units[index] as number] as number) - sum / n
      spread += distance * distance
    }
    if (n > 1) squares[stratum] = (n / (n - 1)) * spread
  }
  return squares
}
