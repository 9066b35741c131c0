import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { FoundCheck } from '../../ports.ts'
import type { CheckSetting } from '../publish-checks.ts'
import type { JoiningPorts } from './keep-comment.ts'
import { type Elsewhere, overallCheck, saysTheSame } from './overall-check.ts'
import { pauseMs, ROUNDS } from './pace.ts'
import {
  checksOfPlace,
  findOverall,
  newestStates,
  type ProjectState,
  statesOfChecks,
} from './project-state.ts'

export interface Settling {
  readonly setting: CheckSetting
  /** Of this run's projects. */
  readonly own: readonly ProjectState[]
  /** Projects of other jobs: while one of them is missing or running, nothing is decided. */
  readonly waitFor: readonly string[]
  readonly summary: string
}

/** Looks that may not show what was written. */
const MOST_HIDDEN = 3

/**
 * Writes the check over all projects, and looks again until what stands there is what the projects' checks say: a job
 * that read them before this one had written may write later. Throws what `putCheck` throws.
 */
export async function settleOverall(settling: Settling, ports: JoiningPorts): Promise<void> {
  const { forge, clock, random } = ports
  let isWritten = false
  let hidden = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const { checks, problem } = await readChecks(settling, forge)
    const elsewhere = await findElsewhere(checks, settling.setting, forge)
    const { pullRequest } = settling.setting
    const states = addMissing(
      newestStates([
        ...statesOfChecks(checksOfPlace(checks, pullRequest), settling.setting.head),
        ...settling.own,
      ]),
      settling,
    )
    const unreadable =
      problem !== null && settling.waitFor.some((name) => !settling.own.some((one) => one.name === name))
        ? `The checks of the other projects cannot be read: ${problem}`
        : null
    const report = overallCheck(
      { states, elsewhere, unreadable, summary: settling.summary },
      settling.setting,
    )
    const found = findOverall(checksOfPlace(checks, pullRequest))
    if (saysTheSame(found, report)) return
    // A list that does not show what was written is late, or not for this token: written again it would be there twice.
    const isHidden = found === null && isWritten
    if (!isHidden) await forge.putCheck(report)
    hidden += isHidden ? 1 : 0
    isWritten = true
    if (problem !== null || hidden === MOST_HIDDEN) return
    await clock.sleep(pauseMs(round, random))
  }
}

/** Other open pull requests whose head is this very commit, as far as they have checks. */
export async function findElsewhere(
  checks: readonly FoundCheck[],
  { head, pullRequest }: CheckSetting,
  forge: JoiningPorts['forge'],
): Promise<Elsewhere[]> {
  const numbers = new Set(checks.flatMap((check) => check.pullRequest ?? []))
  const elsewhere: Elsewhere[] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    if (number === pullRequest) continue
    const other = await forge.pullRequest(number)
    if (other === null || !other.isOpen || other.head.sha !== head) continue
    const theirs = checks.filter((check) => check.pullRequest === number)
    elsewhere.push({ pullRequest: number, states: newestStates(statesOfChecks(theirs, head)) })
  }
  return elsewhere
}

function addMissing(states: readonly ProjectState[], { waitFor, own }: Settling): ProjectState[] {
  const known = new Set([...states, ...own].map(({ name }) => name))
  const missing = waitFor.filter((name) => !known.has(name))
  const pending = missing.map(
    (name): ProjectState => ({
      name,
      status: 'pending',
      title: '',
      section: null,
      run: { id: '0', attempt: 1 },
      tellsAll: true,
    }),
  )
  return [...states, ...pending]
}

async function readChecks(
  { setting }: Settling,
  forge: JoiningPorts['forge'],
): Promise<{ checks: readonly FoundCheck[]; problem: string | null }> {
  try {
    return { checks: await forge.checksOf(setting.head), problem: null }
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return { checks: [], problem: error.message }
  }
}
