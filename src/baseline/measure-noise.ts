import type { Noise } from '../documents/baseline.ts'
import type { Digest, Sha } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import { measureSpread } from '../stats/run-noise.ts'
import { readIndex } from './metric-history/read-index.ts'
import type { RecordSummary, SummarisedMetric } from './record-summary.ts'

/** Of the prediction interval that the floor is half of. */
const CONFIDENCE = 0.95

interface Repeated {
  readonly metric: SummarisedMetric
  readonly set: Digest | null
  /** Commit → values of its runs. */
  readonly runs: Map<Sha, number[]>
}

/**
 * How far each metric moves between runs of one commit, from commits that were recorded more than once. Only values of
 * the definition and evaluation set that the first of `shas` with the metric has are pooled; metrics that no commit
 * has twice have none. Reads only the index's shards of these commits, and asks whether the records are there.
 */
export async function measureNoise({
  name,
  records,
  shas,
}: {
  readonly name: string
  readonly records: Pick<Records, 'list' | 'read' | 'readAll' | 'present'>
  /** Nearest first. */
  readonly shas: readonly Sha[]
}): Promise<Noise[]> {
  const indexed = [...(await readIndex({ name, shas }, records)).values()]
  const byCommit = Map.groupBy(
    indexed.filter(({ failed }) => failed === null),
    ({ sha }) => sha,
  )
  if (![...byCommit.values()].some(({ length }) => length > 1)) return []
  const there = await records.present(indexed.map(({ folder }) => folder))
  const nearestFirst = shas
    .flatMap((sha) => byCommit.get(sha) ?? [])
    .filter(({ folder }) => there.has(folder))
  return [...collect(nearestFirst).values()].flatMap(({ metric, runs }) => {
    const spread = measureSpread([...runs.values()], CONFIDENCE)
    return spread === null ? [] : [{ evaluation: metric.evaluation, name: metric.name, ...spread }]
  })
}

function collect(summaries: readonly RecordSummary[]): ReadonlyMap<string, Repeated> {
  const metrics = new Map<string, Repeated>()
  for (const { sha, metrics: values, evaluationSets } of summaries) {
    for (const metric of values) {
      const { evaluation, name, value, definition } = metric
      if (value === null) continue
      const key = JSON.stringify([evaluation, name])
      const set = evaluationSets.get(evaluation) ?? null
      const known = metrics.get(key) ?? { metric, set, runs: new Map<Sha, number[]>() }
      metrics.set(key, known)
      if (known.set !== set || known.metric.definition !== definition) continue
      known.runs.set(sha, [...(known.runs.get(sha) ?? []), value])
    }
  }
  return metrics
}
