import type { Cost, MetricTerms } from '../../metrics/define-metric.ts'
import type { Aggregate, OwnMetric } from '../../metrics/own-metric.ts'
import type { EvaluationInput } from '../schema/evaluation.ts'
import type { OwnMetricInput } from '../schema/evaluation-metrics.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { wordsOf } from './words-of.ts'

export function normaliseTerms(evaluation: string, input: EvaluationInput, file: YamlFile): MetricTerms {
  const own = (input.metrics ?? []).flatMap((metric) =>
    typeof metric === 'string' ? [] : [ownMetricOf(metric)],
  )
  const costs = (input.costs ?? []).map(({ cost }, index): Cost => {
    // Labels are text as the data spell them.
    const label = (key: string) => file.textOf(['evaluations', evaluation, 'costs', index, key]) ?? ''
    return { target: label('target'), predicted: label('predicted'), cost }
  })
  return { own, costs, passMark: input['pass-mark'] ?? null, given: new Map() }
}

function ownMetricOf({ name, column, aggregate, command, direction }: OwnMetricInput): OwnMetric {
  const metric = { name, higherIsBetter: direction === 'higher' }
  if (column !== undefined)
    return { ...metric, kind: 'column', column, aggregate: (aggregate ?? 'mean') as Aggregate }
  if (command !== undefined) return { ...metric, kind: 'command', words: wordsOf(command) }
  return { ...metric, kind: 'file' }
}
