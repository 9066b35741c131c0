import { defaultNames } from '../../metrics/expand.ts'
import type { SampleColumns } from '../../sample/sample-columns.ts'
import type { EvaluationSettings, MetricRule } from '../configuration.ts'
import type { EvaluationInput } from '../schema/evaluation.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { wordsOf } from './words-of.ts'

interface Context {
  readonly file: YamlFile
  readonly resolve: (path: string) => string
  readonly rules: readonly MetricRule[]
}

export function normaliseEvaluations(
  evaluations: Readonly<Record<string, EvaluationInput>>,
  context: Context,
): EvaluationSettings[] {
  return Object.entries(evaluations).map(([name, evaluation]) =>
    normaliseEvaluation(name, evaluation, context),
  )
}

function normaliseEvaluation(
  name: string,
  input: EvaluationInput,
  { file, resolve, rules }: Context,
): EvaluationSettings {
  // The schema has refused an evaluation without predictions.
  const { task, command, predictions = '', examples } = input
  const columns = normaliseColumns(input.columns ?? {})
  const gated = rules.flatMap(({ evaluation, metric }) => (evaluation === name ? [metric] : []))
  return {
    name,
    task,
    command: command === undefined ? null : wordsOf(command),
    predictions: resolve(predictions),
    examples: examples === undefined ? null : resolve(examples),
    columns,
    // A label is text as the data spell it: `1.0` is not `1`.
    positive: file.textOf(['evaluations', name, 'positive']),
    metrics: metricsOf(input, columns, gated),
  }
}

/** What is listed, or the task's usual ones; and what the rules need. */
function metricsOf(input: EvaluationInput, columns: SampleColumns, gated: readonly string[]): string[] {
  const scored = columns.score !== null || columns.scores !== null
  const usual = () => defaultNames({ task: input.task, labels: [], positive: null, scored })
  const listed = input.metrics?.filter((metric) => typeof metric === 'string')
  if (listed === undefined && gated.length === 0) return []
  return [...new Set([...(listed ?? usual()), ...gated])]
}

function normaliseColumns(columns: NonNullable<EvaluationInput['columns']>): SampleColumns {
  const { id = 'id', target = 'target', score = null, scores = null, weight = null, group = null } = columns
  // With scores and nothing said, the label with the highest score is the prediction.
  const predicted = columns.predicted ?? (score === null && scores === null ? 'predicted' : null)
  return { id, target, predicted, score, scores, weight, group }
}
