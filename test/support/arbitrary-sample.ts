import fc from 'fast-check'
import type { Sample } from '../../src/sample/sample.ts'
import { makeSample } from './make-sample.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const names = (least: number, most: number) =>
  fc.uniqueArray(text, { minLength: least, maxLength: most }).map((list) => list.sort())

/** Any sound sample of a few examples, with and without each of its parts. */
export const arbitrarySample: fc.Arbitrary<Sample> = fc
  .record({
    ids: names(1, 20),
    labels: names(2, 5),
    groups: names(1, 4),
    slices: names(0, 3),
    binary: fc.boolean(),
  })
  .chain(({ ids, labels, groups, slices, binary }) => {
    const known = binary ? labels.slice(0, 2) : labels
    const each = <T>(value: fc.Arbitrary<T>) =>
      fc.array(value, { minLength: ids.length, maxLength: ids.length })
    return fc
      .record({
        target: each(fc.constantFrom(...known)),
        predicted: each(fc.constantFrom(...known)),
        shares: fc.option(
          each(fc.array(fc.nat(1000), { minLength: known.length, maxLength: known.length })),
          { nil: undefined },
        ),
        weight: fc.option(each(fc.double({ min: 0.001, max: 1e6, noNaN: true })), { nil: undefined }),
        group: fc.option(each(fc.constantFrom(...groups)), { nil: undefined }),
        members: fc.array(fc.subarray(ids.map((_, index) => index)), {
          minLength: slices.length,
          maxLength: slices.length,
        }),
      })
      .map(({ target, predicted, shares, weight, group, members }) =>
        makeSample({
          ids,
          labels: known,
          task: binary ? 'binary' : 'multiclass',
          positive: binary ? (known[1] as string) : null,
          target,
          predicted,
          ...(shares === undefined
            ? {}
            : { scores: known.map((_, label) => shares.map((row) => normalise(row, label))) }),
          ...(weight === undefined ? {} : { weight }),
          ...(group === undefined ? {} : { group }),
          slices: slices.map((name, index) => ({ name, members: Int32Array.from(members[index] ?? []) })),
        }),
      )
  })

function normalise(row: readonly number[], label: number): number {
  const total = row.reduce((sum, share) => sum + share + 1, 0)
  return ((row[label] as number) + 1) / total
}
