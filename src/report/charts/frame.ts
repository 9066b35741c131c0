import type { Json } from '../../ports.ts'
import type { Words } from '../words.ts'
import type { Specification } from './drawn-chart.ts'
import { measureText } from './measure-text.ts'

/** Width of every chart, in pixels: a comment has 700 to 830. */
export const WIDTH = 732
/** Of names, in pixels: theme.ts says it too. */
export const LABEL_SIZE = 12.5
const MARGIN = 24
/** Within the margins. */
export const INNER = WIDTH - 2 * MARGIN
/** Room for title and subtitle, and below them for the key. */
const HEAD = 76
const KEY = 18
const BOTTOM = 20

export interface Frame {
  readonly title: string
  readonly subtitle: string
  /** The two sides' looks, on a line of its own between subtitle and plots. */
  readonly key?: readonly Json[]
  /** Of what `layers` draw, whose own (0, 0) is below title and key. */
  readonly height: number
  readonly layers: readonly Json[]
}

/** Title, key and margins around layers that lie on one ground of pixels: no place depends on how wide a text is. */
export function frame({ title, subtitle, key = [], height, layers }: Frame): Specification {
  const top = key.length === 0 ? HEAD : HEAD + KEY
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: INNER,
    height,
    autosize: 'none',
    padding: { left: MARGIN, right: MARGIN, top, bottom: BOTTOM },
    resolve: {
      scale: { x: 'independent', y: 'independent', color: 'independent', shape: 'independent' },
    },
    layer: [
      textAt(title, 0, 30 - top, { style: 'title' }),
      textAt(subtitle, 0, 49 - top, { style: 'subtitle' }),
      ...key,
      ...layers,
    ],
  }
}

export type Side = 'base' | 'head'
type Sample = 'line' | 'dot' | 'cloud' | 'bar' | 'interval' | 'range'

/** What the two sides look like, on the line above the plots. */
export function drawKey(words: Pick<Words, 'base' | 'head'>, sample: Sample, sides: readonly Side[]): Json[] {
  let x = 0
  return sides.flatMap((side) => {
    const start = x
    const name = words[side]
    x += 26 + measureText(name) * 12 + 16
    return [
      drawSample(`${side}-${sample}`, sample, start),
      textAt(name, start + 26, -17, { style: 'number' }),
    ]
  })
}

function drawSample(style: string, sample: Sample, x: number): Json {
  const at = (more: { [key: string]: Json }) => ({ y: { value: -17 }, ...more })
  if (sample === 'dot' || sample === 'cloud')
    return { data: ONCE, mark: { type: 'point', style }, encoding: at({ x: { value: x + 10 } }) }
  if (sample === 'bar')
    return {
      data: ONCE,
      mark: { type: 'rect', style },
      encoding: { x: { value: x }, x2: { value: x + 18 }, y: { value: -22 }, y2: { value: -12 } },
    }
  return {
    data: ONCE,
    mark: { type: 'rule', style },
    encoding: at({ x: { value: x }, x2: { value: x + 19 } }),
  }
}

/** A single row, for what is drawn once. */
export const ONCE: Json = { values: [{}] }

export function textAt(
  text: string,
  x: number,
  y: number,
  mark: { readonly style: string; readonly align?: 'left' | 'center' | 'right'; readonly angle?: number },
): Json {
  return {
    data: ONCE,
    mark: { type: 'text', align: 'left', ...mark },
    encoding: { x: { value: x }, y: { value: y }, text: { value: text } },
  }
}

/** What the page tells of a mark that is pointed at: its field `told`; the mark says `aria: true`. */
export const TOLD: Json = { field: 'told', type: 'nominal' }
