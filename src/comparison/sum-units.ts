import type { UnitSums } from '../stats/ratio-evidence.ts'
import type { Weighing } from './weighing.ts'

/**
 * Sums of weight × value over each unit that holds one of `examples`, for several values an example at once.
 * `values[q][i]` belongs to `examples[i]`.
 */
export function sumUnits(
  examples: readonly number[],
  values: readonly Float64Array[],
  { pair: { units, weight } }: Weighing,
): UnitSums {
  const numbers = new Map<number, number>()
  const unitOf = examples.map((example) => {
    const unit = units.of[example] as number
    if (!numbers.has(unit)) numbers.set(unit, numbers.size)
    return numbers.get(unit) as number
  })
  const masses = examples.map((example) => (weight === null ? 1 : (weight[example] as number)))
  const sum = (read: (index: number) => number) => {
    const sums = new Float64Array(numbers.size)
    for (const [index, unit] of unitOf.entries())
      sums[unit] = (sums[unit] as number) + (masses[index] as number) * read(index)
    return sums
  }
  return {
    numerators: values.map((column) => sum((index) => column[index] as number)),
    denominator: sum(() => 1),
  }
}
