import { parentPort, workerData } from 'node:worker_threads'
import type { ChartAnswer, ChartTask } from './draw-own.ts'
import { drawSvg } from './draw-svg.ts'
import { configureOwnTheme } from './own-theme.ts'

/** The thread that draws a user's chart: one specification in, both themes out. */
async function main(): Promise<ChartAnswer> {
  const { specification } = workerData as ChartTask
  try {
    const light = await drawSvg(specification, configureOwnTheme('light'))
    return { light, dark: await drawSvg(specification, configureOwnTheme('dark')) }
  } catch (cause) {
    // Of a specification that makes no sense vega-lite says what went wrong within itself.
    return { reason: `vega-lite ended with ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

parentPort?.postMessage(await main())
