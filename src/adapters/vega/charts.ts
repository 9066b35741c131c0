import { fault } from '../../errors/fault.ts'
import type { Charts, Json, Theme } from '../../ports.ts'
import { drawOwn } from './draw-own.ts'
import { drawPng } from './draw-png.ts'
import { drawSvg } from './draw-svg.ts'
import { findForbiddenKey } from './forbidden-keys.ts'
import { configureTheme } from './theme.ts'

/** Vega-Lite to SVG, SVG to PNG. Vega and the painter are loaded with the first chart. */
export function createCharts(): Charts {
  return { svg: drawReported, png: drawPng, own: (specification) => drawOwn(specification) }
}

async function drawReported(specification: { readonly [key: string]: Json }, theme: Theme): Promise<string> {
  const forbidden = findForbiddenKey(specification)
  if (forbidden !== null) throw fault('chart-refused', { key: forbidden })
  try {
    return await drawSvg(specification, configureTheme(theme))
  } catch (cause) {
    throw fault('chart-failed', { reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}
