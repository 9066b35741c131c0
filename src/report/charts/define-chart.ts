import type { ReportView } from '../view.ts'
import type { Drawing, Place } from './drawn-chart.ts'
import { type EvaluationPair, pairEvaluations } from './evaluation-pair.ts'

/** A chart, declared once. Adding one: a file, a line in index.ts, a test. */
export interface Chart<
  Drawn extends Drawing | null | readonly Drawing[] = Drawing | null | readonly Drawing[],
> {
  readonly name: string
  readonly place: Place
  /** null or none where the chart does not apply. */
  readonly draw: (view: ReportView) => Drawn
}

export function defineChart<Drawn extends Drawing | null | readonly Drawing[]>(
  chart: Chart<Drawn>,
): Chart<Drawn> {
  return chart
}

/** More evaluations than this are in the tables alone. */
const MOST_EVALUATIONS = 6

/** A chart of each evaluation that it applies to. */
export function defineEvaluationChart({
  draw,
  ...chart
}: {
  readonly name: string
  readonly place: Place
  readonly draw: (pair: EvaluationPair, view: ReportView) => Drawing | null
}): Chart<readonly Drawing[]> {
  return {
    ...chart,
    draw: (view) =>
      pairEvaluations(view)
        .slice(0, MOST_EVALUATIONS)
        .flatMap((pair) => draw(pair, view) ?? []),
  }
}
