import type { Generator } from './generator.ts'
import {
  type AddedExample,
  addDiscordant,
  collectDraws,
  countJoint,
  type JointLabels,
  newTables,
  type PairedDraws,
  type PairedTables,
  type TableStatistic,
} from './joint-cells.ts'
import { drawMultinomial } from './multinomial.ts'
import { membersOfStrata } from './strata.ts'

/**
 * Resamples the examples of a paired comparison for statistics that are functions of (target, base, head) counts: a
 * multinomial draw of the occupied cells is the same as drawing the examples one by one (Efron 1979, Ann Statist 7:1,
 * remark on finite sample spaces), at a cost that does not grow with them. Each class's discordant cells count one
 * example more. All statistics see the same draws.
 */
export function resampleCells(input: {
  readonly joint: JointLabels
  /** Of each example, where examples are drawn within strata: they join the key of the cells. */
  readonly strata?: Int32Array | null
  readonly statistics: readonly TableStatistic[]
  readonly resamples: number
  readonly generator: Generator
}): PairedDraws[] {
  const { joint, statistics, resamples, generator, strata = null } = input
  const tables = newTables(joint.labels)
  const added = addDiscordant(joint.labels, joint.target)
  const parts =
    strata === null ? [joint] : membersOfStrata(strata).map((members) => takeJoint(joint, members))
  const fills = parts.map((part) =>
    fillerOf(part, { added, share: part.target.length / joint.target.length, tables, generator }),
  )
  const fill = () => {
    for (const one of fills) one()
  }
  return collectDraws({ tables, statistics, resamples, fill })
}

/** Draws as many examples as `joint` has into the tables. `share`: of all examples, and so of those that are added. */
function fillerOf(
  joint: JointLabels,
  context: { added: readonly AddedExample[]; share: number; tables: PairedTables; generator: Generator },
): () => void {
  const { added, share, tables, generator } = context
  const { labels } = joint
  const cells = countJoint(joint)
  const weights = Float64Array.from([...cells.map(({ count }) => count), ...added.map(() => share)])
  const drawn = new Float64Array(weights.length)
  const inBase = Int32Array.from(cells, ({ target, base }) => target * labels + base)
  const inHead = Int32Array.from(cells, ({ target, head }) => target * labels + head)
  return () => {
    drawMultinomial(generator, joint.target.length, weights, drawn)
    for (let cell = 0; cell < inBase.length; cell += 1) {
      const count = drawn[cell] as number
      const before = inBase[cell] as number
      const after = inHead[cell] as number
      tables.base[before] = (tables.base[before] as number) + count
      tables.head[after] = (tables.head[after] as number) + count
    }
    for (let index = 0; index < added.length; index += 1) {
      const times = drawn[inBase.length + index] as number
      if (times === 0) continue
      addDrawn({ one: added[index] as AddedExample, times, weight: 1, labels, tables, generator })
    }
  }
}

function takeJoint({ labels, target, base, head }: JointLabels, members: Int32Array): JointLabels {
  const take = (codes: Int32Array) => members.map((member) => codes[member] as number)
  return { labels, target: take(target), base: take(base), head: take(head) }
}

/** Counts an added example `times` over, each time with another wrong label. */
export function addDrawn(input: {
  readonly one: AddedExample
  readonly times: number
  readonly weight: number
  readonly labels: number
  readonly tables: PairedTables
  readonly generator: Generator
}): void {
  const { one, times, weight, labels, tables, generator } = input
  const right = one.side === 'lost' ? tables.base : tables.head
  const wrong = one.side === 'lost' ? tables.head : tables.base
  for (let time = 0; time < times; time += 1) {
    const other = (one.target + 1 + generator.nextBelow(labels - 1)) % labels
    const row = one.target * labels
    right[row + one.target] = (right[row + one.target] as number) + weight
    wrong[row + other] = (wrong[row + other] as number) + weight
  }
}
