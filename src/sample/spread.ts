interface Rows {
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** The mean over the rows of each example. */
export function meanOf(values: Float64Array, { starts, rows }: Rows): Float64Array {
  const means = new Float64Array(starts.length - 1)
  for (let at = 0; at < means.length; at += 1) {
    const [start, end] = [starts[at] as number, starts[at + 1] as number]
    let sum = 0
    for (let place = start; place < end; place += 1) sum += values[rows[place] as number] as number
    means[at] = sum / (end - start)
  }
  return means
}

/** The variance between the rows of each example, with divisor rows − 1; NaN where there is one. */
export function varianceOf(values: Float64Array, given: Rows): Float64Array {
  const { starts, rows } = given
  const means = meanOf(values, given)
  return means.map((mean, at) => {
    const [start, end] = [starts[at] as number, starts[at + 1] as number]
    if (end - start === 1) return Number.NaN
    let sum = 0
    for (let place = start; place < end; place += 1) {
      sum += ((values[rows[place] as number] as number) - mean) ** 2
    }
    return sum / (end - start - 1)
  })
}
