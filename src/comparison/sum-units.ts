import type { UnitSums } from '../stats/ratio-evidence.ts'
import type { Weighing } from './weighing.ts'

/**
 * Sums of weight × value over each unit that holds one of `examples`, for several values an example at once.
 * `values[q][i]` belongs to `examples[i]`. Units are numbered by their first example.
 */
export function sumUnits(
  examples: Int32Array,
  values: readonly Float64Array[],
  { pair: { units, weight } }: Weighing,
): UnitSums {
  const numbers = new Int32Array(units.count).fill(-1)
  const unitOf = new Int32Array(examples.length)
  const masses = new Float64Array(examples.length)
  let count = 0
  for (let index = 0; index < examples.length; index += 1) {
    const example = examples[index] as number
    const unit = units.of[example] as number
    if (numbers[unit] === -1) numbers[unit] = count++
    unitOf[index] = numbers[unit] as number
    masses[index] = weight === null ? 1 : (weight[example] as number)
  }
  const sum = (column: Float64Array | null) => {
    const sums = new Float64Array(count)
    for (let index = 0; index < unitOf.length; index += 1) {
      const unit = unitOf[index] as number
      const value = column === null ? 1 : (column[index] as number)
      sums[unit] = (sums[unit] as number) + (masses[index] as number) * value
    }
    return sums
  }
  return { numerators: values.map(sum), denominator: sum(null) }
}
