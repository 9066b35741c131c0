import type { ColumnProfile } from '../../documents/data.ts'
import { makeVisible } from '../escape.ts'
import { formatCount } from '../number.ts'
import { pairColumns } from './column-changes.ts'
import { defineChart } from './define-chart.ts'
import { type Dumbbell, drawDumbbells } from './dumbbell.ts'

const MOST_ROWS = 14
/** A smaller change of a share is not seen. */
const LEAST = 0.001

/** How often each frequent value, and no value, occurs, where that changed most. */
export const categoryShares = defineChart({
  name: 'category-shares',
  place: 'page',
  draw(view) {
    const all = pairColumns(view).flatMap(({ label, head, base, rows }) => {
      if (rows.head === 0 || rows.base === 0) return []
      const share = (name: string, now: number, before: number): Dumbbell => ({
        label: name,
        head: (100 * now) / rows.head,
        base: (100 * before) / rows.base,
        interval: null,
        decimals: 1,
      })
      const missing = share(`${makeVisible(label, 40)}: no value`, head.nulls, base.nulls)
      return [
        missing,
        ...pairValues(head, base).map(({ value, head: now, base: before }) =>
          share(`${makeVisible(label, 40)} = ${makeVisible(value, 40)}`, now, before),
        ),
      ]
    })
    const move = ({ head, base }: Dumbbell) => Math.abs(head - (base ?? head))
    const rows = all
      .filter((row) => move(row) >= 100 * LEAST)
      .toSorted((a, b) => move(b) - move(a))
      .slice(0, MOST_ROWS)
    if (rows.length === 0) return null
    const rest = all.filter((row) => move(row) >= 100 * LEAST).length - rows.length
    return drawDumbbells(rows, {
      title: 'Values whose share of the rows changed',
      subtitle: `of a column’s frequent values, and of cells without one${rest > 0 ? `  ·  ${formatCount(rest, 'more value')} changed less` : ''}`,
      axis: 'per cent of all rows',
      words: view.words,
      unit: '\u00a0%',
    })
  },
})

/** Values that both sides list: what is absent from a list of the most frequent is not known to be absent. */
function pairValues(head: ColumnProfile, base: ColumnProfile) {
  // Numbers have quantiles.
  if (head.quantiles !== null) return []
  return head.top.flatMap(({ value, count }) => {
    const before = base.top.find((other) => other.value === value)
    return before === undefined || value === null
      ? []
      : [{ value: String(value), head: count, base: before.count }]
  })
}
