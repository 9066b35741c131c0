import type { ColumnProfile, DataDocument, Dataset } from '../documents/data.ts'
import { formatCount, formatNumber } from './number.ts'
import { code, own, type Prose, say } from './prose.ts'

/** What changed in the data about the labels that got worse: the cause beside the effect. */
export function findCauses(
  labels: ReadonlySet<string>,
  {
    head,
    base,
    side,
  }: { readonly head: DataDocument | null; readonly base: DataDocument | null; readonly side: string },
): Prose[] {
  if (head === null || base === null) return []
  return head.datasets.flatMap((dataset) => {
    const before = base.datasets.find(({ name }) => name === dataset.name)
    return before === undefined
      ? []
      : [...labels].flatMap((label) => compareLabel(label, { dataset, before, side }))
  })
}

function compareLabel(
  label: string,
  { dataset, before, side }: { dataset: Dataset; before: Dataset; side: string },
): Prose[] {
  return dataset.columns.flatMap((column) => {
    const now = countOf(label, column)
    const then = countOf(
      label,
      before.columns.find(({ name }) => name === column.name),
    )
    if (now === null || then === null || now === then) return []
    const change = `${formatNumber(Math.abs(now - then), 0)} ${now < then ? 'fewer' : 'more'}`
    const rows = `(${formatNumber(now, 0)} against ${formatCount(then, 'row')})`
    return [
      say`${code(dataset.path)} has ${own(change)} rows with ${code(column.name)} ${label} than ${own(`${side}’s ${rows}`)}.`,
    ]
  })
}

function countOf(label: string, column: ColumnProfile | undefined): number | null {
  return column?.top.find(({ value }) => value !== null && String(value) === label)?.count ?? null
}
