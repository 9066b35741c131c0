import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import type { History } from '../../baseline/metric-history/read-history.ts'
import type { Sha } from '../../documents/parts.ts'

/** What is shown of one project. */
export interface ProjectHistory {
  readonly name: string
  /** Where the records lie. */
  readonly address: string
  readonly tip: Sha
  readonly history: History
  /** The metrics that were asked for. */
  readonly series: readonly MetricSeries[]
  /** Why there may be more than is shown, one sentence each. */
  readonly notes: readonly string[]
}
