import { newcombeInterval } from '../../src/stats/area-interval.ts'
import { adjustByBenjaminiYekutieli } from '../../src/stats/benjamini-yekutieli.ts'
import { combineIntervals, type Estimate } from '../../src/stats/combine-intervals.ts'
import { delongError } from '../../src/stats/delong.ts'
import { adjustHolm } from '../../src/stats/holm.ts'
import { midPNoWorse } from '../../src/stats/mcnemar.ts'
import { rankClass } from '../../src/stats/ranked-class.ts'
import { rocArea } from '../../src/stats/roc-area.ts'
import { skewFactor } from '../../src/stats/skewness.ts'
import { tangoInterval } from '../../src/stats/tango.ts'
import { type Moments, welchUpperP } from '../../src/stats/welch.ts'
import { wilsonInterval } from '../../src/stats/wilson.ts'

/** Inputs of tests and intervals, and what statsmodels, scipy and NumPy make of them: scripts/oracle/statistics_cases.py. */
export interface StatisticsCase {
  readonly wilson: { hits: number; n: number; confidence: number; ends: readonly number[] }
  readonly paired: {
    n: number
    gained: number
    lost: number
    confidence: number
    ends: readonly number[]
    midP: number
  }
  readonly areas: {
    positive: readonly number[]
    base: readonly number[]
    head: readonly number[]
    areas: readonly number[]
    headError: number
    error: number
  }
  readonly family: { p: readonly number[]; holm: readonly number[]; by: readonly number[] }
  readonly welch: { one: readonly number[]; other: readonly number[]; p: number }
  readonly skewed: { residuals: readonly number[]; factor: number }
  readonly combined: { one: Estimate; other: Estimate; error: number; reach: number }
  readonly newcombe: {
    value: number
    positives: number
    negatives: number
    confidence: number
    ends: readonly number[]
  }
}

/** One number of ours beside theirs. */
export interface Compared {
  readonly what: string
  readonly ours: number
  readonly theirs: number
  readonly tolerance: number
}

export function compareStatistics(one: StatisticsCase): Compared[] {
  const { wilson, paired, areas, family, welch, skewed, combined, newcombe } = one
  const interval = tangoInterval(paired)
  const sides = {
    base: rankClass(Float64Array.from(areas.base), Uint8Array.from(areas.positive)),
    head: rankClass(Float64Array.from(areas.head), Uint8Array.from(areas.positive)),
  }
  const p = welchUpperP(momentsOf(welch.one), momentsOf(welch.other))
  return [
    ...ends("Wilson's interval", wilsonInterval(wilson), wilson.ends, 1e-12),
    // The oracle maximises and inverts numerically.
    ...ends("Tango's interval", interval, paired.ends, 1e-7),
    close("McNemar's mid-p", midPNoWorse(paired), paired.midP, 1e-9),
    close("main's area", rocArea(sides.base, null), areas.areas[0], 1e-12),
    close("the head's area", rocArea(sides.head, null), areas.areas[1], 1e-12),
    close("DeLong's error", delongError({ head: sides.head, worstPair: false }), areas.headError, 1e-10),
    close("DeLong's paired error", delongError({ ...sides, worstPair: false }), areas.error, 1e-7),
    ...ends("Newcombe's interval of an area", newcombeInterval(newcombe), newcombe.ends, 1e-9),
    ...list('Holm', adjustHolm(family.p), family.holm),
    ...list('Benjamini and Yekutieli', adjustByBenjaminiYekutieli(family.p), family.by),
    close("Welch's p", p, welch.p, 1e-9),
    close(
      'the allowance for skewness',
      skewFactor(Float64Array.from(skewed.residuals), 0.95),
      skewed.factor,
      1e-9,
    ),
    close('the reach of a difference', combineIntervals(combined), combined.reach, 1e-9),
  ]
}

export function isOff({ ours, theirs, tolerance }: Compared): boolean {
  return !(Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs)))
}

function close(what: string, ours: number, theirs: number | undefined, tolerance: number): Compared {
  return { what, ours, theirs: theirs ?? Number.NaN, tolerance }
}

function ends(
  what: string,
  { low, high }: { readonly low: number; readonly high: number },
  theirs: readonly number[],
  tolerance: number,
): Compared[] {
  return [
    close(`${what}, low`, low, theirs[0], tolerance),
    close(`${what}, high`, high, theirs[1], tolerance),
  ]
}

function list(what: string, ours: readonly number[], theirs: readonly number[]): Compared[] {
  return ours.map((value, index) => close(what, value, theirs[index], 1e-12))
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
}
