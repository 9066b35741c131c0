import { readFile } from 'node:fs/promises'
import { fault } from '../../errors/fault.ts'
import { findAsset } from './find-asset.ts'

/** Pixels of the picture for one of the drawing: sharp on screens of double density. */
const SCALE = 2
/** Of the picture, in its own pixels; a drawing that asks for more is refused before memory is taken. */
const LARGEST_SIDE = 8192

export interface Picture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

type Resvg = typeof import('@resvg/resvg-wasm')['Resvg']
interface Painter {
  readonly Resvg: Resvg
  /** Condensed, because its letters are as wide as those of the fonts that browsers draw an SVG with. */
  readonly fonts: Uint8Array[]
}

let painter: Promise<Painter> | null = null

/** The drawing as a PNG of double density, with the bundled font alone: the same bytes on every machine. */
export async function drawPng(svg: string): Promise<Picture> {
  painter ??= loadPainter()
  const { Resvg, fonts } = await painter
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: {
        fontBuffers: fonts,
        defaultFontFamily: 'DejaVu Sans Condensed',
        sansSerifFamily: 'DejaVu Sans Condensed',
      },
    })
    const { width, height } = drawing
    if (Math.max(width, height) * SCALE > LARGEST_SIDE)
      throw new Error(`it is ${width} × ${height} pixels large`)
    const picture = drawing.render()
    const bytes = picture.asPng()
    picture.free()
    drawing.free()
    return { bytes, width, height }
  } catch (cause) {
    throw fault('chart-failed', { reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

/** Once in a process: the module refuses to be set up twice. */
async function loadPainter(): Promise<Painter> {
  const [{ initWasm, Resvg }, wasm, ...fonts] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(findAsset('index_bg.wasm')),
    readFile(findAsset('DejaVuSansCondensed.ttf')),
    readFile(findAsset('DejaVuSansCondensed-Bold.ttf')),
  ])
  await initWasm(wasm)
  return { Resvg, fonts }
}
