import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import { isOutage } from './client.ts'

/** What is being asked of GitHub, for whoever reads the error. */
export interface Attempt {
  /** `post the comment on #12` */
  readonly action: string
  /** The permission that it needs: `pull-requests: write`. */
  readonly permission: string
  readonly host: string
}

interface HttpError extends Error {
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

/** The catalogue's error for what GitHub answered. What is no answer of GitHub's is a bug, and passes as it is. */
export function toFault(error: unknown, { action, permission, host }: Attempt): unknown {
  if (error instanceof MergemarkError || !isHttpError(error)) return error
  const { status } = error
  const answer = firstLine(error.message)
  const cause = { cause: error }
  if (isOutage(error))
    return fault('forge-unreachable', { action, host, reason: answer || `status ${status}` }, cause)
  if (isRateLimit(error)) return fault('forge-rate-limited', { action, answer }, cause)
  if (status === 401) return fault('forge-token-refused', { action, answer }, cause)
  if (status === 403) return fault('forge-denied', { action, permission, answer }, cause)
  return fault('forge-refused', { action, status, answer }, cause)
}

export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** What was asked for is not there: never was, is no more, or is kept from this token. */
export function isAbsent(error: unknown): boolean {
  return isHttpError(error) && (error.status === 404 || error.status === 410)
}

/** The server has no such thing, or this token may not have it; trying again changes nothing. */
export function isRefusal(error: unknown): boolean {
  if (!isHttpError(error) || isRateLimit(error)) return false
  return isAbsent(error) || error.status === 403 || error.status === 405
}

export function isRateLimit({ status, message, response }: HttpError): boolean {
  if (status === 429) return true
  return (
    status === 403 &&
    (/rate limit/i.test(message) || String(response?.headers['x-ratelimit-remaining']) === '0')
  )
}

/** Octokit ends GitHub's message with the address of its documentation, which says nothing to the reader. */
function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/ - https?:\/\/\S+$/, '').slice(0, 300)
}
