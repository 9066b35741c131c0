import type { MetricComparison } from '../documents/comparison.ts'
import type { Outcome } from '../documents/parts.ts'
import type { Ask } from './bars.ts'
import { tellAllowance } from './describe-allowance.ts'
import { chooseDecimals, countOf, formatNumber } from './number.ts'

interface Point {
  /** The metric's name, to begin a sentence with. */
  readonly name: string
  /** head − base, turned so that more is better. */
  readonly delta: number
  readonly margin: number
  /** What is asked; left out: that it falls by no more than `margin`. */
  readonly asked?: Pick<Ask, 'kind' | 'amount' | 'since'>
  readonly found: Pick<MetricComparison, 'higherIsBetter' | 'noiseFloor'>
  readonly outcome: Outcome
}

/** A smaller floor is that of the arithmetic: such runs are alike. */
const ROUNDING = 1e-9

/**
 * One number a run: "Wer rose by 0.025 (one number a run, compared without a test; runs of one commit differ by up to
 * 0.010, from 6 degrees of freedom); a rise of 0.005 is allowed."
 */
export function describePoint({ name, delta, margin, asked, found, outcome }: Point): string {
  const { higherIsBetter, noiseFloor } = found
  const floor = noiseFloor === undefined || noiseFloor.floor < ROUNDING ? 0 : noiseFloor.floor
  const size = Math.abs(delta)
  const bars = [floor, margin, margin + floor].map((bar) => [size, bar] as const)
  const show = (value: number) => formatNumber(value, chooseDecimals([margin], bars))
  const rises = delta < 0 !== higherIsBetter
  const verb = delta === 0 ? 'did not change' : `${rises ? 'rose' : 'fell'} by ${show(size)}`
  const noise =
    noiseFloor === undefined
      ? 'how far it moves from run to run is not known'
      : floor === 0
        ? `runs of one commit do not differ, from ${countOf(noiseFloor.degrees, 'degree')} of freedom`
        : `runs of one commit differ by up to ${show(floor)}, from ${countOf(noiseFloor.degrees, 'degree')} of freedom`
  const change = `${name} ${verb} (one number a run, compared without a test; ${noise})`
  if (outcome === 'improved') return `${change}.`
  const { kind = 'margin', since = null } = asked ?? {}
  const allowed = tellAllowance({
    kind,
    since,
    amount: margin,
    higherIsBetter,
    decimals: chooseDecimals([margin], bars),
  })
  if (outcome !== 'inconclusive') return `${change}; ${allowed}.`
  return `${change}; ${allowed}, and ${kind === 'improve' ? 'this may be chance' : 'what is beyond that may be chance'}.`
}
