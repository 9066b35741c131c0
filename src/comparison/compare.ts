import type { BaselineSettings, MetricRule } from '../config/configuration.ts'
import type { BaselineDocument, Noise, Strategy } from '../documents/baseline.ts'
import type { ComparisonDocument, MetricComparison, Pairing } from '../documents/comparison.ts'
import type { Fields } from '../documents/define-document.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Task } from '../documents/parts.ts'
import { type MetricTerms, noTerms } from '../metrics/define-metric.ts'
import type { Sample } from '../sample/sample.ts'
import type { StoredSample } from '../sample/stored-sample.ts'
import { countComparing, isAboutSlice } from './asked-rules.ts'
import {
  compareEvaluation,
  type EvaluationComparison,
  type EvaluationPair,
  type Terms,
} from './compare-evaluation.ts'
import type { AskedMethods } from './methods.ts'

export interface ComparisonInput {
  readonly baseline: Pick<BaselineDocument, 'sha' | 'strategy' | 'distance' | 'ageSeconds'> & {
    readonly noise?: readonly Noise[] | undefined
  }
  readonly head: { readonly evaluations: readonly Evaluation[]; readonly samples: readonly Sample[] }
  /** null where there is no baseline. */
  readonly base: {
    readonly evaluations: readonly Evaluation[]
    readonly samples: readonly StoredSample[]
    /** Why there are no samples, where they are kept outside of the record. */
    readonly withoutSample?: string
    /** Main's model was made again on the head's evaluation sets. */
    readonly onNewSet?: boolean
  } | null
  /** Main's model on the head's evaluation sets; null where it may not stand in for the record. */
  readonly rebuilt?:
    | {
        readonly evaluations: readonly Evaluation[]
        readonly samples: readonly StoredSample[]
      }
    | null
    | undefined
  /** By the policy; where it is left out a changed evaluation set is not comparable. */
  readonly onEvaluationChange?: BaselineSettings['onEvaluationChange']
  /** Evaluation → names of its metrics, as the policy writes them; none: the task's default set. */
  readonly metrics: ReadonlyMap<string, readonly string[]>
  /** Evaluation → own metrics, costs and pass mark of the policy; those that are left out have none. */
  readonly terms?: ReadonlyMap<string, MetricTerms>
  /** Evaluation → its task by the policy: a head that shows another is not compared. */
  readonly tasks?: ReadonlyMap<string, Task>
  /** Evaluation → positive label and threshold by the policy. */
  readonly decisions?: ReadonlyMap<string, Pick<EvaluationPair, 'positive' | 'threshold'>>
  /** Whether both sides ran the same model, by its digest. */
  readonly sameModel: boolean
  /** In (0, 1). */
  readonly confidence: number
  /** Every rule on a metric: slices, relative margins and budgets are compared where one asks for them. */
  readonly asked: readonly MetricRule[]
  /** Records that budgets count from, by the name of the pin; null: there is none. */
  readonly pins?: ReadonlyMap<string, PinnedSide | null>
  /** Where other tests or intervals are asked for than the documented ones. */
  readonly methods?: AskedMethods | null
  /** An integer in [0, 2⁵³); the same seed gives the same numbers. */
  readonly seed: number
}

/** What a pinned record has. */
export type PinnedSide = Pick<
  NonNullable<ComparisonInput['base']>,
  'evaluations' | 'samples' | 'withoutSample'
>

export type Comparison = Fields<ComparisonDocument>

/** Percentiles at 0.025 of fewer draws would differ visibly from seed to seed. */
const FEWEST_RESAMPLES = 4000

/**
 * Pairs the head's examples with main's and gives each metric its evidence. All values are recomputed from the
 * examples: no metric that a bundle claims is believed. What cannot be compared stays, with a reason.
 */
export function compare(input: ComparisonInput): Comparison {
  const { baseline, base, confidence, sameModel, seed } = input
  const resamples = chooseResamples({ confidence, rules: countFamily(input) })
  const terms = { sameModel, confidence, seed, resamples, methods: input.methods ?? null }
  const results = namesOf(input).map((name) => compareEvaluation(sidesOf(name, input), terms))
  const obstacles = results.flatMap(({ obstacle }) => obstacle ?? [])
  const reasons = obstacles.map(({ evaluation, reason }) => `${evaluation}: ${reason}`)
  const { sha, strategy, distance, ageSeconds } = baseline
  return {
    baseline: { sha, strategy, distance, ageSeconds },
    comparable: results.some(({ paired }) => paired) && results.every(({ paired, isNew }) => paired || isNew),
    reasons: base === null ? [absence(input), ...reasons] : reasons,
    obstacles: obstructBars(results, input),
    pairings: results.flatMap(({ pairing }) => pairing ?? []),
    metrics: [...results.flatMap(({ metrics }) => metrics), ...compareSince(results, input, terms)],
    flips: results.flatMap(({ flips }) => flips),
    flipCounts: results.flatMap(({ flipCount }) => flipCount ?? []),
    movedSlices: results.flatMap(({ movedSlices }) => movedSlices),
    errorKinds: results.flatMap(({ errorKinds }) => errorKinds),
  }
}

/** At least 10·rules/a with a = (1 − confidence)/2, so that the smallest p-value survives Holm (DESIGN section 6). */
export function chooseResamples({
  confidence,
  rules,
}: {
  readonly confidence: number
  /** Comparing bars: Holm's adjustment needs finer p-values the more there are. */
  readonly rules: number
}): number {
  return Math.max(FEWEST_RESAMPLES, Math.ceil((10 * rules) / ((1 - confidence) / 2)))
}

/** Bars that compare, each as often as there are slices that its rule is about. */
function countFamily({ asked, head }: ComparisonInput): number {
  const slices = head.samples.flatMap((sample) => sample.slices)
  const timesOf = (rule: MetricRule) =>
    rule.slice === null ? 1 : Math.max(1, slices.filter((slice) => isAboutSlice(rule, slice)).length)
  return asked.reduce((sum, rule) => sum + countComparing(rule) * timesOf(rule), 0)
}

/** Rows against pinned records, of the metrics that budgets are about. */
function compareSince(
  results: readonly EvaluationComparison[],
  input: ComparisonInput,
  terms: Terms,
): MetricComparison[] {
  const pins = [...new Set(input.asked.flatMap(({ budget }) => budget?.since ?? []))]
  const rows = results.flatMap(({ metrics }) => metrics)
  return pins.flatMap((pin) =>
    namesOf(input).flatMap((name) => {
      const isHere = ({ metric, evaluation }: MetricRule) =>
        (evaluation === null || evaluation === name) &&
        rows.some((row) => row.evaluation === name && row.name === metric)
      const rules = input.asked.filter((rule) => rule.budget?.since === pin && isHere(rule))
      if (rules.length === 0) return []
      return compareWithPin({ pin, name, rules }, input, terms)
    }),
  )
}

function compareWithPin(
  {
    pin,
    name,
    rules,
  }: { readonly pin: string; readonly name: string; readonly rules: readonly MetricRule[] },
  input: ComparisonInput,
  terms: Terms,
): MetricComparison[] {
  const pinned = input.pins?.get(pin) ?? null
  const only = new Set(rules.map(({ metric }) => metric))
  const main = input.base?.evaluations.find((one) => one.name === name) ?? null
  const absent = `the pin "${pin}" leads to no record that can be compared`
  const whole = sidesOf(name, { ...input, base: pinned, rebuilt: null, asked: rules })
  // Budgets ask for drops, never for relative margins.
  const sides = { ...whole, only, main, absent, asked: [...only], noise: new Map() }
  const { metrics } = compareEvaluation(sides, { ...terms, sameModel: false, methods: null })
  const isAsked = (row: MetricComparison) =>
    only.has(row.name) &&
    rules.some(({ metric, slice }) => metric === row.name && (slice === null) === (row.slice === null))
  return metrics
    .filter(isAsked)
    .map((row) => ({ ...row, since: pin, reason: row.reason && `since ${pin}: ${row.reason}` }))
}

/** Of the head's own evaluations those with examples: names alone cost nothing to invent. */
function namesOf({ metrics, head, base }: ComparisonInput): string[] {
  const names = [
    ...metrics.keys(),
    ...head.samples.map(({ name }) => name),
    ...(base?.evaluations ?? []).map(({ name }) => name),
  ]
  return [...new Set(names)]
}

type Obstacle = NonNullable<Comparison['obstacles']>[number]

/**
 * Why the head's own values may not be judged either, by evaluation: the examples that they are on are not main's, so
 * that whoever wrote the pull request may have chosen them. Only a project without a past is judged without main, and a
 * new evaluation beside others that main has.
 */
function obstructBars(results: readonly EvaluationComparison[], input: ComparisonInput): Obstacle[] {
  const isKnown = (name: string) => isKnownToMain(name, input.base)
  const unbased = NEEDS_MAIN.has(input.baseline.strategy)
    ? [...input.metrics.keys()].filter((name) => !isKnown(name))
    : []
  const reason = input.base === null ? absence(input) : "main's model was not made again and evaluated on it"
  const known = results.flatMap(({ obstacle, pairing }) => obstacle ?? leftOut(pairing) ?? [])
  return [
    ...unbased.map((evaluation) => ({ evaluation, reason })),
    ...known.filter(({ evaluation }) => isKnown(evaluation)),
  ]
}

/** Strategies without a record: there should be one, or its place is taken by what the pull request's job made. */
const NEEDS_MAIN: ReadonlySet<string> = new Set(['none', 'rebuild'] satisfies Strategy[])

/** Where the set has only grown all of main's examples are there, and the head's values are on them. */
function leftOut(pairing: Pairing | null): Obstacle | null {
  if (pairing === null || pairing.onlyBase + pairing.altered === 0) return null
  const { evaluation, paired, onlyBase, altered } = pairing
  const left = onlyBase + altered
  const reason = `${left} of main's ${paired + left} examples are not in this run's evaluation set as they were`
  return { evaluation, reason }
}

function isKnownToMain(name: string, base: ComparisonInput['base']): boolean {
  return [...(base?.evaluations ?? []), ...(base?.samples ?? [])].some((one) => one.name === name)
}

function sidesOf(name: string, input: ComparisonInput): EvaluationPair {
  const find = <T extends { readonly name: string }>(list: readonly T[]) =>
    list.find((one) => one.name === name) ?? null
  const { metrics, head, base, rebuilt = null } = input
  const noise = (input.baseline.noise ?? []).filter(({ evaluation }) => evaluation === name)
  return {
    name,
    asked: metrics.get(name) ?? null,
    task: input.tasks?.get(name) ?? null,
    positive: input.decisions?.get(name)?.positive ?? null,
    threshold: input.decisions?.get(name)?.threshold ?? null,
    terms: input.terms?.get(name) ?? noTerms,
    head: { evaluation: find(head.evaluations), sample: find(head.samples) },
    base:
      base === null
        ? null
        : {
            evaluation: find(base.evaluations),
            sample: find(base.samples),
            withoutSample: base.withoutSample ?? null,
            onNewSet: base.onNewSet ?? false,
          },
    absent: absence(input),
    rebuilt:
      rebuilt === null ? null : { evaluation: find(rebuilt.evaluations), sample: find(rebuilt.samples) },
    onChange: input.onEvaluationChange ?? 'fail',
    rules: input.asked.filter(({ evaluation }) => evaluation === null || evaluation === name),
    noise: new Map(noise.map((one) => [one.name, one])),
  }
}

function absence({ baseline: { strategy } }: ComparisonInput): string {
  return strategy === 'bootstrap'
    ? 'no commit of main has a record yet'
    : 'there is no baseline to compare with'
}
