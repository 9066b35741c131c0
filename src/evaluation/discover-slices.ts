import type { Discovery } from '../documents/evaluation.ts'
import type { SearchColumn } from '../sample/read-search-columns.ts'
import type { Sample } from '../sample/sample.ts'
import { adjustByBenjaminiYekutieli } from '../stats/benjamini-yekutieli.ts'
import { type Moments, welchUpperP } from '../stats/welch.ts'
import { type ExampleLosses, lossesOf } from './example-losses.ts'
import { type Candidate, gatherCandidates } from './slice-candidates.ts'

const LEVEL = 0.05
const MOST_SLICES = 10
const METHOD =
  "one-sided Welch t test of each slice against all other examples, by column and by pairs of columns; Benjamini-Yekutieli's false discovery rate; examples count equally and as independent, without weights and groups"

interface Tested extends Candidate {
  readonly mean: number
  readonly rest: number
  readonly p: number
}

/**
 * The slices by one or two columns whose examples fare worse than the others, the ten with the largest differences
 * first. A pair is listed only where it fares worse than each of its two parts. A slice whose losses do not vary is
 * taken to vary like the rest: that all of few examples are wrong is no certainty. null where the task has no loss an
 * example.
 */
export function discoverSlices(
  sample: Sample,
  columns: readonly SearchColumn[],
  { least }: { readonly least: number },
): Discovery | null {
  const losses = lossesOf(sample)
  if (losses === null) return null
  const tested = testAll(losses, columns, Math.max(2, least))
  const adjusted = adjustByBenjaminiYekutieli(tested.map(({ p }) => p))
  const means = new Map(tested.map(({ name, mean }) => [name, mean]))
  const found = tested
    .map((slice, index) => ({ ...slice, pAdjusted: adjusted[index] as number }))
    .filter(({ pAdjusted }) => pAdjusted <= LEVEL)
    .filter(({ mean, parts }) => parts.every((part) => mean > (means.get(part) ?? Number.NEGATIVE_INFINITY)))
    .sort((one, other) => other.mean - other.rest - (one.mean - one.rest) || other.n - one.n)
  return {
    columns: columns.map(({ name }) => name),
    loss: losses.name,
    tested: tested.length,
    least,
    level: LEVEL,
    method: METHOD,
    slices: found
      .slice(0, MOST_SLICES)
      .map(({ name, n, mean, rest, p, pAdjusted }) => ({ name, n, loss: mean, rest, p, pAdjusted })),
  }
}

function testAll({ values }: ExampleLosses, columns: readonly SearchColumn[], least: number): Tested[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  // Sums of squares lose their digits where the mean is far from 0.
  const centred = values.map((value) => value - mean)
  const squares = centred.reduce((sum, value) => sum + value * value, 0)
  return gatherCandidates(columns, centred, least).map((candidate) => {
    const slice = momentsOf(candidate.n, candidate.sum, candidate.squares)
    const rest = momentsOf(values.length - candidate.n, -candidate.sum, squares - candidate.squares)
    const variance = slice.variance > 0 ? slice.variance : rest.variance
    const p = welchUpperP({ ...slice, variance }, rest)
    return { ...candidate, mean: mean + slice.mean, rest: mean + rest.mean, p }
  })
}

function momentsOf(n: number, sum: number, squares: number): Moments {
  const mean = sum / n
  const variance = (squares - sum * mean) / (n - 1)
  // What rounding leaves of equal losses.
  return { n, mean, variance: variance > squares * 1e-12 ? variance : 0 }
}
