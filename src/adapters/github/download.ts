import { setTimeout as sleep } from 'node:timers/promises'
import { fault } from '../../errors/fault.ts'
import { readAtMost } from '../depot/read-at-most.ts'
import { RETRIES } from './client.ts'
import type { Connection } from './connection.ts'

/** Seconds that a whole file may take to arrive. */
const LONGEST_DOWNLOAD = 300

interface Limits {
  readonly name: string
  /** Bytes. */
  readonly largest: number
}

/** Reads a signed address, without the token: whoever has the address may read it. */
export async function download(
  { pace, log }: Pick<Connection, 'pace' | 'log'>,
  address: string,
  limits: Limits,
): Promise<Uint8Array> {
  const { host } = new URL(address)
  for (let tries = 0; ; tries += 1) {
    try {
      const signal = AbortSignal.timeout(LONGEST_DOWNLOAD * pace.secondMs)
      const response = await fetch(address, { signal })
      if (response.ok) return await readWithin(response, limits)
      await response.body?.cancel()
      throw answered(response.status, response.statusText)
    } catch (error) {
      if (!isTransient(error)) throw error
      if (tries >= RETRIES) throw asHttpError(error)
      log(`reading the artifact "${limits.name}" from ${host} failed; ${RETRIES - tries} more`)
      await sleep((tries + 1) ** 2 * pace.secondMs)
    }
  }
}

/** Throws `artifact-too-large` as soon as more arrives than was announced. */
export async function readWithin(response: Response, { name, largest }: Limits): Promise<Uint8Array> {
  const bytes = await readAtMost(response, largest).catch((error: unknown) => {
    throw asHttpError(error)
  })
  if (bytes === null) throw fault('artifact-too-large', { name, bytes: largest + 1, largest })
  return bytes
}

/** A refusal by the file's host is final, as is an artifact that is too large; a broken connection is not. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('status' in error && typeof error.status === 'number') return error.status >= 500
  return error instanceof TypeError || error.name === 'TimeoutError' || error.name === 'AbortError'
}

function answered(status: number, text: string): Error {
  return Object.assign(new Error(`${status} ${text}`.trim()), { status })
}

/** A connection that failed counts as an outage, like those that Octokit meets. */
function asHttpError(error: unknown): unknown {
  if (!(error instanceof Error) || 'status' in error) return error
  return Object.assign(new Error(error.message, { cause: error }), { status: 500 })
}
