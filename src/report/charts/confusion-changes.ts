import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import { decimalsOf, formatCount, formatNumber, formatSigned } from '../number.ts'
import type { ReportView } from '../view.ts'
import { type ConfusionCell, type ConfusionPair, pairConfusions } from './confusion-pair.ts'
import { defineEvaluationChart } from './define-chart.ts'
import { frame, LABEL_SIZE, textAt } from './frame.ts'
import { fitText } from './measure-text.ts'
import { tabulate } from './text-table.ts'

const LEFT = 172
const TOP = 8
const WIDEST = 480
const MOST_ROWS = 10
const EFFECT: Json = {
  field: 'effect',
  type: 'nominal',
  legend: null,
  scale: { domain: ['pass', 'warn', 'fail'], range: 'effect' },
}

/** How often each label was taken for which, and what changed. */
export const confusionChanges = defineEvaluationChart({
  name: 'confusion',
  place: 'page',
  draw(pair, view) {
    const confusion = pairConfusions(pair)
    if (confusion === null) return null
    const isCompared = confusion.cells.some(({ change }) => change !== null)
    const title = `Confusion${pair.ofWhich}${isCompared ? `, and its change from ${view.words.side}` : ''}`
    return {
      title,
      specification: specify(confusion, title, isCompared),
      alt: describe(confusion, title, view),
      text: tabulateCells(confusion, view),
    }
  },
})

function specify({ labels, cells, left }: ConfusionPair, title: string, isCompared: boolean) {
  const width = Math.min(116, Math.floor(WIDEST / labels.length))
  const height = Math.max(34, Math.min(46, width))
  const rows = cells.map((cell) => {
    const x = LEFT + cell.column * width
    const y = TOP + cell.row * height
    const isTwo = cell.change !== null && cell.change !== 0
    return {
      x,
      y,
      x2: x + width - 2,
      y2: y + height - 2,
      middle: x + (width - 2) / 2,
      share: cell.share,
      count: cell.head === 0 && !isTwo ? '' : showCount(cell.head),
      countAt: y + (height - 2) / 2 - (isTwo ? 7 : 0),
      change: isTwo ? formatSigned(cell.change, decimalsOf([cell.change ?? 0])) : '',
      changeAt: y + (height - 2) / 2 + 9,
      effect: (cell.row === cell.column) === (cell.change ?? 0) > 0 ? 'pass' : 'fail',
    }
  })
  const pixel = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null })
  const bottom = TOP + labels.length * height
  const isNarrow = width < 70
  const rest = left === 0 ? [] : [`${formatCount(left, 'more label')}`]
  return frame({
    title,
    subtitle: [
      'row: true label, column: predicted, shade: share of its row',
      ...(isCompared ? ['below: change'] : []),
      ...rest,
    ].join('  ·  '),
    height: bottom + (isNarrow ? 84 : 24),
    layers: [
      {
        data: { values: rows },
        mark: { type: 'rect' },
        encoding: {
          x: pixel('x'),
          x2: { field: 'x2' },
          y: pixel('y'),
          y2: { field: 'y2' },
          color: {
            field: 'share',
            type: 'quantitative',
            legend: null,
            scale: { domain: [0, 1], range: 'share' },
          },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'text', style: 'number', align: 'center' },
        encoding: { x: pixel('middle'), y: pixel('countAt'), text: { field: 'count', type: 'nominal' } },
      },
      {
        data: { values: rows.filter(({ change }) => change !== '') },
        mark: { type: 'text', style: 'change-note', align: 'center' },
        encoding: {
          x: pixel('middle'),
          y: pixel('changeAt'),
          text: { field: 'change', type: 'nominal' },
          color: EFFECT,
        },
      },
      ...labels.flatMap((label, at) => [
        textAt(fitText(label, (LEFT - 16) / LABEL_SIZE), LEFT - 10, TOP + (at + 0.5) * height - 1, {
          style: 'label',
          align: 'right',
        }),
        isNarrow
          ? textAt(fitText(label, 96 / LABEL_SIZE), LEFT + (at + 0.5) * width, bottom + 10, {
              style: 'label',
              align: 'right',
              angle: 315,
            })
          : textAt(fitText(label, (width - 4) / LABEL_SIZE), LEFT + (at + 0.5) * width - 1, bottom + 12, {
              style: 'label',
              align: 'center',
            }),
      ]),
    ],
  })
}

function describe({ cells, base }: ConfusionPair, title: string, { words }: ReportView): string {
  const total = sum(cells.map(({ head }) => head))
  const right = sum(cells.filter(({ row, column }) => row === column).map(({ head }) => head))
  const before =
    base === null
      ? ''
      : ` (${words.side}: ${showCount(sum(cells.filter(isRight).map((cell) => cell.base ?? 0)))})`
  const moved = findTelling(cells).slice(0, 4)
  const told = moved.map(
    ({ target, predicted, base: then, head }) =>
      `${makeVisible(target, 60)} taken for ${makeVisible(predicted, 60)}: ${then === null || then === head ? '' : `${showCount(then)}, now `}${showCount(head)}.`,
  )
  return `${title}. Of ${showCount(total)} examples ${showCount(right)} are predicted right${before}. ${told.join(' ')}`.trim()
}

function tabulateCells({ cells }: ConfusionPair, { words }: ReportView): string {
  const rows = findTelling(cells)
    .slice(0, MOST_ROWS)
    .map(({ target, predicted, base, head, change }) => [
      makeVisible(target, 24),
      makeVisible(predicted, 24),
      base === null ? '–' : showCount(base),
      showCount(head),
      change === null ? '–' : formatSigned(change, decimalsOf([change])),
    ])
  return tabulate(['true label', 'taken for', words.base, words.head, 'change'], rows)
}

/** Errors, those that changed most first; where none did, the most frequent ones. */
function findTelling(cells: readonly ConfusionCell[]): ConfusionCell[] {
  const errors = cells.filter((cell) => !isRight(cell) && (cell.head > 0 || (cell.base ?? 0) > 0))
  return errors.toSorted(
    (a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || b.head - a.head || a.row - b.row,
  )
}

function isRight({ row, column }: ConfusionCell): boolean {
  return row === column
}

function showCount(count: number): string {
  return formatNumber(count, decimalsOf([count]))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
