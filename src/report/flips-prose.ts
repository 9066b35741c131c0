import type { ComparisonDocument, Flip } from '../documents/comparison.ts'
import { formatCount, formatNumber } from './number.ts'
import { own, type Prose, say, strong } from './prose.ts'

/** How many examples changed sides, an entry an evaluation, and the confusion that most of the lost ones share. */
export interface FlipSummary {
  readonly prose: Prose
  /** The label that most of the lost examples have, where one stands out. */
  readonly label: string | null
}

export function summariseFlips(comparison: ComparisonDocument | null): FlipSummary[] {
  if (comparison === null) return []
  const several = comparison.flipCounts.length > 1
  return comparison.flipCounts
    .filter(({ lost, gained }) => lost + gained > 0)
    .map(({ evaluation, lost, gained }) => {
      const mine = comparison.flips.filter((flip) => flip.evaluation === evaluation)
      const group = findConcentration(mine)
      const count = countFlips(lost, gained)
      const where = several ? say` (${evaluation})` : []
      return { prose: [strong(count), ...where, ...describeGroup(group, lost)], label: group?.target ?? null }
    })
}

function countFlips(lost: number, gained: number): Prose {
  const numbers = [own(formatCount(lost, 'example')), own(formatNumber(gained, 0))] as const
  if (lost === 0)
    return say`${own(formatCount(gained, 'example'))} went from wrong to right, none from right to wrong.`
  if (gained === 0) return say`${numbers[0]} went from right to wrong, none from wrong to right.`
  return say`${numbers[0]} went from right to wrong, ${numbers[1]} from wrong to right.`
}

interface Concentration {
  readonly target: string
  readonly head: string
  readonly count: number
  readonly listed: number
}

/** The one confusion behind at least half of the examples that were lost, where there are enough to speak of. */
function findConcentration(flips: readonly Flip[]): Concentration | null {
  const lost = flips.filter(({ target, base, head }) => base === target && head !== target)
  const groups = Map.groupBy(lost, ({ target, head }) => JSON.stringify([target, head]))
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0]
  const [first] = largest ?? []
  if (largest === undefined || first === undefined || largest.length < 3 || largest.length * 2 < lost.length)
    return null
  return { target: first.target, head: first.head, count: largest.length, listed: lost.length }
}

function describeGroup(group: Concentration | null, lost: number): Prose {
  if (group === null) return []
  const { count, listed, target, head } = group
  const among = listed < lost ? `first ${formatNumber(listed, 0)}` : formatNumber(lost, 0)
  const share =
    count === lost ? `All ${formatNumber(lost, 0)} lost` : `${formatNumber(count, 0)} of the ${among} lost`
  return say` ${own(share)} are ${target} predicted as ${head}.`
}
