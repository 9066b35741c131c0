import type { JointLabels } from './joint-cells.ts'

/** Examples that are the same to every statistic, counted. */
export interface Patterns {
  readonly joint: JointLabels
  readonly weight: Float64Array
  readonly counts: Float64Array
}

/** The examples by their labels and weight; null where hardly any two are the same, so that it saves nothing. */
export function countPatterns(joint: JointLabels, weight: Float64Array): Patterns | null {
  const numbers = new Map<string, number>()
  const first: number[] = []
  const counts: number[] = []
  for (let i = 0; i < weight.length; i += 1) {
    const key = `${joint.target[i]} ${joint.base[i]} ${joint.head[i]} ${weight[i]}`
    const known = numbers.get(key)
    if (known !== undefined) {
      counts[known] = (counts[known] as number) + 1
      continue
    }
    numbers.set(key, first.length)
    first.push(i)
    counts.push(1)
    if (first.length > weight.length / 4) return null
  }
  const pick = (codes: Int32Array) => Int32Array.from(first, (index) => codes[index] as number)
  return {
    joint: {
      labels: joint.labels,
      target: pick(joint.target),
      base: pick(joint.base),
      head: pick(joint.head),
    },
    weight: Float64Array.from(first, (index) => weight[index] as number),
    counts: Float64Array.from(counts),
  }
}
