import type { LabelledSample, Slice } from '../sample/sample.ts'
import type { Missing, ValueOfWeights } from './define-metric.ts'

/** Rates of one group, as sums of weights. */
interface GroupSums {
  readonly all: number
  readonly selected: number
  readonly positives: number
  readonly found: number
  readonly negatives: number
  readonly alarms: number
}

/** Which examples a rate is a share of, and which of those are predicted positive. */
export const groupRates = {
  selection: { of: 'all', counted: 'selected', called: 'example' },
  truePositive: { of: 'positives', counted: 'found', called: 'positive example' },
  falsePositive: { of: 'negatives', counted: 'alarms', called: 'negative example' },
} as const satisfies Record<string, { of: keyof GroupSums; counted: keyof GroupSums; called: string }>

export type GroupRate = keyof typeof groupRates

/** The least and the largest of a rate among the groups. */
export interface Extremes {
  readonly least: number
  readonly largest: number
}

/** The extremes of each of `rates` among the groups of a slicing; missing, with the group's name, where one has none. */
export function prepareRates(
  sample: LabelledSample,
  { slicing, rates }: { readonly slicing: string; readonly rates: readonly GroupRate[] },
  compare: (extremes: readonly Extremes[]) => ReturnType<ValueOfWeights>,
): ValueOfWeights | Missing {
  const groups = sample.slices.filter((slice) => slice.of === slicing)
  if (groups.length === 0) return { missing: `no slices are of "${slicing}"` }
  if (groups.length === 1) return { missing: `"${groups[0]?.name}" is the only group` }
  if (sample.positive === null) return { missing: 'no label is positive' }
  const positive = sample.labels.indexOf(sample.positive)
  return (weight) => {
    const sums = groups.map((group) => sumGroup(sample, { group, positive, weight }))
    for (const rate of rates) {
      const without = sums.findIndex((one) => !(one[groupRates[rate].of] > 0))
      if (without === -1) continue
      const reason = `the group "${groups[without]?.name}" has no ${groupRates[rate].called}`
      return { value: null, reason }
    }
    return compare(rates.map((rate) => extremesOf(sums, rate)))
  }
}

function extremesOf(sums: readonly GroupSums[], rate: GroupRate): Extremes {
  const { of, counted } = groupRates[rate]
  const found = sums.map((one) => one[counted] / one[of])
  return { least: Math.min(...found), largest: Math.max(...found) }
}

function sumGroup(
  { target, predicted }: LabelledSample,
  { group, positive, weight }: { group: Slice; positive: number; weight: Float64Array | null },
): GroupSums {
  let found = 0
  let missed = 0
  let alarms = 0
  let rejected = 0
  for (const example of group.members) {
    const mass = weight === null ? 1 : (weight[example] as number)
    const isSelected = predicted[example] === positive
    if (target[example] === positive) {
      if (isSelected) found += mass
      else missed += mass
    } else if (isSelected) alarms += mass
    else rejected += mass
  }
  const positives = found + missed
  const negatives = alarms + rejected
  return { all: positives + negatives, selected: found + alarms, positives, found, negatives, alarms }
}
