import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Metric } from '../../metrics/define-metric.ts'
import { findMetric } from '../../metrics/find-metric.ts'
import type { PolicySource } from '../policy-sources.ts'
import { asShare } from '../schema/expectation.ts'
import { cut } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { parseExpression } from './check-expression.ts'
import { checkExpressionNames } from './check-expression-names.ts'
import { checkMetric } from './check-metrics.ts'
import { checkSlice } from './check-slice.ts'
import { type Candidate, evaluationsOfMetric } from './evaluation-of-rule.ts'
import type { Outline } from './outline.ts'
import { type PlacedRule, placeRules } from './place-rules.ts'

/** Every rule is about a metric that exists, of one evaluation, with bars that it can reach; expressions can be read. */
export function checkRules(outline: Outline, sources: readonly PolicySource[]): MergemarkError[] {
  const rules = placeRules(sources)
  const problems = rules.flatMap((placed) => [
    ...checkRule(placed, outline),
    ...checkExpression(placed, outline),
  ])
  return [...problems, ...checkNames(rules)]
}

function checkRule(placed: PlacedRule, outline: Outline): MergemarkError[] {
  const { rule, path, file } = placed
  if (rule.metric === null) return []
  const placeOf = (key: string) => file.placeOf([...path, key])
  const candidates = candidatesIn(outline)
  const wrong = checkEvaluation({ ...rule, metric: rule.metric }, candidates, placeOf)
  if (wrong !== null) return [wrong]

  const [evaluation = ''] =
    rule.evaluation === null ? evaluationsOfMetric(rule.metric, candidates) : [rule.evaluation]
  const found = outline.evaluations.get(evaluation) ?? null
  const faults =
    rule.slice === null
      ? []
      : checkSlice({ slice: rule.slice, evaluation, outline: found, place: placeOf('slice') })
  if (found?.metrics.some((metric) => metric?.own && metric.name === rule.metric)) return faults
  faults.push(...checkMetric({ name: rule.metric, evaluation: found, place: placeOf('metric') }))
  const metric = findMetric(rule.metric)
  return metric === null ? faults : [...faults, ...checkReach(placed, metric)]
}

function checkExpression({ rule, path, key, file }: PlacedRule, outline: Outline): MergemarkError[] {
  if (rule.expr === null) return []
  const { problem, at } = parseExpression(rule.expr)
  const place = file.placeOf([...path, 'expr'])
  if (problem === null)
    return checkExpressionNames({ key: `${key}.expr`, expression: rule.expr, place }, outline)
  return [
    fault('expression-unreadable', { key: `${key}.expr`, expression: rule.expr, problem, at }, { place }),
  ]
}

/** Waivers go by the names of rules. */
function checkNames(rules: readonly PlacedRule[]): MergemarkError[] {
  const seen = new Set<string>()
  return rules.flatMap(({ rule: { name }, path, file }) => {
    if (name === null || !seen.has(name)) return name === null ? [] : seen.add(name) && []
    const place = file.placeOf([...path, 'name'])
    return [fault('duplicate-name', { key: 'the policy', name: cut(name) }, { place })]
  })
}

function candidatesIn({ evaluations }: Outline): Candidate[] {
  return [...evaluations].map(([name, evaluation]) => ({
    name,
    metrics: evaluation?.metrics.flatMap((metric) => metric?.name ?? []) ?? [],
  }))
}

function checkEvaluation(
  rule: { metric: string; evaluation: string | null },
  candidates: readonly Candidate[],
  placeOf: (key: string) => ReturnType<YamlFile['placeOf']>,
): MergemarkError | null {
  if (rule.evaluation !== null) {
    if (candidates.some(({ name }) => name === rule.evaluation)) return null
    const known = candidates.map(({ name }) => cut(name))
    return fault(
      'unknown-evaluation',
      { evaluation: cut(rule.evaluation), known },
      { place: placeOf('evaluation') },
    )
  }
  const evaluations = evaluationsOfMetric(rule.metric, candidates).map(cut)
  if (evaluations.length === 1) return null
  return fault(
    'ambiguous-evaluation',
    { metric: cut(rule.metric), evaluations },
    { place: placeOf('metric') },
  )
}

/** A bar outside the metric's range always passes or always fails: nearly always a percentage. */
function checkReach({ rule, path, key, file }: PlacedRule, metric: Metric): MergemarkError[] {
  const [low, high] = metric.range
  const range = high === Number.POSITIVE_INFINITY ? `${low} and above` : `${low} to ${high}`
  return barsOf(rule).flatMap(({ bar, value, isChange, effects }) => {
    const isAbove = isChange ? value >= high - low : value > high
    const effect = isAbove ? effects.above : !isChange && value < low ? effects.below : null
    if (effect === null) return []
    const hint = `${effect}${value >= 1 && high === 1 ? ` Write ${asShare(value)} for ${value} %.` : ''}`
    const details = { key: `${key}.${bar.join('.')}`, value: String(value), metric: metric.name, range, hint }
    return [fault('bar-out-of-reach', details, { place: file.placeOf([...path, ...bar]) })]
  })
}

interface Bar {
  readonly bar: readonly string[]
  readonly value: number
  /** A difference of two values, rather than one. */
  readonly isChange: boolean
  readonly effects: { readonly above: string; readonly below: string }
}

const NEVER = 'Such a bar never passes.'
const ALWAYS = 'Such a bar always passes.'

function barsOf({ margin, improve, equivalent, budget, min, max }: PlacedRule['rule']): Bar[] {
  const bar = (
    at: readonly string[],
    value: number | null,
    above: string,
    below: string | null = null,
  ): Bar[] =>
    value === null
      ? []
      : [{ bar: at, value, isChange: below === null, effects: { above, below: below ?? '' } }]
  return [
    ...bar(['margin'], margin, 'Such a margin allows any drop.'),
    ...bar(['improve'], improve, NEVER),
    ...bar(['equivalent'], equivalent, 'Such a bar allows any change.'),
    ...bar(['budget', 'drop'], budget?.drop ?? null, 'Such a budget allows any drop.'),
    ...bar(['min'], min, NEVER, ALWAYS),
    ...bar(['max'], max, ALWAYS, NEVER),
  ]
}
