/** Labels of each example: the true one, main's and the head's, as indices below `labels`. */
export interface JointLabels {
  readonly labels: number
  readonly target: Int32Array
  readonly base: Int32Array
  readonly head: Int32Array
}

/** One cell of the labels³ table of (target, base, head). */
export interface JointCell {
  readonly target: number
  readonly base: number
  readonly head: number
  readonly count: number
}

/** Up to so many cells are counted in an array, ten times as fast as in a map; beyond, most would be empty. */
const MOST_KEYS = 100_000

/** The occupied cells, most frequent first. */
export function countJoint({ labels, target, base, head }: JointLabels): JointCell[] {
  const counts = labels ** 3 <= MOST_KEYS ? new Float64Array(labels ** 3) : null
  const rare = new Map<number, number>()
  for (let i = 0; i < target.length; i += 1) {
    const key = ((target[i] as number) * labels + (base[i] as number)) * labels + (head[i] as number)
    if (counts === null) rare.set(key, (rare.get(key) ?? 0) + 1)
    else counts[key] = (counts[key] as number) + 1
  }
  return [...(counts === null ? rare : counts.entries())]
    .filter(([, count]) => count > 0)
    .sort(([a, more], [b, less]) => less - more || a - b)
    .map(([key, count]) => ({
      target: Math.floor(key / (labels * labels)),
      base: Math.floor(key / labels) % labels,
      head: key % labels,
      count,
    }))
}

/**
 * One more example of a class, on which exactly one side is right: `lost` where that is main. Deciding intervals add
 * both to each class that occurs, or a class of 20 examples would pass falsely 22 % of the time (DESIGN section 6).
 * The wrong side's label is any other one, evenly, so that seen as one class against the rest each of the four
 * discordant cells gets one, whatever the number of classes.
 */
export interface AddedExample {
  readonly target: number
  readonly side: 'gained' | 'lost'
}

export function addDiscordant(labels: number, target: Int32Array): AddedExample[] {
  if (labels < 2) return []
  const classes = occurringIn(target, labels)
  return classes.flatMap((one) => [
    { target: one, side: 'gained' as const },
    { target: one, side: 'lost' as const },
  ])
}

function occurringIn(target: Int32Array, labels: number): number[] {
  const occurs = new Uint8Array(labels)
  for (let i = 0; i < target.length; i += 1) occurs[target[i] as number] = 1
  return [...occurs.keys()].filter((label) => occurs[label] === 1)
}

/** Tables of (target, predicted), row-major labels²: main's and the head's. */
export interface PairedTables {
  readonly base: Float64Array
  readonly head: Float64Array
}

/** A number of one table: a metric's value; NaN where it is not defined. */
export type TableStatistic = (table: Float64Array) => number

/** A statistic's value on each side, draw by draw. */
export type PairedDraws = PairedTables

export function newTables(labels: number): PairedTables {
  return { base: new Float64Array(labels * labels), head: new Float64Array(labels * labels) }
}

/** Calls `fill` to draw both tables anew, `resamples` times, and takes every statistic of both. */
export function collectDraws(input: {
  readonly tables: PairedTables
  readonly statistics: readonly TableStatistic[]
  readonly resamples: number
  readonly fill: () => void
}): PairedDraws[] {
  const { tables, statistics, resamples, fill } = input
  const results = statistics.map(() => ({
    base: new Float64Array(resamples),
    head: new Float64Array(resamples),
  }))
  for (let draw = 0; draw < resamples; draw += 1) {
    tables.base.fill(0)
    tables.head.fill(0)
    fill()
    for (let index = 0; index < statistics.length; index += 1) {
      const statistic = statistics[index] as TableStatistic
      const { base, head } = results[index] as PairedDraws
      base[draw] = statistic(tables.base)
      head[draw] = statistic(tables.head)
    }
  }
  return results
}
