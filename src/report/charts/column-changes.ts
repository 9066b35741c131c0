import type { ColumnProfile, Dataset } from '../../documents/data.ts'
import type { ReportView } from '../view.ts'

export interface ColumnPair {
  /** `column`, or `data set: column` where there are several sets. */
  readonly label: string
  readonly head: ColumnProfile
  readonly base: ColumnProfile
  readonly rows: { readonly head: number; readonly base: number }
}

/** Columns on both sides of data sets whose bytes changed. */
export function pairColumns({ input }: ReportView): ColumnPair[] {
  const sets = input.data?.datasets ?? []
  return sets.flatMap((set) => {
    const before = input.base.data?.datasets.find(({ name }) => name === set.name)
    if (before === undefined || before.digest === set.digest) return []
    return set.columns.flatMap((head) => {
      const base = before.columns.find(({ name }) => name === head.name)
      return base === undefined
        ? []
        : [{ label: labelOf(head, set, sets.length), head, base, rows: rowsOf(set, before) }]
    })
  })
}

function labelOf({ name }: ColumnProfile, set: Dataset, count: number): string {
  return count > 1 ? `${set.name}: ${name}` : name
}

function rowsOf(head: Dataset, base: Dataset) {
  return { head: head.rows, base: base.rows }
}
