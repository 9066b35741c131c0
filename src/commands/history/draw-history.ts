import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import type { RecordedCommit } from '../../baseline/metric-history/read-history.ts'
import type { Json } from '../../ports.ts'
import { makeVisible } from '../../report/escape.ts'
import { isFailed } from './failed-commits.ts'
import { formatLevels } from './format-levels.ts'
import type { ProjectHistory } from './project-history.ts'
import { labelSeries } from './select-series.ts'

const WIDTH = 640
const HEIGHT = 150
/** Of a label under the axis, in pixels: no more stand there than have room. */
const LABEL_WIDTH = 62
const LONGEST_LABEL = 60

type Specification = { readonly [key: string]: Json }

/** Each metric's course: its values with their intervals from the oldest commit to the newest, and what changed. */
export function drawHistory(histories: readonly ProjectHistory[]): Specification {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    padding: 16,
    spacing: 36,
    vconcat: histories.flatMap((shown) => {
      const label = labelSeries(shown.series)
      const title = (each: MetricSeries) =>
        histories.length > 1 ? `${shown.name}: ${label(each)}` : label(each)
      return shown.series.map((each) =>
        drawSeries(each, makeVisible(title(each), LONGEST_LABEL), shown.history.commits),
      )
    }),
  }
}

function drawSeries(series: MetricSeries, title: string, commits: readonly RecordedCommit[]): Specification {
  const { points, changes, restarts, higherIsBetter } = series
  const pointOf = new Map(points.map((point) => [point.commit, point]))
  // Those that failed keep their place, so that the line has a gap there.
  const places = commits.filter((commit) => pointOf.has(commit) || isFailed(commit))
  const last = Math.max(1, places.length - 1)
  const indexOf = (sha: string) => places.findIndex((commit) => commit.sha === sha)
  const beginnings = restarts.map(({ after }) => indexOf(after))
  const values = places.map((commit, at) => {
    const { value = null, low = null, high = null } = pointOf.get(commit) ?? {}
    return {
      at,
      value,
      low: value === null ? null : low,
      high: value === null ? null : high,
      // A line never joins values that cannot be compared.
      part: beginnings.filter((start) => start <= at).length,
    }
  })
  const failures = places.flatMap((commit, at) =>
    pointOf.has(commit) ? [] : [{ at, said: '×', effect: 'fail' }],
  )
  const x = { field: 'at', type: 'quantitative', axis: null, scale: { domain: [0, last], nice: false } }
  const y = {
    field: 'value',
    type: 'quantitative',
    axis: { title: null, tickCount: 4, grid: true },
    scale: { zero: false },
  }
  const part = { field: 'part', type: 'nominal' }
  const marks = [
    ...changes.map((change) => ({
      at: indexOf(change.after) - 0.5,
      said: formatLevels(change, points),
      effect: change.isBetter ? 'pass' : 'fail',
    })),
    ...restarts.map(({ after, cause }) => ({
      at: indexOf(after) - 0.5,
      said: `new ${cause}`,
      effect: 'warn',
    })),
  ]
  const color = {
    field: 'effect',
    type: 'nominal',
    legend: null,
    scale: { domain: ['pass', 'warn', 'fail'], range: 'effect' },
  }
  const blue = { datum: 'pass', type: 'nominal', legend: null, scale: color.scale }
  const under = (rows: readonly Json[], down: number, align: string) => ({
    data: { values: [...rows] },
    mark: { type: 'text', style: 'note', align },
    encoding: { x, y: { value: down }, text: { field: 'said', type: 'nominal' } },
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    title: {
      text: title,
      subtitle: `${higherIsBetter ? 'higher' : 'lower'} is better  ·  band: interval  ·  oldest commit left${failures.length === 0 ? '' : '  ·  ×: failed'}`,
      anchor: 'start',
      offset: 24,
    },
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, detail: part, color: blue },
      },
      { mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y, detail: part, color: blue } },
      {
        mark: { type: 'point', filled: true, size: 26, opacity: 1 },
        encoding: { x, y, color: blue },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1.5 },
        encoding: { x, color },
      },
      ...(['left', 'right'] as const).map((align) => ({
        data: { values: marks.filter(({ at }) => (at > last / 2 ? 'right' : 'left') === align) },
        mark: { type: 'text', align, fontSize: 11, baseline: 'bottom' },
        encoding: { x, y: { value: -4 }, text: { field: 'said', type: 'nominal' }, color },
      })),
      ...(failures.length === 0 ? [] : [drawFailures(failures, { x, color })]),
      under(labelCommits(places), HEIGHT + 18, 'center'),
    ],
  }
}

/** A cross on the axis for each commit that has no value because it failed. */
function drawFailures(failures: readonly Json[], { x, color }: { x: Json; color: Json }): Specification {
  return {
    data: { values: [...failures] },
    mark: { type: 'text', fontSize: 14, fontWeight: 'bold', baseline: 'bottom' },
    encoding: { x, y: { value: HEIGHT - 2 }, text: { field: 'said', type: 'nominal' }, color },
  }
}

/** Names of commits under the axis: every one, or as many as have room, the first and the last among them. */
function labelCommits(places: readonly RecordedCommit[]): { at: number; said: string }[] {
  const most = Math.floor(WIDTH / LABEL_WIDTH)
  const step = Math.max(1, Math.ceil((places.length - 1) / (most - 1)))
  const last = places.length - 1
  return places.flatMap(({ sha }, at) =>
    at === last || (at % step === 0 && last - at >= step) ? [{ at, said: sha.slice(0, 7) }] : [],
  )
}
