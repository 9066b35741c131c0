import type { EvaluationSettings } from '../config/configuration.ts'
import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { fault } from '../errors/fault.ts'
import type { Metric } from '../metrics/define-metric.ts'
import { findMetric, knownNames } from '../metrics/find-metric.ts'
import type { Files } from '../ports.ts'
import { flattenMetrics, type GivenMetric } from './flatten-metrics.ts'

/** In bytes: more are no metrics. */
const LARGEST = 4 * 1024 * 1024

/**
 * An evaluation whose metrics were computed elsewhere: points without examples, so without intervals. What is listed
 * is taken, and all of the file where nothing is; what `asked` names is there in any case, missing where the file has
 * it not. Throws `no-such-file`, `metrics-file-unreadable`, `direction-unknown` and `metric-direction-differs`.
 */
export async function readMetricsFile(
  settings: EvaluationSettings,
  asked: readonly string[],
  files: Pick<Files, 'inspect' | 'readText'>,
): Promise<Evaluation> {
  const { name, task, metrics } = settings
  const path = settings.metricsFile ?? ''
  const given = flattenMetrics(await readJson(path, files), path)
  const names = new Set([...(metrics.length > 0 ? metrics : given.keys()), ...asked])
  return {
    name,
    task,
    examples: 0,
    digest: null,
    metrics: [...names].map((one) => describe(one, given.get(one), settings)),
    confusion: null,
    curves: [],
    failure: null,
  }
}

async function readJson(path: string, files: Pick<Files, 'inspect' | 'readText'>): Promise<unknown> {
  const bytes = (await files.inspect(path))?.bytes ?? 0
  if (bytes > LARGEST) {
    throw fault('metrics-file-unreadable', { path, reason: `it has ${bytes} bytes, more than ${LARGEST}` })
  }
  const text = await files.readText(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const isNumeric = /\b(NaN|Infinity)\b/.test(text)
    const reason = isNumeric ? 'it is not JSON, which has no NaN and no Infinity' : 'it is not JSON'
    throw fault('metrics-file-unreadable', { path, reason }, { cause })
  }
}

function describe(
  name: string,
  given: GivenMetric | undefined,
  { metricsFile, terms }: EvaluationSettings,
): MetricValue {
  const path = metricsFile ?? ''
  const metric = findMetric(name, terms.own)
  const higherIsBetter = directionOf(name, { metric, given, path })
  const definition = metric === null ? `${name}@1` : `${metric.name}@${metric.version}`
  const entry = { name, slice: null, n: 0, interval: null, higherIsBetter, definition }
  if (given === undefined) return { ...entry, value: null, reason: `"${path}" does not have it` }
  return { ...entry, value: given.value, reason: given.reason }
}

/** The configuration's, which a pull request cannot turn round; the file's own for what no policy speaks of. */
function directionOf(
  metric: string,
  found: { readonly metric: Metric | null; readonly given: GivenMetric | undefined; readonly path: string },
): boolean {
  const { given, path } = found
  const says = given?.direction ?? null
  if (found.metric === null) {
    if (says === null)
      throw fault('direction-unknown', { metric, known: knownNames() }, { place: placeOf(path) })
    return says === 'higher'
  }
  const declared = found.metric.higherIsBetter ? 'higher' : 'lower'
  if (says !== null && says !== declared)
    throw fault('metric-direction-differs', { path, metric, says, declared })
  return found.metric.higherIsBetter
}

function placeOf(file: string) {
  return { file, line: null, column: null }
}
