import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Name of the variable with the folder in which tests leave their figures. */
export const FIGURES = 'MERGEMARK_TEST_FIGURES'

export interface Figures {
  /** Heading in docs/reliability.md; sections stand in its order there, and several tests may add to one. */
  readonly title: string
  readonly rows: readonly (readonly [what: string, figure: string])[]
}

/** Prints what a test measured, and leaves it for docs/reliability.md. */
export function tellFigures({ title, rows }: Figures): void {
  const width = Math.max(...rows.map(([what]) => what.length))
  const lines = rows.map(([what, figure]) => `  ${what.padEnd(width)}  ${figure}\n`)
  process.stdout.write(`${title}\n${lines.join('')}`)
  const folder = process.env[FIGURES]
  if (folder === undefined) return
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify({ title, rows }))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`
}

export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

/** `1, 2 x 14, 3`: how often each number occurs. */
export function countEach(values: readonly number[]): string {
  const counts = Map.groupBy(values, (value) => value)
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([value, all]) => `${value} (${all.length} x)`)
    .join(', ')
}
