import type { Json } from '../../ports.ts'
import { ONCE, TOLD, textAt } from './frame.ts'
import { chooseTicks, type Ticks } from './ticks.ts'

/** A plot with two axes on the frame's ground of pixels. */
export interface Panel {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly heading?: string
  readonly x: Axis
  readonly y: Axis
}

export interface Axis {
  readonly title: string
  readonly domain: readonly [low: number, high: number]
  /** About how many. */
  readonly count?: number
  readonly ticks?: Ticks
}

/** Room that a panel needs outside of its plot. */
export const PANEL_LEFT = 56
export const PANEL_BOTTOM = 42

/** A channel of vega-lite for a field of the data, on this panel's scale. */
export function channel(panel: Panel, side: 'x' | 'y', field: string): { [key: string]: Json } {
  const { left, top, width, height } = panel
  const range = side === 'x' ? [left, left + width] : [top + height, top]
  const scale = { domain: [...panel[side].domain], range, nice: false, zero: false }
  return { field, type: 'quantitative', axis: null, scale }
}

/** Where a value lies, in pixels. */
export function placeOf(panel: Panel, side: 'x' | 'y', value: number): number {
  const [low, high] = panel[side].domain
  const share = (value - low) / (high - low)
  return side === 'x' ? panel.left + share * panel.width : panel.top + (1 - share) * panel.height
}

/** Axes, grid and heading; marks go on top. */
export function drawPanel(panel: Panel): Json[] {
  const { left, top, width, height, heading, x, y } = panel
  const [across, up] = [x, y].map(
    ({ ticks, domain, count = 5 }) => ticks ?? chooseTicks(domain[0], domain[1], count),
  ) as [Ticks, Ticks]
  const ground = { x: { value: left }, x2: { value: left + width } }
  const column = { y: { value: top }, y2: { value: top + height } }
  return [
    {
      data: { values: up.values.map((y) => ({ y })) },
      mark: { type: 'rule', style: 'grid' },
      encoding: { ...ground, y: channel(panel, 'y', 'y') },
    },
    {
      data: { values: across.values.map((x) => ({ x })) },
      mark: { type: 'rule', style: 'grid' },
      encoding: { ...column, x: channel(panel, 'x', 'x') },
    },
    {
      data: { values: up.values.map((y) => ({ y, said: up.format(y) })) },
      mark: { type: 'text', style: 'tick', align: 'right' },
      encoding: { x: { value: left - 7 }, y: channel(panel, 'y', 'y'), text: SAID },
    },
    {
      data: { values: across.values.map((x) => ({ x, said: across.format(x) })) },
      mark: { type: 'text', style: 'tick', align: 'center' },
      encoding: { x: channel(panel, 'x', 'x'), y: { value: top + height + 12 }, text: SAID },
    },
    textAt(x.title, left + width / 2, top + height + 30, { style: 'tick', align: 'center' }),
    textAt(y.title, left - 44, top + height / 2, { style: 'tick', align: 'center', angle: 270 }),
    ...(heading === undefined ? [] : [textAt(heading, left, top - 7, { style: 'heading' })]),
  ]
}

const SAID: Json = { field: 'said', type: 'nominal' }

/** A straight line between two points of the panel: what a model of no skill, or a perfect one, would give. */
export function drawReference(
  panel: Panel,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
): Json {
  return {
    data: ONCE,
    mark: { type: 'rule', style: 'reference' },
    encoding: {
      x: { value: placeOf(panel, 'x', from[0]) },
      y: { value: placeOf(panel, 'y', from[1]) },
      x2: { value: placeOf(panel, 'x', to[0]) },
      y2: { value: placeOf(panel, 'y', to[1]) },
    },
  }
}

/** A line through points `x`, `y` in their order. */
export function drawLine(
  panel: Panel,
  style: string,
  points: readonly { readonly x: number; readonly y: number }[],
): Json[] {
  if (points.length === 0) return []
  return [
    {
      data: { values: points.map((point, order) => ({ ...point, order })) },
      mark: { type: 'line', style },
      encoding: {
        x: channel(panel, 'x', 'x'),
        y: channel(panel, 'y', 'y'),
        order: { field: 'order', type: 'quantitative' },
      },
    },
  ]
}

export function drawDots(
  panel: Panel,
  style: string,
  points: readonly { readonly x: number; readonly y: number; readonly told?: string }[],
): Json[] {
  if (points.length === 0) return []
  const isTold = points.every(({ told }) => told !== undefined)
  return [
    {
      data: { values: points.map(({ x, y, told }) => (told === undefined ? { x, y } : { x, y, told })) },
      mark: { type: 'point', style, ...(isTold ? { aria: true } : {}) },
      encoding: {
        x: channel(panel, 'x', 'x'),
        y: channel(panel, 'y', 'y'),
        ...(isTold ? { description: TOLD } : {}),
      },
    },
  ]
}
