import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import { bisectCommand } from './describe-series.ts'
import type { ProjectHistory } from './project-history.ts'

/** One project as an object, several as an array of them. */
export function renderJson(histories: readonly ProjectHistory[]): string {
  const [only] = histories
  const value = histories.length === 1 && only !== undefined ? toObject(only) : histories.map(toObject)
  return `${JSON.stringify(value, null, 2)}\n`
}

function toObject({ name, address, tip, history, series, notes }: ProjectHistory) {
  return {
    kind: 'history',
    schemaVersion: '1.0',
    name,
    store: address,
    tip,
    elsewhere: history.elsewhere,
    notes,
    commits: history.commits.map(({ sha, distance, attempts, problems, summary }) => ({
      sha,
      distance,
      attempts,
      problems,
      record: summary?.folder ?? null,
      committed: summary?.committed ?? null,
      verdict: summary?.verdict ?? null,
      failed: summary?.failed ?? null,
      model: summary?.model ?? null,
      url: summary?.url ?? null,
    })),
    metrics: series.map(toMetric),
  }
}

function toMetric({ evaluation, name, higherIsBetter, points, changes, restarts }: MetricSeries) {
  return {
    evaluation,
    name,
    higherIsBetter,
    points: points.map(({ commit, value, low, high, n, definition, set }) => ({
      sha: commit.sha,
      value,
      low,
      high,
      n,
      definition,
      evaluationSet: set,
    })),
    changes: changes.map((change) => ({ ...change, bisect: bisectCommand(change) })),
    restarts,
  }
}
