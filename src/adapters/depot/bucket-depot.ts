import { fault } from '../../errors/fault.ts'
import type { Depot } from '../../ports.ts'
import { reasonOf } from '../system-error.ts'
import { fileOf } from './file-of.ts'
import { LARGEST } from './largest.ts'
import { readAtMost } from './read-at-most.ts'

export interface BucketLimits {
  /** For a whole request and its answer. */
  readonly milliseconds: number
  readonly bytes: number
}

const LIMITS: BucketLimits = { milliseconds: 300_000, bytes: LARGEST }
const REDIRECTS = new Set([301, 302, 307, 308])
const MOST_REDIRECTS = 3
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

interface Bucket {
  readonly url: string
  readonly token: string | null
  readonly fetch: typeof globalThis.fetch
  readonly limits?: Partial<BucketLimits> | undefined
}

/**
 * `PUT` and `GET` of `<url>/<hexadecimal digest>`, with the token as a bearer's. The token and the sample go to that
 * host alone: no redirect leads to another.
 */
export function createBucketDepot({ url, token, fetch, limits }: Bucket): Depot {
  const { milliseconds, bytes: mostBytes } = { ...LIMITS, ...limits }
  // Without what may be a password in it.
  const depot = URL.canParse(url) ? `${new URL(url).origin}${new URL(url).pathname}` : url

  async function send(address: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` })
    if (init.method === 'PUT') headers.set('content-type', 'application/octet-stream')
    const signal = AbortSignal.timeout(milliseconds)
    let target = address
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(target, { ...init, headers, signal, redirect: 'manual' })
      const location = response.headers.get('location')
      if (!REDIRECTS.has(response.status) || location === null) return response
      await response.body?.cancel()
      const next = new URL(location, target)
      if (next.origin !== address.origin) throw new Error(`it redirects to another host, ${next.host}`)
      target = next
    }
    throw new Error('it redirects without end')
  }

  return {
    async put(digest, bytes) {
      const refused = (reason: string, cause?: unknown) =>
        fault('depot-refused', { depot, reason }, { cause })
      const response = await send(addressOf(url, digest, refused), {
        method: 'PUT',
        body: bytes as Uint8Array<ArrayBuffer>,
      }).catch((cause: unknown) => {
        throw refused(whyFailed(cause, milliseconds), cause)
      })
      await response.body?.cancel()
      if (!response.ok) throw refused(nameStatus(response))
    },

    async get(digest) {
      const unreachable = (reason: string, cause?: unknown) =>
        fault('depot-unreachable', { depot, reason }, { cause })
      const failed = (cause: unknown) => {
        throw unreachable(whyFailed(cause, milliseconds), cause)
      }
      const response = await send(addressOf(url, digest, unreachable), { method: 'GET' }).catch(failed)
      if (!response.ok) await response.body?.cancel()
      if (response.status === 404) return null
      if (!response.ok) throw unreachable(nameStatus(response))
      const bytes = await readAtMost(response, mostBytes).catch(failed)
      if (bytes === null) throw unreachable(`the sample has more than ${mostBytes} bytes`)
      return bytes
    },
  }
}

function addressOf(url: string, digest: string, refuse: (reason: string) => Error): URL {
  const file = fileOf(digest)
  if (file === null) throw refuse(`"${digest}" is no digest`)
  if (!URL.canParse(url)) throw refuse('it is no address')
  const address = new URL(url)
  const isSafe =
    address.protocol === 'https:' || (address.protocol === 'http:' && LOCAL.has(address.hostname))
  if (!isSafe) throw refuse('only https addresses are used')
  if (address.username !== '' || address.password !== '') throw refuse('its address holds a password')
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${file}`
  return address
}

/** `fetch` says no more than that it failed; its cause tells. */
function whyFailed(error: unknown, milliseconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${milliseconds} ms`
  return reasonOf(error instanceof TypeError && error.cause instanceof Error ? error.cause : error)
}

function nameStatus({ status, statusText }: Response): string {
  return `${status} ${statusText}`.trim()
}
