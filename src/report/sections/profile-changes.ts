import { isDeepStrictEqual } from 'node:util'
import type { ColumnProfile, Dataset } from '../../documents/data.ts'
import { decimalsFor, decimalsOf, formatNumber } from '../number.ts'
import { own, type Prose, say } from '../prose.ts'

export interface ProfileChange {
  readonly column: string
  readonly property: Prose
  readonly base: Prose
  readonly head: Prose
}

type Cell = ColumnProfile['min']

type Profile = Pick<Dataset, 'columns' | 'rows'>

/**
 * What differs between two profiles, in the head's column order; columns of one side only are not in it, and neither is
 * what reads the same as it is printed.
 */
export function compareProfiles(base: Profile, head: Profile): ProfileChange[] {
  return head.columns.flatMap((now) => {
    const then = base.columns.find(({ name }) => name === now.name)
    if (then === undefined) return []
    const counts = isCounting(then, base) && isCounting(now, head)
    return compareColumns(then, now, { counts }).filter(
      (change) => !isDeepStrictEqual(change.base, change.head),
    )
  })
}

/** Of whole numbers of which each is another, as those of a key, a mean says nothing. */
function isCounting({ type, distinct, nulls, distinctEstimated }: ColumnProfile, { rows }: Profile): boolean {
  if (type !== 'integer' || distinct === null || rows - nulls < 2) return false
  return distinct >= (rows - nulls) * (distinctEstimated === true ? ESTIMATED : 1)
}

/** Of very many values the distinct ones are estimated. */
const ESTIMATED = 0.95

function compareColumns(
  then: ColumnProfile,
  now: ColumnProfile,
  { counts }: { readonly counts: boolean },
): ProfileChange[] {
  const change = (property: Prose, base: Prose, head: Prose) => ({ column: now.name, property, base, head })
  const changes: ProfileChange[] = []
  if (then.type !== now.type) changes.push(change(say`type`, [then.type], [now.type]))
  if (then.nulls !== now.nulls)
    changes.push(change(say`cells without a value`, count(then.nulls), count(now.nulls)))
  // Of a column whose values are withheld on one side there is nothing to compare.
  if (then.sensitive !== undefined || now.sensitive !== undefined) return changes
  if (!counts && then.mean !== null && now.mean !== null) changes.push(compareMeans(then, now))
  if (then.min !== now.min) changes.push(change(say`minimum`, cell(then.min), cell(now.min)))
  if (then.max !== now.max) changes.push(change(say`maximum`, cell(then.max), cell(now.max)))
  if (now.mean === null) changes.push(...compareTop(then, now))
  return changes
}

/** To the decimals that the standard error of the larger side's mean allows. */
function compareMeans(then: ColumnProfile, now: ColumnProfile): ProfileChange {
  const spread = now.stddev ?? then.stddev ?? 0
  const means = [then.mean ?? 0, now.mean ?? 0]
  const decimals = spread > 0 ? decimalsFor(spread / 30) : decimalsOf(means)
  const show = (mean: number | null) => [own(formatNumber(mean, decimals))]
  return { column: now.name, property: say`mean`, base: show(then.mean), head: show(now.mean) }
}

function compareTop(then: ColumnProfile, now: ColumnProfile): ProfileChange[] {
  const before = new Map(then.top.map(({ value, count }) => [value, count]))
  return now.top
    .filter(({ value, count }) => before.has(value) && before.get(value) !== count)
    .slice(0, 5)
    .map(({ value, count: after }) => ({
      column: now.name,
      property: say`rows with ${String(value)}`,
      base: count(before.get(value) ?? 0),
      head: count(after),
    }))
}

function cell(value: Cell): Prose {
  return value === null ? say`–` : [String(value).replace(/^-(?=\d)/, '−')]
}

function count(value: number): Prose {
  return [own(formatNumber(value, 0))]
}
