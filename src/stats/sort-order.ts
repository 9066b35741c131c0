/** Eleven bits at a time: six passes for a double, with counts that fit the first cache. */
const DIGIT_BITS = 11
const DIGITS = 6
const BUCKETS = 2 ** DIGIT_BITS
const MASK = BUCKETS - 1

/** Below, the passes cost more than they save. */
const FEW = 512

/** Indices of `values`, which hold no NaN, in ascending order of value; equal values, −0 and 0 among them, stay in theirs. */
export function sortOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let index = 0; index < order.length; index += 1) order[index] = index
  if (values.length < FEW) {
    return order.sort((one, other) => (values[one] as number) - (values[other] as number) || one - other)
  }
  return sortByDigits(values, order)
}

interface Keyed {
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly order: Uint32Array
}

/** Radix sort, least significant digit first: D. E. Knuth, "The Art of Computer Programming", vol. 3, section 5.2.5. */
function sortByDigits(values: Float64Array, order: Uint32Array): Uint32Array {
  let from: Keyed = { ...keysOf(values), order }
  const counts = countDigits(from)
  let to: Keyed | null = null
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS)
    if (starts.includes(values.length)) continue
    let sum = 0
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = starts[bucket] as number
      starts[bucket] = sum
      sum += count
    }
    const into = to ?? emptyKeys(values.length)
    scatter(from, into, starts, digit)
    to = from
    from = into
  }
  return from.order
}

/**
 * Halves of 64-bit integers that are in the order of the doubles: for positive ones the sign bit is set, for negative
 * ones all bits are turned.
 */
function keysOf(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length)
  const high = new Uint32Array(values.length)
  const double = new Float64Array(1)
  const halves = new Uint32Array(double.buffer)
  const [lower, upper] = lowHalfFirst() ? [0, 1] : [1, 0]
  for (let index = 0; index < values.length; index += 1) {
    // Adding 0 makes 0 of −0.
    double[0] = (values[index] as number) + 0
    const top = halves[upper] as number
    const isNegative = top >>> 31 === 1
    low[index] = isNegative ? ~(halves[lower] as number) : (halves[lower] as number)
    high[index] = isNegative ? ~top : top | 0x80000000
  }
  return { low, high }
}

function lowHalfFirst(): boolean {
  return new Uint32Array(Float64Array.of(1).buffer)[0] === 0
}

function emptyKeys(length: number): Keyed {
  return { low: new Uint32Array(length), high: new Uint32Array(length), order: new Uint32Array(length) }
}

function digitOf(low: number, high: number, digit: number): number {
  const shift = digit * DIGIT_BITS
  if (shift >= 32) return (high >>> (shift - 32)) & MASK
  const lower = low >>> shift
  return (shift > 32 - DIGIT_BITS ? lower | (high << (32 - shift)) : lower) & MASK
}

function countDigits({ low, high }: Keyed): Uint32Array {
  const counts = new Uint32Array(DIGITS * BUCKETS)
  for (let index = 0; index < low.length; index += 1) {
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const at = digit * BUCKETS + digitOf(low[index] as number, high[index] as number, digit)
      counts[at] = (counts[at] as number) + 1
    }
  }
  return counts
}

function scatter(from: Keyed, to: Keyed, starts: Uint32Array, digit: number): void {
  const { low, high, order } = from
  for (let index = 0; index < order.length; index += 1) {
    const lower = low[index] as number
    const upper = high[index] as number
    const bucket = digitOf(lower, upper, digit)
    const place = starts[bucket] as number
    starts[bucket] = place + 1
    to.low[place] = lower
    to.high[place] = upper
    to.order[place] = order[index] as number
  }
}
