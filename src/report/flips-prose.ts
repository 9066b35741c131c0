import type { Flip } from '../documents/comparison.ts'
import type { Task } from '../documents/parts.ts'
import { formatCount, formatNumber } from './number.ts'
import { own, type Prose, say, strong } from './prose.ts'
import type { ReportInput } from './report-input.ts'

/** How many examples changed sides, an entry an evaluation, and the confusion that most of the lost ones share. */
export interface FlipSummary {
  readonly prose: Prose
  /** The label that most of the lost examples have, where one stands out. */
  readonly label: string | null
}

export function summariseFlips({ comparison, evaluation: document }: ReportInput): FlipSummary[] {
  if (comparison === null) return []
  const several = comparison.flipCounts.length > 1
  const tasks = new Map(document?.evaluations.map(({ name, task }) => [name, task]))
  return comparison.flipCounts
    .filter(({ lost, gained }) => lost + gained > 0)
    .map(({ evaluation, lost, gained }) => {
      const mine = comparison.flips.filter((flip) => flip.evaluation === evaluation)
      const task = tasks.get(evaluation) ?? 'multiclass'
      const group = isOfLabels(task) ? findConcentration(mine) : null
      const count = countFlips({ lost, gained }, task)
      const where = several ? say` (${evaluation})` : []
      return { prose: [strong(count), ...where, ...describeGroup(group, lost)], label: group?.target ?? null }
    })
}

function countFlips({ lost, gained }: { lost: number; gained: number }, task: Task): Prose {
  const { noun, plural, worse, better } = wordsOf(task)
  const count = (number: number) => own(formatCount(number, noun, plural))
  if (lost === 0) return say`${count(gained)} ${own(better)}, none ${own(strip(worse))}.`
  if (gained === 0) return say`${count(lost)} ${own(worse)}, none ${own(strip(better))}.`
  return say`${count(lost)} ${own(worse)}, ${own(formatNumber(gained, 0))} ${own(strip(better))}.`
}

/** What is said once need not be said again. */
function strip(words: string): string {
  return words.replace(/^(went|got) /, '')
}

/** What changing sides is depends on the task (see findFlips). */
function wordsOf(task: Task) {
  const examples = { noun: 'example', plural: 'examples' }
  switch (task) {
    case 'regression':
    case 'graded':
      return { ...examples, worse: 'got clearly worse', better: 'got clearly better' }
    case 'ranking':
      return { noun: 'query', plural: 'queries', worse: 'got worse', better: 'got better' }
    default:
      return { ...examples, worse: 'went from right to wrong', better: 'went from wrong to right' }
  }
}

function isOfLabels(task: Task): boolean {
  return task === 'binary' || task === 'multiclass'
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
