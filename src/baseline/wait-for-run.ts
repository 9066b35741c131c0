import type { Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Clock, Forge } from '../ports.ts'

/** Who can be asked whether a run is still going; null on a terminal, where nobody can. */
export type Asked = Pick<Forge, 'checkState'> | null

/** What came of waiting. */
export interface Waited<T> {
  /** What `look` found at last. */
  readonly found: T | null
  /** Why there is nothing, where the run itself has to do with it. */
  readonly reason: string | null
}

/** Between two looks, in seconds; the last one again and again. */
const STEPS = [5, 10, 20, 30, 60]
/** The check is completed before its record is pushed: looks that are taken after it, and seconds between them. */
const LOOKS_AFTER = 3
const STEP_AFTER = 10

/**
 * How long this process has waited for a commit's run. Prepare comes twice, and once a project: one that did not come
 * is not waited for anew.
 */
const spent = new WeakMap<object, Map<Sha, number>>()

/**
 * While the run of commit `sha` is still going, looks for its record again and again, up to `waitMs`. Time is counted
 * by what was slept at least, so that a clock that is set back makes no wait longer.
 */
export async function waitForRun<T>(
  input: {
    readonly sha: Sha
    readonly name: string
    readonly waitMs: number
    readonly look: () => Promise<T | null>
  },
  { forge, clock }: { readonly forge: Asked; readonly clock: Clock },
): Promise<Waited<T>> {
  if (input.waitMs === 0) return { found: null, reason: null }
  if (forge === null) return unasked('from here')
  const { sha, name, waitMs, look } = input
  const budget = spent.get(forge) ?? new Map<Sha, number>()
  spent.set(forge, budget)
  const started = clock.now()
  let waited = budget.get(sha) ?? 0
  let seen = false
  let after = 0
  for (let turn = 0; ; turn += 1) {
    const running = await isRunning({ sha, name }, forge)
    if (typeof running === 'string') return unasked(running)
    // Its record may have come between the last look and the question.
    const found = running && turn === 0 ? null : await look()
    if (found !== null) return { found, reason: null }
    seen ||= running
    if (!running) after += 1
    if (!running && (!seen || after > LOOKS_AFTER)) return ended(seen)
    const left = waitMs - Math.max(waited, clock.now() - started)
    if (left <= 0) return running ? late() : ended(seen)
    const step = Math.min((running ? (STEPS[turn] ?? 60) : STEP_AFTER) * 1000, left)
    await clock.sleep(step)
    waited += step
    budget.set(sha, waited)
  }

  function ended(waitedFor: boolean): Waited<T> {
    return { found: null, reason: waitedFor ? 'its run ended without one' : null }
  }

  function late(): Waited<T> {
    const reason = `its run is still going after ${describeWait(waitMs)}`
    return { found: null, reason }
  }

  function unasked(why: string): Waited<T> {
    return { found: null, reason: `whether its run is still going cannot be asked ${why}` }
  }
}

/** How long that commit's run was waited for by this process, in seconds. */
export function secondsWaited(sha: Sha, forge: Asked): number {
  return ((forge === null ? null : spent.get(forge)?.get(sha)) ?? 0) / 1000
}

/** Of the project's own check or of the one over all; in words where the forge does not tell. */
async function isRunning(
  { sha, name }: { sha: Sha; name: string },
  forge: NonNullable<Asked>,
): Promise<boolean | string> {
  try {
    for (const check of [`mergemark/${name}`, 'mergemark']) {
      if ((await forge.checkState(sha, check)) === 'running') return true
    }
    return false
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return `(${error.code} ${error.message})`
  }
}

function describeWait(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 120) return `${seconds} seconds`
  return `${Math.round(seconds / 60)} minutes`
}
