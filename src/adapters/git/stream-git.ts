import { spawn } from 'node:child_process'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'
import { describeFailure } from './describe-failure.ts'
import type { GitCall } from './run-git.ts'

/** What is kept of a talkative stderr. */
const MOST_SAID = 64 * 1024

/**
 * Runs git and gives its stdout as it comes: git waits where the reader is slow, so that memory does not grow with the
 * output. A reader that stops early ends it. Throws `git-missing`, and `git-failed` at the end where it failed.
 */
export async function* streamGit({ args, folder, environment, input }: GitCall): AsyncGenerator<Buffer> {
  const child = spawn('git', [...args], {
    cwd: folder,
    env: environment,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (said.length < MOST_SAID) said += chunk.toString('utf8')
  })
  child.stdin?.on('error', () => {}).end(input)
  const { promise, resolve } = Promise.withResolvers<{ exitCode: number | null; error: Error | null }>()
  child.on('error', (error) => resolve({ exitCode: null, error }))
  child.on('close', (exitCode) => resolve({ exitCode, error: null }))
  try {
    for await (const chunk of child.stdout ?? []) yield chunk as Buffer
    const { exitCode, error } = await promise
    if (error !== null) throw fault('git-missing', { reason: reasonOf(error) }, { cause: error })
    if (exitCode !== 0) {
      throw fault('git-failed', {
        command: args[0] as string,
        reason: describeFailure({ stderr: said, exitCode }),
      })
    }
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}

/** The parts of `-z` output, one by one. */
export async function* splitStream(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer[] = []
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pending.push(chunk.subarray(start, end))
      yield Buffer.concat(pending).toString('utf8')
      pending = []
      start = end + 1
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  }
  if (pending.length > 0) yield Buffer.concat(pending).toString('utf8')
}

/** Takes a stream apart by lines and by counted bytes, as `git cat-file --batch` writes both. */
export function readStream(stream: AsyncIterable<Buffer>) {
  const iterator = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  return { line, bytes, end }

  /** Up to the next line end; null at the end of the stream. */
  async function line(): Promise<string | null> {
    let text = ''
    for (;;) {
      const end = held.indexOf(10)
      if (end !== -1) {
        text += held.subarray(0, end).toString('utf8')
        held = held.subarray(end + 1)
        return text
      }
      text += held.toString('utf8')
      if (!(await fill())) return text === '' ? null : text
    }
  }

  /** Fewer than `count` where the stream ends before. */
  async function bytes(count: number): Promise<Uint8Array> {
    const taken: Buffer[] = []
    let left = count
    while (left > 0) {
      if (held.length === 0 && !(await fill())) break
      taken.push(held.subarray(0, left))
      left -= Math.min(left, held.length)
      held = held.subarray((taken.at(-1) as Buffer).length)
    }
    return new Uint8Array(Buffer.concat(taken))
  }

  /** Stops the reading. */
  async function end(): Promise<void> {
    await iterator.return?.()
  }

  async function fill(): Promise<boolean> {
    const next = await iterator.next()
    held = next.done === true ? Buffer.alloc(0) : next.value
    return next.done !== true
  }
}
