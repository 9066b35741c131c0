import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { findInChart } from '../../documents/chart-specification.ts'
import { fault } from '../../errors/fault.ts'
import type { Json, Theme } from '../../ports.ts'

export interface ChartTask {
  readonly specification: { readonly [key: string]: Json }
}
export type ChartAnswer = Readonly<Record<Theme, string>> | { readonly reason: string }

interface Bounds {
  readonly milliseconds: number
  readonly megabytes: number
}

/** A generator of rows, or a pattern that backtracks, would otherwise hold up the job. */
const USUAL: Bounds = { milliseconds: 30_000, megabytes: 768 }

/** Characters of a drawing that anybody looks at. */
const LARGEST = 8_000_000
const LONGEST_REASON = 300

/**
 * Draws a user's chart on a thread of its own, which can be ended: in the process itself nothing could stop it. Throws
 * `own-chart-failed`.
 */
export async function drawOwn(
  specification: { readonly [key: string]: Json },
  bounds: Bounds = USUAL,
): Promise<Readonly<Record<Theme, string>>> {
  const refused = findInChart(withoutData(specification))
  if (refused !== null) throw failed(`it has ${refused.key}, ${refused.reason}`)
  const answer = await runWorker({ specification }, bounds)
  if ('reason' in answer) throw failed(answer.reason)
  if (Math.max(answer.light.length, answer.dark.length) > LARGEST) throw failed('the drawing is too large')
  return answer
}

/** Rows may have any column, `url` too: values are never followed. */
function withoutData(specification: { readonly [key: string]: Json }): object {
  const { data, ...rest } = specification
  const isValues = data !== null && typeof data === 'object' && Object.keys(data).join() === 'values'
  return isValues ? rest : specification
}

function failed(reason: string) {
  return fault('own-chart-failed', { reason: reason.slice(0, LONGEST_REASON) })
}

function runWorker(workerData: ChartTask, { milliseconds, megabytes }: Bounds): Promise<ChartAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath(), {
      workerData,
      // Nothing of the job's environment.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    })
    const settle = (answer: ChartAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => settle({ reason: `it took longer than ${milliseconds / 1000} s` }),
      milliseconds,
    )
    worker.once('message', settle)
    worker.once('error', (error) => settle({ reason: `it was ended: ${error.message}` }))
    worker.once('exit', (code) => settle({ reason: `it ended with ${code} and drew nothing` }))
  })
}

/** From source the worker lies beside this file; in the bundle, whose files are flat, it has the same name. */
function workerPath(): string {
  const name = import.meta.url.endsWith('.ts') ? './chart-worker.ts' : './chart-worker.js'
  return fileURLToPath(new URL(name, import.meta.url))
}
