import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Command, Finished, Processes } from '../../ports.ts'
import { readVariables } from '../environment.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { childEnvironment } from './child-environment.ts'
import { captureOutput } from './output.ts'
import { watchPeakMemory } from './peak-memory.ts'
import { endWithUs, ownGroup, signalGroup } from './process-group.ts'
import { type StartTimer, startTimer } from './timer.ts'

/** Milliseconds from the request to end to the kill, and for pipes to drain that a stray descendant holds open. */
const GRACE = 5_000

/**
 * Programs of the machine, started in `root` without a shell. Each gets a process group of its own: a time limit ends
 * it with its descendants, and what it leaves running is killed when it ends.
 */
export function createProcesses({
  root,
  timer = startTimer,
}: {
  root: string
  timer?: StartTimer
}): Processes {
  return {
    run: (command) => run({ command, root: resolve(root, command.folder ?? '.'), timer }),
    environmentOf: readVariables,
  }
}

async function run({
  command,
  root,
  timer,
}: {
  command: Command
  root: string
  timer: StartTimer
}): Promise<Finished> {
  const started = performance.now()
  const { promise, resolve: finish, reject } = Promise.withResolvers<Finished>()
  const child = start(command, root)
  const output = captureOutput(child, command.onLine)
  const letGo = endWithUs(child)
  const memory = child.pid === undefined ? null : watchPeakMemory(child.pid)
  const timers: (() => void)[] = []
  let timedOut = false

  if (command.timeoutMs !== undefined) timers.push(timer(command.timeoutMs, stop))
  function stop() {
    timedOut = true
    signalGroup(child, 'SIGTERM')
    timers.push(timer(GRACE, () => signalGroup(child, 'SIGKILL')))
  }
  function tidy() {
    for (const cancel of timers) cancel()
    letGo()
    return memory?.stop() ?? null
  }

  // A child may end without reading what it was given.
  child.stdin?.on('error', () => {}).end(command.input)
  child.on('error', (error) => {
    tidy()
    reject(startFault({ program: command.program, root, error }))
  })
  child.on('exit', () => {
    signalGroup(child, 'SIGKILL')
    timers.push(timer(GRACE, output.abandon))
  })
  child.on('close', (exitCode) => {
    const peakMemoryBytes = tidy()
    const seconds = (performance.now() - started) / 1000
    finish({ exitCode, timedOut, ...output.end(), seconds, peakMemoryBytes })
  })
  return promise
}

function start(command: Command, root: string) {
  try {
    return spawn(command.program, [...command.args], {
      cwd: root,
      env: childEnvironment(command.environment),
      stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...ownGroup,
    })
  } catch (error) {
    // An empty name, or a NUL in an argument.
    throw startFault({ program: command.program, root, error })
  }
}

function startFault({
  program,
  root,
  error,
}: {
  program: string
  root: string
  error: unknown
}): MergemarkError {
  const reason = systemCode(error) === 'ENOENT' ? absence(program, root) : reasonOf(error)
  return fault('program-not-found', { program, reason }, { cause: error })
}

/** The system says ENOENT for a missing folder to start in, too. */
function absence(program: string, root: string): string {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    return `there is no folder "${root}" to start it in`
  return /[\\/]/.test(program) ? 'there is no such file' : 'there is none of that name on the PATH'
}
