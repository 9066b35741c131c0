import { readFileSync } from 'node:fs'

/** Milliseconds to the first look, and at most between two: a program that has just started is not itself yet. */
const FIRST = 20
const LONGEST = 200

export interface PeakMemory {
  /** Looks once more and tells the most that was seen, in bytes; null where nothing could be. */
  stop(): number | null
}

/**
 * The memory of a process and its descendants, on Linux: the largest sum of their resident sets (`VmRSS`) that was
 * seen, or the largest high-water mark (`VmHWM`) of one of them where that is more. Pages they share count once for
 * each. It is looked at five times a second and more often at the start, so the figure is a lower bound, and null for
 * a program that ended before the first look. Elsewhere always null: Node tells a child's `ru_maxrss` to nobody.
 */
export function watchPeakMemory(pid: number): PeakMemory {
  let peak: number | null = null
  let timer = setTimeout(watch, FIRST, FIRST).unref()

  function watch(pause: number) {
    look()
    const next = Math.min(pause * 1.5, LONGEST)
    timer = setTimeout(watch, next, next).unref()
  }
  function look() {
    const seen = memoryOfTree(pid)
    if (seen !== null) peak = Math.max(peak ?? 0, seen)
  }
  return {
    stop() {
      clearTimeout(timer)
      look()
      return peak
    },
  }
}

function memoryOfTree(root: number): number | null {
  let together = 0
  let highest = 0
  const waiting = [root]
  const seen = new Set<number>()
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    if (seen.has(pid)) continue
    seen.add(pid)
    const status = readProc(`/proc/${pid}/status`)
    together += kibibytes(status, 'VmRSS')
    highest = Math.max(highest, kibibytes(status, 'VmHWM'))
    waiting.push(...childrenOf(pid))
  }
  const most = Math.max(together, highest)
  return most === 0 ? null : most * 1024
}

/** Of the main thread; children that another thread started are missed. */
function childrenOf(pid: number): number[] {
  return readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
}

function kibibytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
}

/** Empty where there is no such file: the process has gone, or this is no Linux. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
