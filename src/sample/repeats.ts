import { linesOf, type Source } from './source.ts'

/** How many repeated things an error names. */
const NAMED = 5

/** Something that stands in two rows, from 0, or more. */
export interface Repeat<T> {
  readonly what: T
  readonly rows: readonly [first: number, second: number]
}

/** How many there are, and those whose second row comes first in the file. */
export interface Repeats<T> {
  count: number
  readonly named: Repeat<T>[]
}

export function noRepeats<T>(): Repeats<T> {
  return { count: 0, named: [] }
}

export function addRepeat<T>(repeats: Repeats<T>, what: T, rows: Iterable<number>): void {
  const [first = 0, second = 0] = [...rows].sort((one, other) => one - other)
  const { named } = repeats
  repeats.count += 1
  const last = named[NAMED - 1]
  if (last !== undefined && last.rows[1] < second) return
  named.push({ what, rows: [first, second] })
  named.sort((one, other) => one.rows[1] - other.rows[1])
  named.splice(NAMED)
}

/** The two physical lines of each that is named. */
export async function linesOfRepeats<T>(
  source: Source,
  { named }: Repeats<T>,
): Promise<{ readonly what: T; readonly lines: readonly [number, number] }[]> {
  const lines = await linesOf(
    source,
    named.flatMap(({ rows }) => rows),
  )
  return named.map(({ what }, at) => ({
    what,
    lines: [lines[2 * at] as number, lines[2 * at + 1] as number] as const,
  }))
}
