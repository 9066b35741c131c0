import type { Evidence } from '../documents/parts.ts'
import type { Form } from '../metrics/define-metric.ts'
import { type ChangeInterval, IDENTICAL_EXAMPLES, intervalOf } from '../stats/evidence.ts'
import { createGenerator, type Generator } from '../stats/generator.ts'
import type { Pair } from './pair.ts'

/** What every form needs to weigh its metrics. */
export interface Weighing {
  readonly pair: Pair
  /** Whether both sides ran the same model, by its digest. */
  readonly sameModel: boolean
  readonly confidence: number
  readonly resamples: number
  readonly seed: number
}

/** A metric that could be computed on both sides, seen over the labels of both. */
export type Weighed<K extends Form['kind'] = Form['kind']> = { readonly form: Extract<Form, { kind: K }> } & {
  readonly name: string
  readonly higherIsBetter: boolean
  /** Of the head and of head − base, both rounded to the stored precision, in the metric's own unit. */
  readonly value: number
  readonly delta: number
}

/** The evidence of a change, more is better, and the interval of the head's own value in its own unit. */
export interface Weight {
  readonly evidence: Evidence | null
  readonly headInterval: ChangeInterval | null
  /** Why there is no evidence, where more is known than that it is not defined. */
  readonly reason?: string
}

/** `change` in the metric's own unit, turned so that more is better. Turning twice gives it back. */
export function turn(change: number, { higherIsBetter }: { readonly higherIsBetter: boolean }): number {
  const turned = higherIsBetter ? change : -change
  return turned === 0 ? 0 : turned
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
export function generatorFor({ seed, pair }: Weighing, purpose: string): Generator {
  return createGenerator(seed, hash(`${pair.head.name}/${purpose}`))
}

/** 32-bit FNV-1a over UTF-16 code units (Fowler, Noll & Vo, RFC 9923). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
