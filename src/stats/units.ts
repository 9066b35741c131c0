import type { Generator } from './generator.ts'

/**
 * What is drawn as one: an example, or a cluster of examples that belong together. `of` gives each example's unit as
 * an index below `count`.
 */
export interface Units {
  readonly count: number
  readonly of: Int32Array
}

/** Each example for itself, or the clusters that occur. */
export function unitsOf(examples: number, group: Int32Array | null): Units {
  if (group === null) {
    const of = new Int32Array(examples)
    for (let example = 0; example < examples; example += 1) of[example] = example
    return { count: examples, of }
  }
  const numbers = new Map<number, number>()
  const of = group.map((cluster) => {
    const known = numbers.get(cluster)
    if (known !== undefined) return known
    numbers.set(cluster, numbers.size)
    return numbers.size - 1
  })
  return { count: numbers.size, of }
}

/**
 * How often each of the pool is drawn in `draws` draws with replacement, written to `into`. By multiplication and not
 * `nextBelow`: the innermost of all loops, and a bias below size/2³² is nothing beside the resampling's own noise.
 */
export function drawMultiplicities(generator: Generator, draws: number, into: Float64Array): void {
  const size = into.length
  into.fill(0)
  for (let draw = 0; draw < draws; draw += 1) {
    const unit = Math.floor((generator.nextUint32() * size) / 4_294_967_296)
    into[unit] = (into[unit] as number) + 1
  }
}
