/** From `low` to below `high`; the last bin holds its high end too. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly last: boolean
}

export interface Binned {
  readonly bins: readonly Bin[]
  /** Bin of each number; −1 for NaN. */
  readonly codes: Int32Array
}

/**
 * Bins of as many numbers each as ties allow: bounds are numbers that occur (so that a bin's name says exactly what is
 * in it), equal numbers share a bin, and there may be fewer bins than asked for.
 */
export function binByQuantiles(values: Float64Array, count: number): Binned {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0) return { bins: [], codes: new Int32Array(values.length).fill(-1) }
  const highest = sorted.at(-1) as number
  const starts = Array.from(
    { length: count },
    (_, bin) => sorted[Math.floor((bin * sorted.length) / count)] as number,
  )
  const lows = [...new Set(starts)]
  const bins = lows.map((low, place) => {
    const next = lows[place + 1]
    return { low, high: next ?? highest, last: next === undefined }
  })
  return { bins, codes: Int32Array.from(values, (value) => lows.findLastIndex((low) => value >= low)) }
}

/** `mass in [3500, 4200)`. */
export function nameBin(column: string, { low, high, last }: Bin): string {
  return `${column} in [${low}, ${high}${last ? ']' : ')'}`
}
