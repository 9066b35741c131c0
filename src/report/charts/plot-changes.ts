import { makeVisible } from '../escape.ts'
import type { ChangeScale, NormalisedChange } from './normalise-changes.ts'

/** Columns of the plot itself; odd, so that a symmetric scale has its zero on a column. */
const PLOT = 37
const LONGEST_LABEL = 24

/** The chart in characters, for where there are no images. */
export function plotChanges(
  changes: readonly NormalisedChange[],
  scale: ChangeScale,
  { confidence, side }: { readonly confidence: string | null; readonly side: string },
): string {
  const labels = changes.map(({ metric }) => makeVisible(metric.label, LONGEST_LABEL))
  const width = Math.max(...labels.map((label) => [...label].length))
  const rows = changes.map((change, index) => {
    const { shown } = change.metric
    const said = [shown.change, shown.interval].filter((part) => part !== null).join(' ')
    return `${pad(labels[index] ?? '', width)}  ${plotRow(change, scale)}  ${said}`
  })
  const legend = [
    '● change',
    ...(confidence === null ? [] : [`── ${confidence} interval`]),
    '┊ allowed',
    `│ as ${side}`,
  ]
  return [
    ...rows,
    '',
    `${' '.repeat(width)}  ← worse${' '.repeat(PLOT - 15)}better →`,
    legend.join('   '),
  ].join('\n')
}

function plotRow({ change, low, high, allowed }: NormalisedChange, scale: ChangeScale): string {
  const at = (value: number) =>
    Math.round(((scale.clamp(value) - scale.low) / (scale.high - scale.low)) * (PLOT - 1))
  const cells = Array.from({ length: PLOT }, () => ' ')
  for (let column = at(low); column <= at(high); column += 1) cells[column] = '─'
  cells[at(0)] = cells[at(0)] === '─' ? '┼' : '│'
  if (allowed !== null && allowed !== 0) cells[at(allowed)] = '┊'
  cells[at(change)] = change < scale.low ? '◄' : change > scale.high ? '►' : '●'
  return cells.join('')
}

function pad(label: string, width: number): string {
  return label + ' '.repeat(Math.max(0, width - [...label].length))
}
