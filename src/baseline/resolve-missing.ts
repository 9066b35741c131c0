import type { Sha } from '../documents/parts.ts'
import { findAside } from './find-aside.ts'
import { findLatest } from './find-latest.ts'
import { indexRecords } from './index-records.ts'
import type { PassedOver } from './passed-over.ts'
import type { Asking, Choice, ResolvingPorts } from './resolve-choice.ts'

/** What is known once no first-parent ancestor has a complete record. */
export interface Missing extends Asking {
  readonly start: Sha | null
  readonly passedOver: readonly PassedOver[]
  /** What waiting for the start's own run said; null where there was nothing to wait for. */
  readonly waited: string | null
  /** Whether an ancestor has a record that is not fit. */
  readonly isRecorded: boolean
  /** Whether any commit, ancestor or not, may have a record of the project. */
  readonly mayHaveRecords: boolean
}

/** Does as `on-missing` says; a project that has a past is never taken for new. Throws `store-unreachable`. */
export async function resolveMissing(
  missing: Missing,
  { git, records }: Pick<ResolvingPorts, 'git' | 'records'>,
): Promise<Choice> {
  const { name, tested, base, start, passedOver, isRecorded, settings } = missing
  if (settings.onMissing === 'rebuild' && start !== null)
    return { strategy: 'rebuild', sha: start, passedOver }
  const index = missing.mayHaveRecords ? await indexRecords(name, records) : new Map<Sha, never>()
  if (settings.onMissing === 'latest') {
    const latest = await findLatest({ index, tested }, records)
    if (latest?.taken.kind === 'corrupt')
      return without([...passedOver, { sha: latest.sha, reason: latest.taken.reason }])
    if (latest?.taken.kind === 'taken') {
      const { sha, attempts, taken } = latest
      return { strategy: 'latest', sha, record: taken.record, attempts, passedOver }
    }
  }
  if (isRecorded) return without(passedOver)
  const aside = start === null ? null : await findAside({ start, index }, git)
  if (aside !== null) return without([aside])
  // Where a branch leaves main is its author's choice: it may not choose a commit from before the project's past.
  const ahead = base === null ? null : await findAside({ start: base, index }, git)
  if (ahead !== null) return without([{ sha: ahead.sha, reason: LEFT_BEFORE }])
  return settings.onMissing === 'fail' ? refuse(missing) : bootstrap(missing)
}

const LEFT_BEFORE =
  'main has this record, and the commit that is tested left main before anything was recorded: merge main into this ' +
  'branch, and it is compared with it'

function bootstrap({ start, waited }: Missing): Choice {
  const passedOver =
    start === null || waited === null ? [] : [{ sha: start, reason: `it has no record; ${waited}` }]
  return { strategy: 'bootstrap', passedOver }
}

function refuse({ start, waited }: Missing): Choice {
  if (start === null) return without([])
  const reason = [
    'neither it nor any ancestor has a record, and the policy asks for one (on-missing: fail)',
    ...(waited === null ? [] : [waited]),
  ].join('; ')
  return without([{ sha: start, reason }])
}

function without(passedOver: readonly PassedOver[]): Choice {
  return { strategy: 'none', passedOver }
}
