import type { ReportView } from '../view.ts'
import type { DrawnChart } from './drawn-chart.ts'

/** A chart, declared once. Adding one: a file, a line in index.ts, a test. */
export interface Chart {
  readonly name: string
  /** null where the chart does not apply. */
  readonly draw: (view: ReportView) => Omit<DrawnChart, 'name'> | null
}

export function defineChart(chart: Chart): Chart {
  return chart
}
