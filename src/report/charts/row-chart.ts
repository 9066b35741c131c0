import type { Json } from '../../ports.ts'
import type { Words } from '../words.ts'
import type { Specification } from './drawn-chart.ts'
import { drawKey, frame, INNER, LABEL_SIZE, textAt } from './frame.ts'
import { fitText } from './measure-text.ts'
import { drawPanel, type Panel } from './panel.ts'

const ROW = 24
const LABELS = 216

export interface NamedRow {
  readonly label: string
  /** Beside the plot, one a column of notes. */
  readonly notes: readonly string[]
}

/** A plot with a name before each row and a note behind it. */
export interface RowChart {
  readonly title: string
  readonly subtitle: string
  readonly axis: Panel['x']
  readonly rows: readonly NamedRow[]
  /** Columns of notes: what stands above each, and its room in pixels. */
  readonly notes: readonly { readonly title: string; readonly width: number }[]
  readonly key?: {
    readonly words: Pick<Words, 'base' | 'head'>
    readonly sides: readonly ('base' | 'head')[]
  }
  readonly marks: (panel: Panel, middles: readonly number[]) => readonly Json[]
}

export function drawRowChart(chart: RowChart): Specification {
  const { title, subtitle, axis, rows, notes, marks } = chart
  const noteWidth = notes.reduce((sum, { width }) => sum + width, 0)
  const panel: Panel = {
    left: LABELS,
    top: 0,
    width: INNER - LABELS - noteWidth - 16,
    height: rows.length * ROW + 6,
    x: axis,
    y: { title: '', domain: [0, 1], ticks: { values: [], format: String } },
  }
  const middles = rows.map((_, at) => 3 + (at + 0.5) * ROW)
  const right = panel.left + panel.width + 16
  // Each column begins where those before it end.
  const starts = notes.map((_, at) => notes.slice(0, at).reduce((sum, { width }) => sum + width, right))
  return frame({
    title,
    subtitle,
    ...(chart.key === undefined ? {} : { key: drawKey(chart.key.words, 'dot', chart.key.sides) }),
    height: panel.height + 40,
    layers: [
      ...drawPanel(panel),
      ...rows.flatMap(({ label, notes: said }, at) => [
        textAt(fitText(label, (LABELS - 16) / LABEL_SIZE), LABELS - 12, middles[at] ?? 0, {
          style: 'label',
          align: 'right',
        }),
        ...said.map((note, column) =>
          textAt(note, starts[column] ?? right, middles[at] ?? 0, { style: 'number' }),
        ),
      ]),
      ...notes.map(({ title: said }, column) => textAt(said, starts[column] ?? right, -8, { style: 'note' })),
      ...marks(panel, middles),
    ],
  })
}
