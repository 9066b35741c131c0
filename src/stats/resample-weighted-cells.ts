import type { Generator } from './generator.ts'
import {
  addDiscordant,
  collectDraws,
  type JointLabels,
  newTables,
  type PairedDraws,
  type PairedTables,
  type TableStatistic,
} from './joint-cells.ts'
import { drawMultinomial } from './multinomial.ts'
import { addDrawn } from './resample-cells.ts'
import { drawMultiplicities, type Units, unitsOf } from './units.ts'
import { countPatterns } from './weighted-patterns.ts'

/**
 * The same as `resampleCells` where counts do not say all: with weights, or with clusters. Draws the units themselves
 * (for clusters: Davison & Hinkley 1997, section 3.8), so its cost grows with them, but for examples that are alike in
 * labels and weight: those are drawn together. An added example weighs what its class weighs on average.
 */
export function resampleWeightedCells(input: {
  readonly joint: JointLabels
  readonly weight: Float64Array
  readonly units: Units
  readonly statistics: readonly TableStatistic[]
  readonly resamples: number
  readonly generator: Generator
}): PairedDraws[] {
  const { joint, weight, statistics, resamples, generator } = input
  const { labels } = joint
  const added = addDiscordant(labels, joint.target)
  const means = meanWeights(joint, weight)
  const pool = makePool(input, added.length)
  const tables = newTables(labels)
  const fill = () => {
    pool.draw()
    fillTables(pool, tables)
    for (const [index, one] of added.entries()) {
      const times = pool.drawn[pool.units.count + index] as number
      addDrawn({ one, times, weight: means[one.target] as number, labels, tables, generator })
    }
  }
  return collectDraws({ tables, statistics, resamples, fill })
}

/** What is drawn from: units, or examples that are alike, and after them the added examples. */
interface Pool {
  readonly joint: JointLabels
  readonly weight: Float64Array
  readonly units: Units
  /** How often each was drawn. */
  readonly drawn: Float64Array
  readonly draw: () => void
}

function makePool(
  input: { joint: JointLabels; weight: Float64Array; units: Units; generator: Generator },
  added: number,
): Pool {
  const { joint, weight, units, generator } = input
  const patterns = units.count === weight.length ? countPatterns(joint, weight) : null
  if (patterns === null) {
    const drawn = new Float64Array(units.count + added)
    return { joint, weight, units, drawn, draw: () => drawMultiplicities(generator, units.count, drawn) }
  }
  const chances = Float64Array.from([...patterns.counts, ...new Array<number>(added).fill(1)])
  const drawn = new Float64Array(chances.length)
  return {
    ...patterns,
    units: unitsOf(patterns.counts.length, null),
    drawn,
    draw: () => drawMultinomial(generator, weight.length, chances, drawn),
  }
}

function fillTables({ joint, weight, units, drawn }: Pool, tables: PairedTables): void {
  for (let i = 0; i < weight.length; i += 1) {
    const times = drawn[units.of[i] as number] as number
    if (times === 0) continue
    const mass = times * (weight[i] as number)
    const row = (joint.target[i] as number) * joint.labels
    const base = row + (joint.base[i] as number)
    const head = row + (joint.head[i] as number)
    tables.base[base] = (tables.base[base] as number) + mass
    tables.head[head] = (tables.head[head] as number) + mass
  }
}

function meanWeights({ labels, target }: JointLabels, weight: Float64Array): Float64Array {
  const sums = new Float64Array(labels)
  const counts = new Float64Array(labels)
  for (const [index, label] of target.entries()) {
    sums[label] = (sums[label] as number) + (weight[index] as number)
    counts[label] = (counts[label] as number) + 1
  }
  return sums.map((sum, label) => sum / Math.max(1, counts[label] as number))
}
