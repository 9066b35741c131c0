import type { Generator } from './generator.ts'

/**
 * One draw from the binomial distribution of `n` trials with chance `p`. `n` is an integer in [0, 2⁵³), `p` in
 * [0, 1]. Exact, at a cost that does not grow with `n`: inversion where n·p is below 10, else the transformed
 * rejection BTRS of W. Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46, 1993.
 */
export function drawBinomial(generator: Generator, n: number, p: number): number {
  if (n === 0 || p === 0) return 0
  if (p === 1) return n
  if (p > 0.5) return n - drawBinomial(generator, n, 1 - p)
  return n * p < 10 ? invert(generator, n, p) : reject(generator, n, p)
}

/** Sequential search: BINV of Kachitvichyanukul & Schmeiser, "Binomial random variate generation", CACM 31, 1988. */
function invert(generator: Generator, n: number, p: number): number {
  const odds = p / (1 - p)
  const none = Math.exp(n * Math.log1p(-p))
  for (;;) {
    let left = generator.nextFloat()
    let chance = none
    let k = 0
    while (left > chance && k <= n) {
      left -= chance
      k += 1
      chance *= odds * ((n - k + 1) / k)
    }
    // Past n only through rounding, with a chance of about 2⁻⁵⁰: draw again.
    if (k <= n) return k
  }
}

function reject(generator: Generator, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = n * p + 0.5
  const squeeze = 0.92 - 4.2 / b
  const odds = p / (1 - p)
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const u = generator.nextFloat() - 0.5
    const v = generator.nextFloat()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + centre)
    if (us >= 0.07 && v <= squeeze) return k
    if (k < 0 || k > n) continue
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k)
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k
  }
}

/** ln k! − [ln √(2π) + (k + ½) ln(k + 1) − (k + 1)], as in Hörmann's table and series. */
function stirlingRest(k: number): number {
  if (k < 10) return SMALL_RESTS[k] as number
  const square = (k + 1) * (k + 1)
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}

const SMALL_RESTS = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
]
