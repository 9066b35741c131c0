import { makeVisible } from '../escape.ts'

const WIDEST = 92

/** A table of characters: the first column is names, the others numbers. Columns that do not fit are left out. */
export function tabulate(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell, at) => makeVisible(cell, at === 0 ? 40 : 24)))
  const widths = header.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? ''))))
  const shown: number[] = []
  let width = 0
  for (const [at, column] of widths.entries()) {
    width += column + (at === 0 ? 0 : 2)
    if (width > WIDEST) break
    shown.push(at)
  }
  return cells
    .map((row) =>
      shown
        .map((at) => pad(row[at] ?? '', widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function pad(cell: string, width: number, at: number): string {
  const gap = ' '.repeat(width - lengthOf(cell))
  return at === 0 ? cell + gap : gap + cell
}

function lengthOf(text: string): number {
  return [...text].length
}
