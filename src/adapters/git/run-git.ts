import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'

/** Longest that one command may take: a connection that hangs is one that fails. */
const LONGEST = 10 * 60_000

export interface GitResult {
  /** null where a signal or the time limit ended it. */
  readonly exitCode: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

export interface GitCall {
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
}

/** Runs git and gives what it said, whatever its exit code. Throws `git-missing`. */
export function runGit({ args, folder, environment, input }: GitCall): Promise<GitResult> {
  const { promise, resolve, reject } = Promise.withResolvers<GitResult>()
  const child = spawn('git', [...args], {
    cwd: folder,
    env: environment,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin?.on('error', () => {}).end(input)
  child.on('error', (cause) =>
    reject(fault('git-missing', { reason: startReason(cause, folder) }, { cause })),
  )
  child.on('close', (exitCode) =>
    resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') }),
  )
  return promise
}

/** The system says ENOENT for a missing folder to start in, too. */
function startReason(error: Error, folder: string): string {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  return isThere ? reasonOf(error) : `there is no folder "${folder}" to start it in`
}

/** The parts of `-z` output. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString('utf8')
  return text === '' ? [] : text.replace(/\0$/, '').split('\0')
}
