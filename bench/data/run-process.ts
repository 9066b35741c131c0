import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

export interface Ran {
  /** Start to exit. */
  readonly milliseconds: number
  /** Peak resident memory in MB; null where the system does not tell it. */
  readonly megabytes: number | null
  readonly stdout: string
}

/** How often the peak is looked at: it only grows, so that what is missed is the last moment's growth. */
const INTERVAL = 20

/** A process from start to exit. Throws with its last words where it ends with none of `codes`. */
export async function runProcess(
  command: readonly string[],
  { cwd, codes = [0] }: { readonly cwd: string; readonly codes?: readonly number[] },
): Promise<Ran> {
  const [program = '', ...args] = command
  const started = performance.now()
  const child = spawn(program, args, { cwd, env: { ...process.env, GX_ANALYTICS_ENABLED: 'false' } })
  let [stdout, stderr, peak] = ['', '', 0]
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, INTERVAL)
  try {
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done))
    const milliseconds = performance.now() - started
    if (code === null || !codes.includes(code))
      throw new Error(`${command.join(' ')} ended with ${code}: ${stderr.slice(-2000)}`)
    return { milliseconds, megabytes: peak > 0 ? peak / 1024 : null, stdout }
  } finally {
    clearInterval(timer)
  }
}

/** In KiB; 0 where it is gone, or the system is not Linux. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
