import type { ErrorKind } from '../documents/comparison.ts'
import { adjustByBenjaminiYekutieli } from '../stats/benjamini-yekutieli.ts'
import { midPNoWorse } from '../stats/mcnemar.ts'
import type { JointPredictions, Pair } from './pair.ts'

const LEVEL = 0.05
const MOST = 20

/** How a kind of error moved: units of examples that came to it, and that left it. */
interface Moves {
  readonly cell: number
  readonly entered: number
  readonly left: number
}

/**
 * Kinds of errors (true label, predicted label) that grew by more than chance would have it, the largest growth first;
 * new ones have `base` 0. One-sided mid-p McNemar test of the examples that came to a kind against those that left it
 * (see mcnemar.ts), adjusted after Benjamini and Yekutieli over all kinds that any example came to or left: of the
 * kinds that are listed, at most 5 % on average have not grown. With groups each cluster counts once, by whether it has
 * more or fewer of the kind: a sign test, since examples of one cluster err together.
 */
export function findErrorKinds(pair: Pair): ErrorKind[] {
  const { joint, head } = pair
  if (joint === null) return []
  const moves = countMoves(joint, pair)
  const adjusted = adjustByBenjaminiYekutieli(
    moves.map(({ entered, left }) => midPNoWorse({ lost: entered, gained: left })),
  )
  const grown = new Set(moves.filter((_, at) => (adjusted[at] as number) <= LEVEL).map(({ cell }) => cell))
  const [before, after] = [countCells(joint, joint.base, grown), countCells(joint, joint.head, grown)]
  return [...grown]
    .map((cell) => ({
      evaluation: head.name,
      target: joint.names[Math.floor(cell / joint.labels)] as string,
      predicted: joint.names[cell % joint.labels] as string,
      base: before.get(cell) ?? 0,
      head: after.get(cell) ?? 0,
    }))
    .filter((kind) => kind.head > kind.base)
    .sort((a, b) => b.head - b.base - (a.head - a.base) || a.base - b.base)
    .slice(0, MOST)
}

function countMoves(joint: JointPredictions, { units, clustered }: Pair): Moves[] {
  const nets = new Map<number, Map<number, number>>()
  const counts = new Map<number, { entered: number; left: number }>()
  for (let example = 0; example < joint.target.length; example += 1) {
    const was = joint.base[example] as number
    const is = joint.head[example] as number
    if (was === is) continue
    const target = joint.target[example] as number
    const unit = units.of[example] as number
    for (const [predicted, step] of [
      [was, -1],
      [is, 1],
    ] as const) {
      if (predicted === target) continue
      const cell = target * joint.labels + predicted
      if (clustered) addNet(nets, cell, unit, step)
      else addMove(counts, cell, step)
    }
  }
  for (const [cell, net] of nets) for (const step of net.values()) addMove(counts, cell, step)
  return [...counts].map(([cell, moves]) => ({ cell, ...moves }))
}

function addNet(nets: Map<number, Map<number, number>>, cell: number, unit: number, step: number): void {
  const net = nets.get(cell) ?? new Map<number, number>()
  net.set(unit, (net.get(unit) ?? 0) + step)
  nets.set(cell, net)
}

function addMove(counts: Map<number, { entered: number; left: number }>, cell: number, step: number): void {
  const count = counts.get(cell) ?? { entered: 0, left: 0 }
  if (step > 0) count.entered += 1
  if (step < 0) count.left += 1
  counts.set(cell, count)
}

function countCells(
  { target, labels }: JointPredictions,
  predicted: Int32Array,
  cells: ReadonlySet<number>,
): Map<number, number> {
  const counts = new Map<number, number>()
  if (cells.size === 0) return counts
  for (let example = 0; example < target.length; example += 1) {
    const cell = (target[example] as number) * labels + (predicted[example] as number)
    if (cells.has(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}
