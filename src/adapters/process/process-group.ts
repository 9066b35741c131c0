import type { ChildProcess } from 'node:child_process'
import process from 'node:process'

/** Groups exist where POSIX does; elsewhere only the child itself can be reached. */
const hasGroups = process.platform !== 'win32'

/** Options of spawn that give the child a process group of its own. */
export const ownGroup = { detached: hasGroups, windowsHide: true } as const

/** Signals the child and all descendants that have not left its group. One that has ended is no error. */
export function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    if (hasGroups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // ESRCH: nobody is left. EPERM: only zombies or processes that changed their user are.
  }
}

/** Kills the group should this process end first: a group of its own does not get the terminal's Ctrl-C. */
export function endWithUs(child: ChildProcess): () => void {
  const kill = () => signalGroup(child, 'SIGKILL')
  process.once('exit', kill)
  return () => process.removeListener('exit', kill)
}
