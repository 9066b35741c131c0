const MOST_DECIMALS = 6
const MINUS = '−'

/**
 * Decimals that a number with this uncertainty deserves, by the Particle Data Group's rule (Review of Particle
 * Physics, Introduction, "Rounding"): of the uncertainty's three leading digits, 100–354 keeps two digits, 355–949
 * one, 950–999 rounds up to 1000 and keeps two. `uncertainty` > 0; the answer is in [0, 6].
 */
export function decimalsFor(uncertainty: number): number {
  const exponent = Math.floor(Math.log10(uncertainty))
  const leading = Math.round(uncertainty / 10 ** (exponent - 2))
  if (leading >= 950) return clampDecimals(-exponent)
  return clampDecimals(leading < 355 ? 1 - exponent : -exponent)
}

/** Decimals that show three digits of a number that came without an uncertainty; 0 for a whole number. */
export function decimalsOf(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs))
  if (largest === 0 || values.every(Number.isInteger)) return 0
  return clampDecimals(2 - Math.floor(Math.log10(largest)))
}

/** `decimals`, or as many more as it takes for rounding not to move a value across the bar that it is judged by. */
export function decimalsThatTell(
  decimals: number,
  pairs: readonly (readonly [value: number, bar: number])[],
): number {
  const tells = (candidate: number) =>
    pairs.every(([value, bar]) => Math.sign(roundTo(value, candidate) - bar) === Math.sign(value - bar))
  for (let candidate = decimals; candidate < MOST_DECIMALS; candidate += 1)
    if (tells(candidate)) return candidate
  return MOST_DECIMALS
}

/** `decimals`, or as many more as it takes for two values to look different where the change shown of them is not 0. */
export function decimalsThatPart(
  decimals: number,
  { base, head, delta }: Record<'base' | 'head' | 'delta', number | null>,
): number {
  if (base === null || head === null || delta === null || base === head) return decimals
  const parts = (candidate: number) =>
    roundTo(delta, candidate) === 0 || roundTo(base, candidate) !== roundTo(head, candidate)
  for (let candidate = decimals; candidate < MOST_DECIMALS; candidate += 1)
    if (parts(candidate)) return candidate
  return MOST_DECIMALS
}

/** `0.953`, `−6.4`, `1,204`; `–` where there is no number. */
export function formatNumber(value: number | null, decimals: number): string {
  if (value === null) return '–'
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : `${value < 0 ? MINUS : ''}∞`
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = `${groupThousands(whole)}${fraction === undefined ? '' : `.${fraction}`}`
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits
}

/** The same with `+` before what is above zero once rounded: `+0.014`. */
export function formatSigned(value: number | null, decimals: number): string {
  const shown = formatNumber(value, decimals)
  return value !== null && value > 0 && /[1-9∞]/.test(shown) ? `+${shown}` : shown
}

/** A number as somebody wrote it, every digit kept: a bar of the policy. */
export function formatExact(value: number): string {
  return String(value).replace('-', MINUS)
}

/** `1 example`, `1,204 examples`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count, 0)} ${count === 1 ? noun : plural}`
}

/** `3 hours`, `2 days`: one unit, rounded down, the way an age is told. */
export function formatAge(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  const [noun, size] = units.find((unit) => seconds >= unit[1]) ?? ['second', 1]
  return formatCount(Math.max(0, Math.floor(seconds / size)), noun)
}

/** `0.8 s`, `38 s`, `4 min 12 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${formatNumber(seconds, 1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}

/** `412 MB`, in powers of 1000. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** power
  return `${formatNumber(amount, power === 0 || amount >= 100 ? 0 : 1)} ${units[power]}`
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',')
}

function clampDecimals(decimals: number): number {
  return Math.min(MOST_DECIMALS, Math.max(0, decimals))
}
