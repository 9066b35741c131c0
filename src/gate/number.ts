const FEWEST_DECIMALS = 3
const MOST_DECIMALS = 8
const MINUS = '−'

/**
 * Decimals for the numbers of one message: three, or as many as `exact` (a margin, a bar, as somebody wrote it) has, or
 * as many as it takes for no value to be rounded across the bar it is judged by.
 */
export function chooseDecimals(
  exact: readonly number[],
  told: readonly (readonly [value: number, bar: number])[] = [],
): number {
  const written = Math.max(FEWEST_DECIMALS, ...exact.map(decimalsOf))
  const tells = (decimals: number) =>
    told.every(([value, bar]) => Math.sign(Number(value.toFixed(decimals)) - bar) === Math.sign(value - bar))
  for (let decimals = written; decimals < MOST_DECIMALS; decimals += 1) if (tells(decimals)) return decimals
  return MOST_DECIMALS
}

/** `0.953`, `−6.400`. */
export function formatNumber(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals)
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits
}

/** `+0.014`, `−0.061`. */
export function formatSigned(value: number, decimals: number): string {
  const shown = formatNumber(value, decimals)
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown
}

/** `1,204`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 example`, `1,204 examples`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `10 %`, `0.4 %`. */
export function formatShare(share: number): string {
  const percent = share * 100
  return `${percent < 1 ? Number(percent.toPrecision(1)) : Math.round(percent)} %`
}

function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  return Math.min(MOST_DECIMALS, Math.max(0, fraction.length - Number(exponent)))
}
