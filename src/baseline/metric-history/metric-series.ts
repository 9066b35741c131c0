import type { Digest, Sha } from '../../documents/parts.ts'
import { findChangePoints } from '../../stats/change-points.ts'
import type { SummarisedMetric } from '../record-summary.ts'
import type { History, RecordedCommit } from './read-history.ts'

export interface SeriesPoint extends Pick<SummarisedMetric, 'value' | 'low' | 'high' | 'n' | 'definition'> {
  readonly commit: RecordedCommit
  /** Of the evaluation set. */
  readonly set: Digest | null
}

/** The commits between which something changed. */
export interface Stretch {
  /** The last recorded commit before, and the first after. */
  readonly before: Sha
  readonly after: Sha
  /** Commits of the branch between the two: none of them has a value. */
  readonly between: readonly Sha[]
}

export interface LevelChange extends Stretch {
  readonly from: number
  readonly to: number
  readonly p: number
  readonly isBetter: boolean
}

export interface Restart extends Stretch {
  /** Values on the two sides cannot be compared because of it. */
  readonly cause: 'definition' | 'evaluation set'
}

export interface MetricSeries {
  readonly evaluation: string
  readonly name: string
  readonly higherIsBetter: boolean
  /** Oldest first; one for each commit that has the metric, computed or not. */
  readonly points: readonly SeriesPoint[]
  readonly changes: readonly LevelChange[]
  readonly restarts: readonly Restart[]
}

/** Of every test for a change of level. */
export const LEVEL = 0.01

/**
 * Each metric's values over time with the commits after which its level changed. Values of another definition or
 * evaluation set start anew: such a change is marked and is none of level. Commits off the branch have no order, so
 * no change is looked for among them.
 */
export function toSeries({ commits, walked }: History): MetricSeries[] {
  const series = new Map<string, { metric: SummarisedMetric; points: SeriesPoint[] }>()
  for (const commit of commits) {
    const { metrics = [], evaluationSets } = commit.summary ?? {}
    for (const metric of metrics) {
      const key = JSON.stringify([metric.evaluation, metric.name])
      const found = series.get(key) ?? { metric, points: [] }
      const { value, low, high, n, definition } = metric
      const set = evaluationSets?.get(metric.evaluation) ?? null
      found.points.push({ commit, value, low, high, n, definition, set })
      // The newest says what is better.
      series.set(key, { ...found, metric })
    }
  }
  return [...series.values()].map(({ metric: { evaluation, name, higherIsBetter }, points }) => ({
    evaluation,
    name,
    higherIsBetter,
    points,
    ...findChanges({ points, higherIsBetter, walked }),
  }))
}

function findChanges(series: {
  readonly points: readonly SeriesPoint[]
  readonly higherIsBetter: boolean
  readonly walked: readonly Sha[]
}): { changes: LevelChange[]; restarts: Restart[] } {
  const { higherIsBetter, walked } = series
  const valued = series.points.filter(({ value, commit }) => value !== null && commit.distance !== null)
  const changes: LevelChange[] = []
  const restarts: Restart[] = []
  let start = 0
  valued.forEach((point, at) => {
    const next = valued[at + 1]
    const cause = next === undefined ? null : causeOfRestart(point, next)
    if (next !== undefined && cause === null) return
    changes.push(...changesOfLevel(valued.slice(start, at + 1), { higherIsBetter, walked }))
    if (next !== undefined && cause !== null) restarts.push({ cause, ...stretchBetween(point, next, walked) })
    start = at + 1
  })
  return { changes, restarts }
}

function causeOfRestart(one: SeriesPoint, other: SeriesPoint): Restart['cause'] | null {
  if (one.definition !== other.definition) return 'definition'
  return one.set === other.set ? null : 'evaluation set'
}

function changesOfLevel(
  points: readonly SeriesPoint[],
  { higherIsBetter, walked }: { higherIsBetter: boolean; walked: readonly Sha[] },
): LevelChange[] {
  const values = points.map(({ value }) => value as number)
  return findChangePoints(values, { level: LEVEL }).map(({ index, before, after, p }) => ({
    ...stretchBetween(points[index - 1] as SeriesPoint, points[index] as SeriesPoint, walked),
    from: before,
    to: after,
    p,
    isBetter: after > before === higherIsBetter,
  }))
}

function stretchBetween(one: SeriesPoint, other: SeriesPoint, walked: readonly Sha[]): Stretch {
  const { sha: before, distance: far } = one.commit
  const { sha: after, distance: near } = other.commit
  return { before, after, between: walked.slice((near as number) + 1, far as number) }
}
