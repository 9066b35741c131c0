import type { MetricComparison } from '../../documents/comparison.ts'
import type { Evaluation, MetricValue } from '../../documents/evaluation.ts'

/** Why two records of one evaluation cannot be compared at all, or null where their values can be. */
export function whyNoPoints(base: Evaluation | null, head: Evaluation | null): string | null {
  if (base === null) return 'the first record does not have it'
  if (head === null) return 'the second record does not have it'
  const failed = base.failure ?? head.failure
  if (failed !== null) return `it failed: ${failed.message}`
  return base.digest === head.digest ? null : 'the two were evaluated on different evaluation sets'
}

/**
 * One row a metric of the whole set, from the values that the two records hold. Without the examples nothing can be
 * tested, so a change is a point. `why`: nothing of it can be compared.
 */
export function comparePoints(sides: {
  readonly name: string
  readonly base: Evaluation | null
  readonly head: Evaluation | null
  readonly why: string | null
}): MetricComparison[] {
  const before = wholeSet(sides.base)
  const after = wholeSet(sides.head)
  const names = new Set([...after.keys(), ...before.keys()])
  return [...names].map((name) => {
    const [base, head] = [before.get(name) ?? null, after.get(name) ?? null]
    const change = changeOf(base, head, sides.why)
    return { ...emptyRow(sides.name, name), ...shownOf(base, head), ...change }
  })
}

function wholeSet(evaluation: Evaluation | null): ReadonlyMap<string, MetricValue> {
  const whole = (evaluation?.metrics ?? []).filter(({ slice }) => slice === null)
  return new Map(whole.map((metric) => [metric.name, metric]))
}

function changeOf(
  base: MetricValue | null,
  head: MetricValue | null,
  why: string | null,
): Pick<MetricComparison, 'delta' | 'evidence' | 'reason'> {
  const without = (reason: string) => ({ delta: null, evidence: null, reason })
  if (why !== null) return without(why)
  if (base === null || head === null) return without('only one of the two records has it')
  if (base.definition !== head.definition)
    return without(`its definition was ${base.definition} and is ${head.definition}`)
  if (base.value === null || head.value === null)
    return without(base.reason ?? head.reason ?? 'it has no value')
  const delta = head.value - base.value
  const turned = head.higherIsBetter ? delta : -delta
  return { delta, evidence: { kind: 'point', delta: turned === 0 ? 0 : turned }, reason: null }
}

function shownOf(base: MetricValue | null, head: MetricValue | null) {
  return {
    base: base?.value ?? null,
    head: head?.value ?? null,
    n: head?.n ?? 0,
    higherIsBetter: (head ?? base)?.higherIsBetter ?? true,
  }
}

function emptyRow(evaluation: string, name: string) {
  return { evaluation, name, slice: null, interval: null, headInterval: null, test: null, p: null }
}
