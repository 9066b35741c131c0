import { fault } from '../../errors/fault.ts'
import { formatExact, formatNumber } from '../../report/number.ts'

/** What lies between examples that count fully and those that an evaluation set holds. */
export interface WholeSet {
  /** How many times as many grouped examples it takes as independent ones, ≥ 1. */
  readonly designEffect: number
  /** The share of the examples that the metric looks at, in (0, 1]. */
  readonly prevalence: number
}

/** Independent examples of the metric's class → examples of the set. Throws `beyond-counting`. */
export function countExamples(independent: number, set: WholeSet, asked: string): number {
  const count = Math.max(1, Math.ceil((independent * set.designEffect) / set.prevalence))
  if (Number.isSafeInteger(count)) return count
  throw fault('beyond-counting', { asked })
}

/** The way back. */
export function independentOf(examples: number, { designEffect, prevalence }: WholeSet): number {
  return (examples * prevalence) / designEffect
}

export function describeWholeSet({ designEffect, prevalence }: WholeSet): string[] {
  const grouped =
    designEffect === 1
      ? 'The examples are independent. Where they come in groups (patients, users, documents), add --design-effect.'
      : `The examples come in groups, which takes ${formatExact(designEffect)} times as many: the design effect is 1 + (examples in a group − 1) × their correlation (Kish 1965).`
  if (prevalence === 1) return [grouped]
  return [
    grouped,
    `The metric looks at a class with ${formatPercent(prevalence)} of the examples; the numbers are those of the whole set, the disagreement is that within the class.`,
  ]
}

/** `10 %`, `99.99 %`, `0.5 %`. */
export function formatPercent(share: number): string {
  return `${formatExact(Number((share * 100).toPrecision(12)))} %`
}

export function formatExamples(count: number): string {
  return formatNumber(count, 0)
}
