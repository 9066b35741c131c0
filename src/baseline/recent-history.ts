import type { MetricRule } from '../config/configuration.ts'
import type { RecentMetric } from '../documents/baseline.ts'
import type { Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Git, Records } from '../ports.ts'
import { toSeries } from './metric-history/metric-series.ts'
import { readHistory } from './metric-history/read-history.ts'

/** Recorded commits that are shown of each metric. */
const MOST = 50
/** Commits of the branch that are looked at for them. */
const FARTHEST = 500

/**
 * The last values of the gated metrics of whole sets, for a picture and never for a verdict: only those of the newest
 * one's definition and evaluation set, for others cannot be compared with it. Empty where the index or the history
 * cannot be read, and where no metric has two values.
 */
export async function readRecentHistory(
  {
    name,
    tip,
    rules,
  }: {
    readonly name: string
    readonly tip: Sha
    readonly rules: readonly Pick<MetricRule, 'evaluation' | 'metric' | 'slice'>[]
  },
  ports: { readonly records: Records; readonly git: Pick<Git, 'firstParents' | 'commitTime' | 'resolve'> },
): Promise<RecentMetric[]> {
  const primary = rules.filter(({ slice }) => slice === null)
  if (primary.length === 0 || (await ports.git.resolve(tip)) === null) return []
  const reaches = async ({ distance }: { readonly distance: number }) => distance < FARTHEST
  try {
    const history = await readHistory({ name, tip, limit: MOST, reaches, all: false }, ports)
    return toSeries(history).flatMap(({ evaluation, name: metric, points }) => {
      const isGated = primary.some(
        (rule) => rule.metric === metric && (rule.evaluation === null || rule.evaluation === evaluation),
      )
      const newest = points.findLast(({ value }) => value !== null)
      if (!isGated || newest === undefined) return []
      const alike = points.flatMap(({ value, low, high, definition, set, commit: { sha } }) => {
        if (value === null || definition !== newest.definition || set !== newest.set) return []
        return [{ sha, value, ...(low === null || high === null ? {} : { low, high }) }]
      })
      return alike.length < 2 ? [] : [{ evaluation, metric, points: alike }]
    })
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return []
  }
}
