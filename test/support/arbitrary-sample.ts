import fc from 'fast-check'
import { numberIds, packIds } from '../../src/sample/ids.ts'
import type {
  Examples,
  GradedSample,
  LabelledSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
  Sample,
} from '../../src/sample/sample.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const names = (least: number, most: number) =>
  fc.uniqueArray(text, { minLength: least, maxLength: most }).map((list) => list.sort())
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const positive = fc.double({ min: 0.001, max: 1e6, noNaN: true })
const flag = fc.constantFrom(0, 1)

const listOf = <T>(value: fc.Arbitrary<T>, length: number) =>
  fc.array(value, { minLength: length, maxLength: length })
const floats = (value: fc.Arbitrary<number>, length: number) =>
  listOf(value, length).map((list) => Float64Array.from(list))
const indices = (bound: number, length: number) =>
  listOf(fc.nat(bound - 1), length).map((list) => Int32Array.from(list))
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const columnsOf = <K>(keys: readonly K[], value: fc.Arbitrary<number>, length: number) =>
  listOf(floats(value, length), keys.length).map(
    (columns) => new Map(keys.map((key, at) => [key, columns[at] as Float64Array])),
  )

/** What any sample has, of a few examples, with and without each of its parts. */
const arbitraryExamples: fc.Arbitrary<Examples> = fc
  .record({
    texts: fc.uniqueArray(text, { minLength: 1, maxLength: 20 }),
    numbered: fc.boolean(),
    groups: names(1, 4),
    slices: names(0, 3),
    measures: names(0, 2),
  })
  .chain(({ texts, numbered, groups, slices, measures }) => {
    const size = texts.length
    const sorted = texts.map((id) => Buffer.from(id)).sort(Buffer.compare)
    return fc.record({
      name: fc.constant('test'),
      size: fc.constant(size),
      ids: fc.constant(numbered ? numberIds(size) : packIds(sorted.map(String))),
      weight: perhaps(floats(positive, size)),
      group: perhaps(indices(groups.length, size)),
      groups: fc.constant(groups),
      strata: perhaps(indices(size, size)),
      slices: listOf(fc.subarray([...sorted.keys()]), slices.length).map((members) =>
        slices.map((name, at) => ({ name, of: 'part', members: Int32Array.from(members[at] ?? []) })),
      ),
      measures: columnsOf(measures, finite, size),
    })
  })
  .map((examples) => (examples.group === null ? { ...examples, groups: [] } : examples))

const extend = <T>(own: (examples: Examples) => fc.Arbitrary<T>) =>
  arbitraryExamples.chain((examples) => own(examples).map((fields) => ({ ...examples, ...fields })))

export const arbitraryLabelled: fc.Arbitrary<LabelledSample> = fc
  .record({ labels: names(2, 5), binary: fc.boolean(), positive: fc.nat(1) })
  .chain(({ labels: found, binary, positive: at }) => {
    const labels = binary ? found.slice(0, 2) : found
    const count = labels.length
    return extend(({ size }) =>
      fc.record({
        task: fc.constant(binary ? ('binary' as const) : ('multiclass' as const)),
        labels: fc.constant(labels),
        positive: fc.constant(binary ? (labels[at] as string) : null),
        target: indices(count, size),
        predicted: indices(count, size),
        scores: perhaps(
          listOf(listOf(fc.nat(1000), count), size).map((rows) =>
            labels.map((_, label) => Float64Array.from(rows, (row) => normalise(row, label))),
          ),
        ),
      }),
    )
  })

export const arbitraryMultilabel: fc.Arbitrary<MultilabelSample> = names(1, 4).chain((labels) =>
  extend(({ size }) => {
    const marks = listOf(
      listOf(flag, size).map((list) => Uint8Array.from(list)),
      labels.length,
    )
    return fc.record({
      task: fc.constant('multilabel' as const),
      labels: fc.constant(labels),
      target: marks,
      predicted: marks,
      scores: perhaps(listOf(floats(share, size), labels.length)),
    })
  }),
)

export const arbitraryRegression: fc.Arbitrary<RegressionSample> = extend(({ size }) =>
  fc.record({
    task: fc.constant('regression' as const),
    target: floats(finite, size),
    predicted: floats(finite, size),
    quantiles: fc.subarray([0.05, 0.1, 0.5, 0.95]).chain((levels) => columnsOf(levels, finite, size)),
    bounds: perhaps(
      listOf(fc.tuple(finite, finite), size).map((ends) => ({
        low: Float64Array.from(ends, (pair) => Math.min(...pair)),
        high: Float64Array.from(ends, (pair) => Math.max(...pair)),
      })),
    ),
    scale: perhaps(floats(positive, size)),
  }),
)

/** Documents are those that some query has, in order, and ties are in the order of the documents. */
export const arbitraryRanking: fc.Arbitrary<RankingSample> = names(1, 8).chain((known) =>
  extend(({ size }) => {
    const row = fc
      .record({ name: fc.constantFrom(...known), score: perhaps(finite), relevance: perhaps(fc.nat(3)) })
      .filter(({ score, relevance }) => score !== null || relevance !== null)
    const query = fc.uniqueArray(row, { maxLength: 6, selector: ({ name }) => name })
    return listOf(query, size).map((queries) => {
      const rows = queries.map((list) =>
        list.sort((one, other) => compareScores(one, other) || (one.name < other.name ? -1 : 1)),
      )
      const documents = [...new Set(rows.flat().map(({ name }) => name))].sort()
      let end = 0
      return {
        task: 'ranking' as const,
        starts: Uint32Array.from([0, ...rows.map((list) => (end += list.length))]),
        relevance: Float64Array.from(rows.flat(), ({ relevance }) => relevance ?? Number.NaN),
        score: Float64Array.from(rows.flat(), ({ score }) => score ?? Number.NaN),
        document: Uint32Array.from(rows.flat(), ({ name }) => documents.indexOf(name)),
        documents,
      }
    })
  }),
)

export const arbitraryGraded: fc.Arbitrary<GradedSample> = extend(({ size }) =>
  listOf(fc.record({ repeats: fc.integer({ min: 1, max: 400 }), variance: positive }), size).chain((grades) =>
    fc.record({
      task: fc.constant('graded' as const),
      score: floats(finite, size),
      repeats: fc.constant(Uint32Array.from(grades, ({ repeats }) => repeats)),
      variance: fc.constant(
        Float64Array.from(grades, ({ repeats, variance }) => (repeats === 1 ? Number.NaN : variance)),
      ),
    }),
  ),
)

/** Any sound sample of any task. */
export const arbitrarySample: fc.Arbitrary<Sample> = fc.oneof(
  arbitraryLabelled,
  arbitraryMultilabel,
  arbitraryRegression,
  arbitraryRanking,
  arbitraryGraded,
)

function compareScores(one: { score: number | null }, other: { score: number | null }): number {
  if (one.score === null || other.score === null)
    return Number(one.score === null) - Number(other.score === null)
  return other.score - one.score
}

/** Of two labels one is exactly 1 less the other in about half of the samples. */
function normalise(row: readonly number[], label: number): number {
  const total = row.reduce((sum, part) => sum + part + 1, 0)
  return ((row[label] as number) + 1) / total
}
