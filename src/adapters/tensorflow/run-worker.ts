import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { readVariables } from '../environment.ts'

/** Bytes of what the process printed that are kept for an error. */
const KEPT = 8_192

/** One intra-operation thread, for sums whose order is the same on every machine; no banner. */
const SETTINGS = { TF_NUM_INTRAOP_THREADS: '1', TF_NUM_INTEROP_THREADS: '1', TF_CPP_MIN_LOG_LEVEL: '2' }

export interface WorkerRun {
  readonly workerPath: string
  readonly cwd: string
  readonly message: Uint8Array
  /** Most bytes of an answer. */
  readonly limit: number
  readonly timeoutMs: number | undefined
}

/** Runs the worker on one message and gives its answer. Throws `training-process-failed`, `command-timed-out`. */
export async function runWorker({
  workerPath,
  cwd,
  message,
  limit,
  timeoutMs,
}: WorkerRun): Promise<Uint8Array> {
  // Windows starts no process without SystemRoot; nothing else of the job's environment is passed on.
  const env = { ...readVariables(['SystemRoot']), ...SETTINGS }
  const child = spawn(process.execPath, [workerPath], { cwd, env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  const stop = stopAfter(child, timeoutMs)
  const printed = keepLast([child.stdout, child.stderr])
  const answer = collect(child.stdio[3] as Readable, {
    limit,
    onTooMuch: () => stop.now('its answer is too large'),
  })
  // A worker that dies early closes its input; its exit code says so better than a broken pipe does.
  child.stdin.on('error', () => {})
  child.stdin.end(message)

  const ended = await endOf(child)
  stop.cancel()
  if (stop.timedOut()) throw timedOut(timeoutMs as number, printed())
  const reason = stop.reason() ?? ended
  if (reason !== null) throw fault('training-process-failed', { reason, lines: printed() })
  return answer()
}

function timedOut(timeoutMs: number, lines: readonly string[]): MergemarkError {
  return fault('command-timed-out', {
    key: 'train.tensorflow',
    command: 'the built-in trainer',
    seconds: timeoutMs / 1000,
    lines,
  })
}

/** Why the process did not end well, or null; settles once all it wrote has been read. */
function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`it could not be started: ${error.message}`))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(null)
      else resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`)
    })
  })
}

function stopAfter(child: ChildProcess, timeoutMs: number | undefined) {
  let late = false
  let why: string | null = null
  const onTime = () => {
    late = true
    child.kill('SIGKILL')
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTime, timeoutMs)
  return {
    cancel: () => clearTimeout(timer),
    now: (reason: string) => {
      why = reason
      child.kill('SIGKILL')
    },
    timedOut: () => late,
    reason: () => why,
  }
}

function collect(
  stream: Readable,
  { limit, onTooMuch }: { limit: number; onTooMuch: () => void },
): () => Uint8Array {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes > limit) onTooMuch()
    else chunks.push(chunk)
  })
  return () => Buffer.concat(chunks)
}

function keepLast(streams: readonly Readable[]): () => string[] {
  let text = ''
  for (const stream of streams) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text = (text + chunk).slice(-KEPT)
    })
  }
  return () => text.split('\n')
}
