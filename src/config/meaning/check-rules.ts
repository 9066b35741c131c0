import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Metric } from '../../metrics/define-metric.ts'
import { findMetric } from '../../metrics/find-metric.ts'
import { asShare } from '../schema/expectation.ts'
import { cut } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { checkMetric } from './check-metrics.ts'
import { type Candidate, evaluationsOfMetric } from './evaluation-of-rule.ts'
import type { Outline, RuleOutline } from './outline.ts'

/** Every rule is about a metric that exists, of one evaluation, with bars that it can reach. */
export function checkRules(outline: Outline, file: YamlFile): MergemarkError[] {
  const rules = outline.gate?.rules ?? []
  return rules.flatMap((rule, index) => (rule === null ? [] : checkRule({ rule, index, outline, file })))
}

interface Asked {
  readonly rule: NonNullable<RuleOutline>
  readonly index: number
  readonly outline: Outline
  readonly file: YamlFile
}

function checkRule(asked: Asked): MergemarkError[] {
  const { rule, index, outline, file } = asked
  if (rule.metric === null) return []
  const candidates = candidatesIn(outline)
  const wrong = checkEvaluation({ ...rule, metric: rule.metric }, candidates, (key) =>
    file.placeOf(['gate', 'rules', index, key]),
  )
  if (wrong !== null) return [wrong]

  const [evaluation = ''] =
    rule.evaluation === null ? evaluationsOfMetric(rule.metric, candidates) : [rule.evaluation]
  const found = outline.evaluations.get(evaluation) ?? null
  if (found?.metrics.some((metric) => metric?.own && metric.name === rule.metric)) return []
  const place = file.placeOf(['gate', 'rules', index, 'metric'])
  const faults = checkMetric({ name: rule.metric, evaluation: found, place })
  const metric = findMetric(rule.metric)
  return metric === null ? faults : [...faults, ...checkReach(asked, metric)]
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
function checkReach({ rule, index, file }: Asked, metric: Metric): MergemarkError[] {
  const [low, high] = metric.range
  const faults: MergemarkError[] = []
  const complainOf = (bar: 'margin' | 'min' | 'max', value: number, effect: string) => {
    const range = high === Number.POSITIVE_INFINITY ? `${low} and above` : `${low} to ${high}`
    const hint = `${effect}${value >= 1 && high === 1 ? ` Write ${asShare(value)} for ${value} %.` : ''}`
    const key = `gate.rules[${index}].${bar}`
    const place = file.placeOf(['gate', 'rules', index, bar])
    faults.push(
      fault('bar-out-of-reach', { key, value: String(value), metric: metric.name, range, hint }, { place }),
    )
  }
  const { margin, min, max } = rule
  if (margin !== null && margin >= high - low) complainOf('margin', margin, 'Such a margin allows any drop.')
  if (min !== null && min > high) complainOf('min', min, 'Such a bar never passes.')
  if (min !== null && min < low) complainOf('min', min, 'Such a bar always passes.')
  if (max !== null && max < low) complainOf('max', max, 'Such a bar never passes.')
  if (max !== null && max > high) complainOf('max', max, 'Such a bar always passes.')
  return faults
}
