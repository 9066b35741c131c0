import type { Generator } from '../../src/stats/generator.ts'
import { normalQuantile } from '../../src/stats/normal.ts'

/** By inversion; half of a step away from 0, whose quantile is not finite. */
export function drawNormal(generator: Generator): number {
  return normalQuantile(generator.nextFloat() + 2 ** -54)
}

export function drawExponential(generator: Generator): number {
  return -Math.log(1 - generator.nextFloat())
}
