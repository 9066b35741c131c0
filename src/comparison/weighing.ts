import type { Evidence } from '../documents/parts.ts'
import type { Form } from '../metrics/define-metric.ts'
import { type ChangeInterval, IDENTICAL_EXAMPLES, intervalOf } from '../stats/evidence.ts'
import { createGenerator, type Generator } from '../stats/generator.ts'
import type { AskedMethods } from './methods.ts'
import type { Pair } from './pair.ts'

/** What every form needs to weigh its metrics. */
export interface Weighing {
  readonly pair: Pair
  /** Whether both sides ran the same model, by its digest. */
  readonly sameModel: boolean
  readonly confidence: number
  readonly resamples: number
  readonly seed: number
  /** Whose examples these are; null or left out for the whole set. */
  readonly slice?: string | null
  /** Tests and intervals in place of those that the form decides; null or left out for none. */
  readonly methods?: AskedMethods | null
}

/** A metric that could be computed on both sides, seen over the labels of both. */
export type Weighed<K extends Form['kind'] = Form['kind']> = { readonly form: Extract<Form, { kind: K }> } & {
  readonly name: string
  readonly higherIsBetter: boolean
  /** Of the head and of head − base, both rounded to the stored precision, in the metric's own unit. */
  readonly value: number
  readonly delta: number
  /** Relative margins that the policy asks for. */
  readonly relative?: readonly number[]
}

/** The evidence of a change, more is better, and the interval of the head's own value in its own unit. */
export interface Weight {
  readonly evidence: Evidence | null
  readonly headInterval: ChangeInterval | null
  /** Why there is no evidence, where more is known than that it is not defined. */
  readonly reason?: string
  /** Of head − factor·base, for each relative margin that is asked for; turned like `evidence`. */
  readonly relative?: readonly Relative[]
}

export interface Relative {
  readonly margin: number
  readonly evidence: Evidence | null
}

/** `change` in the metric's own unit, turned so that more is better. Turning twice gives it back. */
export function turn(change: number, { higherIsBetter }: { readonly higherIsBetter: boolean }): number {
  const turned = higherIsBetter ? change : -change
  return turned === 0 ? 0 : turned
}

/** Evidence at each relative margin; `evidenceAt` gets what main's value is multiplied by. */
export function relativeTo(
  metric: Weighed,
  evidenceAt: (factor: number, place: number) => Evidence | null,
): Pick<Weight, 'relative'> {
  const { relative = [] } = metric
  if (relative.length === 0) return {}
  const factors = factorsOf(metric)
  return {
    relative: relative.map((margin, place) => ({
      margin,
      evidence: evidenceAt(factors[place] as number, place),
    })),
  }
}

/** What main's value is multiplied by at each relative margin r: 1 − r, or 1 + r where lower is better. */
export function factorsOf({ relative = [], higherIsBetter }: Weighed): number[] {
  return relative.map((margin) => (higherIsBetter ? 1 - margin : 1 + margin))
}

/** head − factor·base of the metric's own values, turned so that more is better. */
export function changeFrom(metric: Weighed, factor: number): number {
  return turn(metric.value - factor * (metric.value - metric.delta), metric)
}

/** Equal inputs prove that nothing got worse, by whatever share of main's value that is asked. */
export function asIdentical(weight: Weight, identical: Evidence | null): Weight {
  if (identical === null) return weight
  const { relative } = weight
  const told =
    relative === undefined ? {} : { relative: relative.map((one) => ({ ...one, evidence: identical })) }
  return { ...weight, evidence: identical, ...told }
}

/**
 * `identical` where it counts as proof, else null and the form's own evidence decides. Clusters count as one each:
 * 200 examples of 20 patients are 20 looks.
 */
export function identicalEvidence({ pair, sameModel }: Weighing, n: number): Evidence | null {
  const looks = pair.clustered ? Math.min(n, pair.units.count) : n
  return n > 0 && (sameModel || looks >= IDENTICAL_EXAMPLES) ? { kind: 'identical', n, sameModel } : null
}

export function intervalOfValue(evidence: Evidence | null, confidence: number): ChangeInterval | null {
  return evidence === null ? null : intervalOf(evidence, confidence)
}

/** A generator of the metric's own, so that adding another metric moves no number. */
export function generatorFor({ seed, pair, slice = null }: Weighing, purpose: string): Generator {
  const of = slice === null ? '' : `/${slice}`
  return createGenerator(seed, hash(`${pair.head.name}/${purpose}${of}`))
}

/** 32-bit FNV-1a over UTF-16 code units (Fowler, Noll & Vo, RFC 9923). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
