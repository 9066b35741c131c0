import type { MultilabelSample } from '../sample/sample.ts'
import type { ClassRatio } from './class-family.ts'
import type { Influence } from './define-metric.ts'

/** Numerator and denominator of a ratio, summed over the examples for each label; one entry a label. */
export interface LabelSums {
  readonly part: Float64Array
  readonly whole: Float64Array
  /** Sums of the weights of the examples that have the label. */
  readonly actual: Float64Array
}

/** O(size · labels). `weight`: null for equal weights. */
export function sumLabels(
  sample: MultilabelSample,
  ratio: ClassRatio,
  weight: Float64Array | null,
): LabelSums {
  const parts = sample.labels.map((_, label) => {
    const counts = countLabel(sample, label, weight)
    return { ...ratio(counts), actual: counts.actual }
  })
  return {
    part: Float64Array.from(parts, ({ part }) => part),
    whole: Float64Array.from(parts, ({ whole }) => whole),
    actual: Float64Array.from(parts, ({ actual }) => actual),
  }
}

function countLabel(
  { target, predicted, size }: MultilabelSample,
  label: number,
  weight: Float64Array | null,
) {
  const has = target[label] as Uint8Array
  const said = predicted[label] as Uint8Array
  let hits = 0
  let found = 0
  let actual = 0
  for (let example = 0; example < size; example += 1) {
    const mass = weight === null ? 1 : (weight[example] as number)
    if (has[example] === 1) actual += mass
    if (said[example] !== 1) continue
    found += mass
    if (has[example] === 1) hits += mass
  }
  return { hits, predicted: found, actual }
}

/**
 * How a value moves with the examples' weights, by the delta method: part and whole are linear in the counts, so that an
 * example of weight w moves the value by w·Σ (∂value/∂partₗ·partₗᵢ + ∂value/∂wholeₗ·wholeₗᵢ + ∂value/∂actualₗ·actualₗᵢ).
 * `slopes` are those derivatives, one entry a label.
 */
export function labelInfluence(sample: MultilabelSample, ratio: ClassRatio, slopes: LabelSums): Float64Array {
  const { size, weight, target, predicted } = sample
  const values = new Float64Array(size)
  for (const label of sample.labels.keys()) {
    const moves = [0, 1].map((actual) =>
      [0, 1].map((said) => {
        const { part, whole } = ratio({ hits: actual * said, predicted: said, actual })
        const ofRatio = part * (slopes.part[label] as number) + whole * (slopes.whole[label] as number)
        return ofRatio + actual * (slopes.actual[label] as number)
      }),
    )
    const has = target[label] as Uint8Array
    const said = predicted[label] as Uint8Array
    for (let example = 0; example < size; example += 1) {
      const mass = weight === null ? 1 : (weight[example] as number)
      const move = moves[has[example] as number]?.[said[example] as number] as number
      values[example] = (values[example] as number) + mass * move
    }
  }
  return values
}

/** The influence as intervals take it: simulated for cells' ratios, the normal is sound from 1,000 examples on. */
export function smoothRatio(values: Float64Array, rarest: number): Influence {
  return { values, rarest, normalFrom: 1000, scale: 'linear' }
}
