import type { Sample } from '../sample/sample.ts'
import type { Form, Missing } from './define-metric.ts'
import { extremeForm } from './extreme-form.ts'
import type { Aggregate } from './own-metric.ts'
import { quantileForm } from './quantile-form.ts'
import { sumForm } from './sum-form.ts'
import { interpolatedQuantile, lowerQuantile } from './weighted-quantile.ts'

/**
 * The form of a column's aggregate. Percentiles are NumPy's: by linear interpolation, and where examples have weights
 * `numpy.percentile(column, q, weights=weight, method='inverted_cdf')`, the smallest value with q % of the weight up to
 * it. `p0` and `p100` are the extremes.
 */
export function aggregateForm({ column, aggregate }: { column: string; aggregate: Aggregate }): Form {
  const read = ({ measures }: Sample) => measures.get(column) ?? noColumn(column)
  if (aggregate === 'mean') return { kind: 'mean', losses: read }
  if (aggregate === 'sum') return sumForm(read)
  if (aggregate === 'min' || aggregate === 'max') return extremeForm(aggregate, read)
  const level = Number(aggregate.slice(1)) / 100
  if (level === 0 || level === 1) return extremeForm(level === 0 ? 'min' : 'max', read)
  return quantileForm({
    level,
    read,
    quantile: ({ weighted }) => (weighted ? lowerQuantile(level) : interpolatedQuantile(level)),
  })
}

function noColumn(column: string): Missing {
  return { missing: `the predictions have no column "${column}"` }
}
