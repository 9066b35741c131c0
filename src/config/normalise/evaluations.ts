import { defaultNames } from '../../metrics/expand.ts'
import type { EvaluationSettings, IntervalChoice, MetricRule, ThresholdSettings } from '../configuration.ts'
import type { EvaluationInput } from '../schema/evaluation.ts'
import type { IntervalsInput, ThresholdInput } from '../schema/evaluation-threshold.ts'
import { usualEvaluation } from '../usual-evaluation.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { normaliseColumns } from './columns.ts'
import { normaliseSlice } from './slices.ts'
import { normaliseTerms } from './terms.ts'
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
  const { task, command, predictions = [], runs = null, threshold, slices = [] } = input
  const columns = normaliseColumns(input.columns ?? {}, input)
  const gated = rules.flatMap(({ evaluation, metric }) => (evaluation === name ? [metric] : []))
  const resolved = (path: string | undefined) => (path === undefined ? null : resolve(path))
  const settings = {
    ...usualEvaluation,
    name,
    task,
    command: command === undefined ? null : wordsOf(command),
    predictions: (typeof predictions === 'string' ? [predictions] : predictions).map(resolve),
    runs,
    metricsFile: resolved(input['metrics-file']),
    examples: resolved(input.examples),
    judgements: resolved(input.judgements),
    columns,
    // A label is text as the data spell it: `1.0` is not `1`.
    positive: file.textOf(['evaluations', name, 'positive']),
    threshold: threshold === undefined ? null : normaliseThreshold(threshold),
    terms: normaliseTerms(name, input, file),
    slices: slices.map(normaliseSlice),
    leastInSlice: input['least-in-slice'] ?? usualEvaluation.leastInSlice,
    discovery: normaliseDiscovery(input['discover-slices'] ?? false),
    intervals: normaliseIntervals(input.intervals ?? {}),
  }
  return { ...settings, metrics: metricsOf(input, settings, gated) }
}

/** What is listed, or the task's usual ones; and what the rules need. metrics-only without a list: all of the file. */
function metricsOf(
  { metrics }: EvaluationInput,
  { task, columns, terms, slices }: Omit<EvaluationSettings, 'metrics'>,
  gated: readonly string[],
): string[] {
  const listed = metrics?.map((metric) => (typeof metric === 'string' ? metric : metric.name))
  if (listed === undefined && (gated.length === 0 || task === 'metrics-only')) return []
  const scored = columns.score !== null || columns.scores !== null
  const sliced = slices.flatMap((slice) => (slice.kind === 'column' ? [slice.column] : []))
  const usual = () => defaultNames({ task, labels: [], positive: null, scored, sliced, terms })
  return [...new Set([...(listed ?? usual()), ...gated])]
}

function normaliseThreshold(threshold: ThresholdInput): ThresholdSettings {
  if (typeof threshold === 'number') return { kind: 'fixed', value: threshold }
  const { maximise, reach: { recall, precision } = {} } = threshold
  if (maximise !== undefined) return { kind: 'maximise', metric: maximise }
  if (recall !== undefined) return { kind: 'reach', metric: 'recall', least: recall }
  // The schema has refused a rule that names none of them.
  return { kind: 'reach', metric: 'precision', least: precision ?? 1 }
}

function normaliseDiscovery(asked: boolean | readonly string[]): EvaluationSettings['discovery'] {
  if (asked === false) return null
  return { columns: asked === true ? null : asked }
}

function normaliseIntervals(input: IntervalsInput): IntervalChoice {
  const usual = usualEvaluation.intervals
  return {
    method: input.method ?? usual.method,
    stratify: input.stratify ?? usual.stratify,
    resamples: input.resamples ?? usual.resamples,
  }
}
