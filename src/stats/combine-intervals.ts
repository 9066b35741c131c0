/** An estimate with an interval of its own and a standard error. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly error: number
}

/**
 * How far the interval of the difference of two estimates reaches from it, to the farther side, by the two intervals:
 * the square-and-add rule of G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a
 * general approach", Stat. Med. 27, 2008, equation 7 (Newcombe 1998, method 10, is its case for paired shares), with
 * √((h − l)² − 2ρ(h − l)(u' − h') + (u' − h')²) below and the same with both ends exchanged above. Where the intervals
 * are asymmetric, as near 1, this reaches farther than z times the error. `error`: the standard error of the
 * difference, from which ρ follows; 0 where one of the two has no error, as at an area of 1.
 */
export function combineIntervals(input: {
  readonly one: Estimate
  readonly other: Estimate
  readonly error: number
}): number {
  const { one, other, error } = input
  const covariance = (one.error ** 2 + other.error ** 2 - error ** 2) / 2
  const both = one.error * other.error
  const correlation = both > 0 ? Math.max(-1, Math.min(1, covariance / both)) : 0
  const add = (mine: number, theirs: number) => mine ** 2 - 2 * correlation * mine * theirs + theirs ** 2
  const below = add(one.value - one.low, other.high - other.value)
  const above = add(one.high - one.value, other.value - other.low)
  return Math.sqrt(Math.max(0, below, above))
}
