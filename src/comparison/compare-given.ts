import type { MetricComparison } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { LabelSpace, MetricTerms } from '../metrics/define-metric.ts'
import type { Expansion } from '../metrics/expand.ts'
import { relativeMarginsOf } from './asked-rules.ts'
import type { EvaluationComparison, EvaluationPair, Terms } from './compare-evaluation.ts'
import { compareRuns } from './compare-runs.ts'
import { baseOnlyRow, oneSidedRow, pairedRow } from './metric-row.ts'
import { type Computed, definitionOf, expandFor, expandHead, termsOf, wholeSet } from './sides.ts'
import { weighGiven } from './weigh-metrics.ts'
import type { Weight } from './weighing.ts'

/** An evaluation whose numbers were given and not computed: it has no examples to pair. */
export function isMetricsOnly(evaluation: Evaluation | null): evaluation is Evaluation {
  return evaluation !== null && evaluation.task === 'metrics-only' && evaluation.failure === null
}

interface GivenPair
  extends Pick<EvaluationPair, 'name' | 'asked' | 'terms' | 'base' | 'absent' | 'noise' | 'rules'> {
  readonly head: { readonly evaluation: Evaluation }
}

/** One number a metric on each side: points are compared, and marked untested. */
export function compareGiven(sides: GivenPair, terms: Terms): EvaluationComparison {
  const { name, asked, head } = sides
  const { confidence } = terms
  const recorded = sides.base?.evaluation ?? null
  const space = givenSpace(termsOf(sides.terms, head.evaluation))
  const before = recorded === null ? null : givenSpace(termsOf(sides.terms, recorded))
  const expansions = expandHead(space, { asked, computed: head.evaluation, recorded })
  const rows = expansions.map((expansion): MetricComparison => {
    const after = givenOf(expansion)
    const base = before === null ? null : givenOf(expandFor(expansion.name, before))
    const shared = { evaluation: name, expansion, head: after, confidence }
    const main =
      recorded === null ? null : wholeSet(recorded).find((metric) => metric.name === expansion.name)
    if (main != null && main.definition !== definitionOf(expansion.metric)) {
      const reason = `main's number is of another definition (${main.definition})`
      return oneSidedRow({ ...shared, headInterval: null, base: main.value, reason })
    }
    if (after.value === null || base === null || base.value === null) {
      const reason = after.value === null ? after.reason : whyNoBase(sides, base)
      return oneSidedRow({ ...shared, headInterval: null, base: base?.value ?? null, reason })
    }
    const delta = after.value - base.value
    const noise = sides.noise.get(expansion.name)
    return {
      ...pairedRow({
        ...shared,
        base,
        delta,
        weight: weighPoint(expansion, { after: after.value, delta }, sides),
      }),
      ...(noise === undefined ? {} : { noiseFloor: { floor: noise.floor, degrees: noise.degrees } }),
    }
  })
  const withRuns =
    recorded === null ? rows : compareRuns(rows, { base: recorded, head: head.evaluation }, terms)
  const known = new Set(expansions.map((expansion) => expansion.name))
  const gone = recorded === null ? [] : wholeSet(recorded).filter((metric) => !known.has(metric.name))
  const reason = 'only main has it: this run does not compute it'
  const paired = recorded !== null && recorded.failure === null
  return {
    metrics: [...withRuns, ...gone.map((metric) => baseOnlyRow(name, metric, reason))],
    flips: [],
    flipCount: null,
    movedSlices: [],
    errorKinds: [],
    paired,
    pairing: null,
    isNew: sides.base !== null && recorded === null,
    obstacle: paired || sides.base === null ? null : { evaluation: name, reason: whyNoBase(sides, null) },
  }
}

function weighPoint(
  { name, metric, variant }: Expansion,
  { after, delta }: { readonly after: number; readonly delta: number },
  { rules = [] }: GivenPair,
): Weight {
  const none = { evidence: null, headInterval: null }
  if (variant?.form.kind !== 'given') return none
  const { form } = variant
  const relative = relativeMarginsOf(rules, { metric: name, slice: null })
  return weighGiven({ name, form, higherIsBetter: metric.higherIsBetter, value: after, delta, relative })
}

function givenSpace(terms: MetricTerms): LabelSpace {
  return { task: 'metrics-only', labels: [], positive: null, scored: false, sliced: [], terms }
}

function givenOf({ variant, reason }: Expansion): Computed {
  if (variant === null) return { value: null, reason, n: 0 }
  if (variant.form.kind === 'given') return { ...variant.form.value, n: 0 }
  return { value: null, reason: 'it is computed from examples, and there are none', n: 0 }
}

function whyNoBase({ name, base, absent }: GivenPair, value: Computed | null): string {
  if (base === null) return absent
  const nothing = `main's record has no numbers of "${name}"`
  if (base.evaluation === null) return nothing
  if (base.evaluation.failure !== null) return `${nothing}: ${base.evaluation.failure.message}`
  return `main has no such value: ${value?.reason ?? 'it is not in its record'}`
}
