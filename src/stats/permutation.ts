import { drawBinomial } from './binomial.ts'
import type { Generator } from './generator.ts'
import { countJoint, type JointLabels, newTables, type TableStatistic } from './joint-cells.ts'

/** Sums that differ only by rounding count as equal. */
const ROUNDING = 1e-12

/**
 * One-sided p for "head is no worse than main" by approximate randomisation: the sides of each example are swapped at
 * random, and p = (1 + swaps whose mean difference is no higher)/(resamples + 1). E. W. Noreen, "Computer-Intensive
 * Methods for Testing Hypotheses", 1989; with the observed order counted B. Phipson and G. K. Smyth, 2010.
 */
export function permuteSigns(input: {
  /** head − base, more being better. */
  readonly differences: Float64Array
  readonly resamples: number
  readonly generator: Generator
}): number {
  const { differences, resamples, generator } = input
  const changed = differences.filter((difference) => difference !== 0)
  const observed = changed.reduce((sum, difference) => sum + difference, 0)
  const slack = ROUNDING * changed.reduce((sum, difference) => sum + Math.abs(difference), 0)
  let lower = 0
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0
    for (let index = 0; index < changed.length; index += 1) {
      const difference = changed[index] as number
      sum += generator.nextUint32() < 2 ** 31 ? difference : -difference
    }
    if (sum <= observed + slack) lower += 1
  }
  return (1 + lower) / (resamples + 1)
}

/** The same for a function of the contingency table, `compute` giving NaN where it is not defined, which counts as lower. */
export function permuteTables(input: {
  readonly joint: JointLabels
  /** More is better. */
  readonly compute: TableStatistic
  readonly resamples: number
  readonly generator: Generator
}): number {
  const { joint, compute, resamples, generator } = input
  const { labels } = joint
  const cells = countJoint(joint)
  const tables = newTables(labels)
  const add = (side: 'base' | 'head', cell: number, count: number) => {
    tables[side][cell] = (tables[side][cell] as number) + count
  }
  const differenceOf = (swappedOf: (count: number) => number) => {
    tables.base.fill(0)
    tables.head.fill(0)
    for (const { target, base, head, count } of cells) {
      const swapped = base === head ? 0 : swappedOf(count)
      const [before, after] = [target * labels + base, target * labels + head]
      add('base', before, count - swapped)
      add('base', after, swapped)
      add('head', after, count - swapped)
      add('head', before, swapped)
    }
    return compute(tables.head) - compute(tables.base)
  }
  const observed = differenceOf(() => 0)
  let lower = 0
  for (let resample = 0; resample < resamples; resample += 1) {
    if (!(differenceOf((count) => drawBinomial(generator, count, 0.5)) > observed + ROUNDING)) lower += 1
  }
  return (1 + lower) / (resamples + 1)
}
