import { countSince } from '../../baseline/metric-history/walk-commits.ts'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'

/** Whether a commit still belongs to what is shown; asked newest first. */
export type Reaches = (commit: { readonly sha: Sha; readonly distance: number }) => Promise<boolean>

const DAY = 86_400
const UNITS = { d: DAY, w: 7 * DAY } as const

/**
 * `90d` or `12w` before now, a date (`2026-01-31`, midnight UTC), or a revision, whose commit is the first shown. Dates
 * are those of the commits. Throws `invalid-input`, `history-too-short`.
 */
export async function parseSince(
  { since, tip }: { readonly since: string | null; readonly tip: Sha },
  { git, clock }: Pick<Ports, 'git' | 'clock'>,
): Promise<Reaches> {
  if (since === null) return async () => true
  const seconds = secondsOf(since, clock.now() / 1000)
  if (seconds !== null) return async ({ sha }) => (await git.commitTime(sha)) >= seconds
  const sha = await git.resolve(since)
  if (sha === null) {
    const expected = 'an age (90d), a date (2026-01-31), or a commit, branch or tag of this clone'
    throw fault('invalid-input', { input: 'since', value: since, expected })
  }
  const count = await countSince({ tip, since: sha }, git)
  if (count === null) throw fault('history-too-short', { revision: since })
  return async ({ distance }) => distance < count
}

/** Seconds since 1970, or null where it is neither an age nor a date. */
function secondsOf(since: string, now: number): number | null {
  const [, amount, unit] = /^(\d{1,5})([dw])$/.exec(since) ?? []
  if (amount !== undefined) return now - Number(amount) * UNITS[unit as keyof typeof UNITS]
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) return null
  const milliseconds = Date.parse(`${since}T00:00:00Z`)
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000
}
