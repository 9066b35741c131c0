import type { Octokit } from '@octokit/rest'

/** Waits, which tests shorten. */
export interface Pace {
  /** How long a second of waiting lasts. */
  readonly secondMs: number
  /** A request without a whole answer after this has failed. */
  readonly timeoutMs: number
}
export const USUAL_PACE: Pace = { secondMs: 1000, timeoutMs: 20_000 }

/** Tries after the first one, where GitHub does not answer or fails itself. */
export const RETRIES = 2
/** The longest wait for a rate limit, in seconds. Above it the job says so rather than costing a runner's time. */
const LONGEST_WAIT = 60
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, index) => 400 + index)

type RequestOptions = Parameters<Parameters<Octokit['hook']['before']>[1]>[0]

/** An Octokit that retries what is safe to retry, waits for rate limits, gives up in time and says what it waits for. */
export async function createClient(options: {
  readonly token: string
  readonly apiUrl: string
  readonly pace: Pace
  readonly log: (text: string) => void
}): Promise<Octokit> {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const { token, apiUrl, pace, log } = options
  const waitFor = waitOnce(log)
  // Plugins named first are nearest to the wire: `guard` sees each attempt, `retry` all of them as one.
  const Client = Octokit.plugin(
    (octokit) => guard(octokit as unknown as Octokit, pace, log),
    retry,
    throttling,
  )
  return new Client({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'mergemark',
    log: { debug: ignore, info: ignore, warn: log, error: ignore },
    retry: { retries: RETRIES, retryAfterBaseValue: pace.secondMs, doNotRetry: CLIENT_ERRORS },
    throttle: {
      retryAfterBaseValue: pace.secondMs,
      onRateLimit: (seconds, { method, url }, _octokit, tries) => waitFor(seconds, `${method} ${url}`, tries),
      onSecondaryRateLimit: (seconds, { method, url }, _octokit, tries) =>
        waitFor(seconds, `${method} ${url}`, tries),
      ...unpaced(),
    },
  }) as unknown as Octokit
}

/** Between the plugins and the wire: a time limit on each attempt, no half answers, and a line for each failure. */
function guard(octokit: Octokit, pace: Pace, log: (text: string) => void): void {
  let down = false
  octokit.hook.before('request', (options) => {
    options.request.signal = AbortSignal.timeout(pace.timeoutMs)
    // One operation has waited in vain already: the next ones ask once each.
    if (down) Object.assign(options.request, { retries: 0 })
  })
  octokit.hook.after('request', (response, options) => {
    down = false
    // Octokit takes a body that was cut off for text, and a list that is text for an empty list.
    const hasBody = response.status === 200 || response.status === 201
    if (hasBody && typeof response.data === 'string') throw cutOff(options)
  })
  octokit.hook.error('request', (error, options) => {
    if (isUnnamedLimit(error)) error.message += ' (a secondary rate limit)'
    if (isOutage(error)) {
      const { retries = RETRIES, retryCount = 0 } = options.request as {
        retries?: number
        retryCount?: number
      }
      const left = retries - retryCount
      if (left > 0)
        log(
          `${options.method} ${options.url}: ${error.message}; ${left} more ${left === 1 ? 'try' : 'tries'}`,
        )
      else down = true
    }
    throw error
  })
}

/** The throttling plugin knows a limit by its words, and a 429 from a proxy or another forge has others. */
function isUnnamedLimit(error: Error): boolean {
  return 'status' in error && error.status === 429 && !/secondary rate/i.test(error.message)
}

function cutOff(options: RequestOptions): Error {
  return Object.assign(new Error('the answer was cut off'), { status: 502, request: options })
}

/** Whether nobody can say if the request was carried out: no answer, half an answer, or a failure of the server's own. */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 500
  )
}

function waitOnce(log: (text: string) => void) {
  return (seconds: number, request: string, tries: number): boolean => {
    const wait = seconds <= LONGEST_WAIT && tries === 0
    log(`${request}: rate limited for ${seconds} s; ${wait ? 'waiting' : 'not waiting that long'}`)
    return wait
  }
}

/**
 * The throttling plugin spaces writes by one to three seconds, as GitHub asks of those who make many. A run makes a
 * handful, one after another.
 */
function unpaced() {
  type Job = (...args: unknown[]) => Promise<unknown>
  const limiter = {
    key: () => ({ schedule: (_options: object, job: Job, ...args: unknown[]) => job(...args) }),
  }
  return { write: limiter, notifications: limiter } as unknown as { write: never; notifications: never }
}

function ignore(): void {}
