import type { ReportView } from '../view.ts'
import type { DrawnChart } from './drawn-chart.ts'
import { charts } from './index.ts'

/** Every chart that applies. Where one is drawn of several evaluations, the second is called `<name>-2`. */
export function drawCharts(view: ReportView): DrawnChart[] {
  return charts.flatMap(({ name, place, draw }) =>
    [draw(view) ?? []]
      .flat()
      .map((drawing, at) => ({ name: at === 0 ? name : `${name}-${at + 1}`, place, ...drawing })),
  )
}
