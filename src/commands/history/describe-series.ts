import type {
  LevelChange,
  MetricSeries,
  Restart,
  Stretch,
} from '../../baseline/metric-history/metric-series.ts'
import { makeVisible } from '../../report/escape.ts'
import { formatCount, formatNumber } from '../../report/number.ts'
import { formatLevels } from './format-levels.ts'
import { decimalsOfSeries } from './history-table.ts'
import { drawSparkline } from './sparkline.ts'

/** Stand before the first value of a new level, and of a new beginning. */
const CHANGE = '│'
const RESTART = '┆'

/** A metric's line: its course, from the oldest to the newest, and where it lies. */
export function describeCourse(series: MetricSeries, label: string): string {
  const { points, changes, restarts } = series
  const marks = new Map<number, string>()
  for (const { after } of restarts) marks.set(placeOf(series, after), RESTART)
  for (const { after } of changes) marks.set(placeOf(series, after), CHANGE)
  const values = points.map(({ value }) => value)
  const known = values.filter((value) => value !== null)
  const show = (value: number) => formatNumber(value, decimalsOfSeries(points))
  const range = known.length === 0 ? 'no value' : `${show(Math.min(...known))} … ${show(Math.max(...known))}`
  return `${makeVisible(label)}  ${drawSparkline(values, { marks })}  ${range}`
}

/** Sentences on each change of level, with where to look for its cause, and on each new beginning; oldest first. */
export function describeChanges(
  series: MetricSeries,
): { readonly sentence: string; readonly command: string | null }[] {
  const said = [
    ...series.changes.map((change) => ({
      at: placeOf(series, change.after),
      ...describeLevel(change, series),
    })),
    ...series.restarts.map((restart) => ({
      at: placeOf(series, restart.after),
      ...describeRestart(restart),
    })),
  ]
  return said.sort((one, other) => one.at - other.at).map(({ sentence, command }) => ({ sentence, command }))
}

/** The commits to try, as git takes them: the new level is what it calls bad, be it better or worse. */
export function bisectCommand({ before, after, between }: Stretch): string | null {
  if (between.length === 0) return null
  return `git bisect start --first-parent ${after.slice(0, 12)} ${before.slice(0, 12)}`
}

function describeLevel(change: LevelChange, { points }: MetricSeries) {
  const { before, after, between, p, isBetter } = change
  const where =
    between.length === 0
      ? `${short(after)} is the only commit to look at.`
      : `Look at ${short(before)}..${short(after)}: ${formatCount(between.length, 'commit')} between them without a value.`
  const sentence = `The level changed after ${short(before)}: ${formatLevels(change, points)}, ${isBetter ? 'better' : 'worse'} (p ${formatNumber(p, 4)}). ${where}`
  return { sentence, command: bisectCommand(change) }
}

function describeRestart({ after, cause }: Restart) {
  const what = cause === 'definition' ? 'the metric’s definition' : 'the evaluation set'
  const sentence = `A new beginning at ${short(after)}: ${what} changed there, so values before and after cannot be compared.`
  return { sentence, command: null }
}

function placeOf({ points }: MetricSeries, sha: string): number {
  return points.findIndex(({ commit }) => commit.sha === sha)
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
