import { formatNumber } from '../number.ts'

export interface Ticks {
  readonly values: readonly number[]
  readonly format: (value: number) => string
}

/** About `count` round numbers (1, 2 or 5 times a power of ten apart) within [low, high]. */
export function chooseTicks(low: number, high: number, count: number): Ticks {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span))
    return { values: [low], format: (value) => formatNumber(value, 0) }
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  // The nearest of the four on a logarithmic scale, as d3-array's `ticks` has it.
  const factor = rough / power
  const step =
    power * (factor >= Math.sqrt(50) ? 10 : factor >= Math.sqrt(10) ? 5 : factor >= Math.sqrt(2) ? 2 : 1)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  // Multiples, not sums: 0.1 + 0.2 would creep.
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    roundOff((first + at) * step),
  )
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  return { values, format: (value) => formatTick(value, decimals) }
}

/** `1.2 M` above a million: the place of a tick is narrow. */
function formatTick(value: number, decimals: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${formatNumber(value / 1e9, 1)} G`
  if (size >= 1e6) return `${formatNumber(value / 1e6, 1)} M`
  return formatNumber(value, decimals)
}

function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}

/** Both ends with some room around them; never without a width. */
export function spread(values: readonly number[], room = 0.06): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  const width = high - low || Math.abs(high) || 1
  return [low - width * room, high + width * room]
}
