import type { SearchColumn } from '../sample/read-search-columns.ts'

/** A slice to be tested, with the sums of its losses and of their squares. */
export interface Candidate {
  readonly name: string
  /** Names of the two slices that a pair is the intersection of; none for a single column. */
  readonly parts: readonly string[]
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/** All values of each column and of each pair of columns with at least `least` examples in it and besides it. One pass a pair. */
export function gatherCandidates(
  columns: readonly SearchColumn[],
  losses: Float64Array,
  least: number,
): Candidate[] {
  const singles = columns.flatMap((column) =>
    gather(column.codes, losses, column.values.length).map(nameSingle(column)),
  )
  const pairs = columns.flatMap((one, place) =>
    columns.slice(place + 1).flatMap((other) => {
      const width = other.values.length
      const codes = one.codes.map((code, example) => {
        const second = other.codes[example] as number
        return code === -1 || second === -1 ? -1 : code * width + second
      })
      return gather(codes, losses, one.values.length * width).map(namePair(one, other))
    }),
  )
  return [...singles, ...pairs].filter(({ n }) => n >= least && losses.length - n >= least)
}

type Sums = Pick<Candidate, 'n' | 'sum' | 'squares'>

function gather(codes: Int32Array, losses: Float64Array, count: number): Sums[] {
  const sums = Array.from({ length: count }, () => ({ n: 0, sum: 0, squares: 0 }))
  for (let example = 0; example < losses.length; example += 1) {
    const found = sums[codes[example] as number]
    if (found === undefined) continue
    const loss = losses[example] as number
    found.n += 1
    found.sum += loss
    found.squares += loss * loss
  }
  return sums
}

function nameSingle({ values }: SearchColumn): (sums: Sums, code: number) => Candidate {
  return (sums, code) => ({ name: values[code] as string, parts: [], ...sums })
}

function namePair(one: SearchColumn, other: SearchColumn): (sums: Sums, code: number) => Candidate {
  return (sums, code) => {
    const first = one.values[Math.floor(code / other.values.length)] as string
    const second = other.values[code % other.values.length] as string
    return { name: `${first} & ${second}`, parts: [first, second], ...sums }
  }
}
