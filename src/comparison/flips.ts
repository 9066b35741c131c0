import type { Flip, FlipCount } from '../documents/comparison.ts'
import { idAt } from '../sample/ids.ts'
import type { Pair } from './pair.ts'

/** Enough for a reader to see what they have in common; the counts are whole. */
const MOST = 200

/** Examples whose correctness changed, right→wrong first, by id within. */
export function findFlips({ joint, head }: Pair): { flips: Flip[]; count: FlipCount | null } {
  if (joint === null) return { flips: [], count: null }
  const evaluation = head.name
  const lost: number[] = []
  const gained: number[] = []
  for (const [index, target] of joint.target.entries()) {
    const wasRight = joint.base[index] === target
    const isRight = joint.head[index] === target
    if (wasRight && !isRight) lost.push(index)
    if (!wasRight && isRight) gained.push(index)
  }
  const label = (codes: Int32Array, index: number) => joint.names[codes[index] as number] as string
  const flips = [...lost, ...gained].slice(0, MOST).map((index) => ({
    evaluation,
    id: idAt(head.ids, index),
    target: label(joint.target, index),
    base: label(joint.base, index),
    head: label(joint.head, index),
  }))
  return { flips, count: { evaluation, lost: lost.length, gained: gained.length } }
}
