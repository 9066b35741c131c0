import type { MetricRule } from '../config/configuration.ts'
import type { Strategy } from '../documents/baseline.ts'
import type { ComparisonDocument, MetricComparison } from '../documents/comparison.ts'
import type { Bound } from '../stats/bounds.ts'
import { findRows, isOfNewSlice } from './find-metric-comparison.ts'

/** What a rule asks of a change. `amount`: in the metric's own unit, a share for `relative-margin`. */
export interface Ask {
  readonly kind: 'margin' | 'relative-margin' | 'improve' | 'equivalent' | 'budget'
  readonly amount: number
  /** Pin that a budget counts from. */
  readonly since: string | null
}

/** One bar of a rule, on the whole set or on one slice, and what is known of its metric there. */
export interface Bar {
  readonly rule: MetricRule
  readonly slice: string | null
  /** A comparing bar, or the bar of a value itself. */
  readonly asks: Ask | null
  readonly bound: Bound | null
  /** null where the comparison says nothing of it, and `absent` says why. */
  readonly found: MetricComparison | null
  readonly absent: string
  /** There is nothing that it could have got worse than: no record of main yet, or a slice that only the head has. */
  readonly isNew: boolean
}
export type ComparingBar = Bar & { readonly asks: Ask }
export type BoundBar = Bar & { readonly bound: Bound }

export interface Known {
  readonly comparison: Pick<ComparisonDocument, 'metrics'> | null
  readonly strategy: Strategy
  /** Why there is no comparison, or not all of it. */
  readonly absent: string
}

/** The bars of a rule: those that compare, then those of the value, each over every slice that the rule is about. */
export function expandRule(rule: MetricRule, { comparison, strategy, absent }: Known): Bar[] {
  const rows = findRows(rule, comparison?.metrics ?? [])
  const slices = rule.slice === null ? [null] : slicesOf(rows, rule.slice)
  const barOn = (slice: string | null, bar: { asks: Ask | null; bound: Bound | null }): Bar => {
    const since = bar.asks?.since ?? null
    const here = rows.filter((row) => row.slice === slice)
    const main = onlyOne(here.filter((row) => (row.since ?? null) === null))
    const found = since === null ? main : onlyOne(here.filter((row) => row.since === since))
    const isFirst = strategy === 'bootstrap' && (found ?? main)?.evidence == null
    const isNew = isFirst || (main !== null && isOfNewSlice(main))
    return { rule, slice, ...bar, found: found ?? (isNew ? main : null), isNew, absent: tell(since, slice) }
  }
  const tell = (since: string | null, slice: string | null) => {
    if (since !== null && rows.length > 0) return `there is no record of the pin "${since}" to count from`
    return slice === null || comparison === null ? absent : 'neither main nor this run has such a slice'
  }
  return [
    ...asksOf(rule).flatMap((asks) => slices.map((slice) => barOn(slice, { asks, bound: null }))),
    ...boundsOf(rule).flatMap((bound) => slices.map((slice) => barOn(slice, { asks: null, bound }))),
  ]
}

/** Of two rows for one thing nobody knows which is true. */
function onlyOne(rows: readonly MetricComparison[]): MetricComparison | null {
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** What a rule asks of the change, in the order of the documentation. */
export function asksOf(
  rule: Pick<MetricRule, 'margin' | 'relativeMargin' | 'improve' | 'equivalent' | 'budget'>,
): Ask[] {
  const { margin, relativeMargin, improve, equivalent, budget } = rule
  const ask = (kind: Ask['kind'], amount: number | null, since: string | null = null): Ask[] =>
    amount === null ? [] : [{ kind, amount, since }]
  return [
    ...ask('margin', margin),
    ...ask('relative-margin', relativeMargin),
    ...ask('improve', improve),
    ...ask('equivalent', equivalent),
    ...ask('budget', budget?.drop ?? null, budget?.since ?? null),
  ]
}

/** The bars of a rule that its value itself must meet. */
export function boundsOf({ min, max }: Pick<MetricRule, 'min' | 'max'>): Bound[] {
  return [
    ...(min === null ? [] : [{ kind: 'min' as const, value: min }]),
    ...(max === null ? [] : [{ kind: 'max' as const, value: max }]),
  ]
}

export function isComparing(bar: Bar): bar is ComparingBar {
  return bar.asks !== null
}

export function isBounding(bar: Bar): bar is BoundBar {
  return bar.bound !== null
}

/** In the comparison's order; what is named and nowhere found stays, to be missing. */
function slicesOf(rows: readonly MetricComparison[], named: string): string[] {
  const slices = [...new Set(rows.flatMap(({ slice }) => slice ?? []))]
  return slices.length === 0 ? [named] : slices
}
