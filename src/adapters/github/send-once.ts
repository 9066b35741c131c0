import { setTimeout as sleep } from 'node:timers/promises'
import { isOutage, RETRIES } from './client.ts'
import type { Connection } from './connection.ts'

/**
 * Sends what must not be sent twice. A request whose answer was lost may have been carried out, so before it is sent
 * again `findLanded` looks. Octokit's own retries must be off in `send`: they would post the same comment again.
 */
export async function sendOnce<T>(
  request: { readonly send: () => Promise<T>; readonly findLanded: () => Promise<T | null> },
  { pace, log }: Pick<Connection, 'pace' | 'log'>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await request.send()
    } catch (error) {
      if (!isOutage(error)) throw error
      const seconds = (tries + 1) ** 2
      log(`${reasonOf(error)}: looking in ${seconds} s whether it was carried out all the same`)
      await sleep(seconds * pace.secondMs)
      const landed = await request.findLanded()
      if (landed !== null) return landed
      if (tries >= RETRIES) throw error
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** For the `request` option of a call: Octokit sends it once. */
export const UNREPEATED = { retries: 0 } as const
