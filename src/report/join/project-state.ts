import type { Sha } from '../../documents/parts.ts'
import { isOlderRun, type RunOrder } from '../../documents/run-order.ts'
import type { FoundCheck } from '../../ports.ts'
import { checkName, OVERALL_CHECK } from '../check-names.ts'
import { readSections, type Section } from './section.ts'

/** How one project stands on one commit. */
export interface ProjectState {
  readonly name: string
  readonly status: 'pending' | 'good' | 'bad'
  readonly title: string
  /** null where it is being judged, or was not affected. */
  readonly section: Section | null
  readonly run: RunOrder & { readonly url?: string }
  /** Whether a missing section means that there is none; a commit status cannot hold one. */
  readonly tellsAll: boolean
}

const UNKNOWN_RUN: RunOrder = { id: '0', attempt: 1 }
const PREFIX = checkName('')

export function stateOfSection(section: Section): ProjectState {
  const { project: name, run, isGood, title } = section
  return { name, status: isGood ? 'good' : 'bad', title, section, run, tellsAll: true }
}

/** Of the projects' own checks, without the one over all of them. */
export function statesOfChecks(checks: readonly FoundCheck[], head: Sha): ProjectState[] {
  return checks.filter(({ name }) => name.startsWith(PREFIX)).map((check) => stateOfCheck(check, head))
}

function stateOfCheck(check: FoundCheck, head: Sha): ProjectState {
  const name = check.name.slice(PREFIX.length)
  const [found] = readSections(check.text ?? '')
  const section = found?.project === name && found.head === head ? found : null
  const base = {
    name,
    title: check.title,
    run: check.origin ?? UNKNOWN_RUN,
    tellsAll: check.kind === 'check',
  }
  if (check.status === 'in_progress') return { ...base, status: 'pending', section: null }
  // What it says of itself, for its conclusion may be that of another pull request with the same commit.
  const isGood = section?.isGood ?? check.conclusion === 'success'
  return { ...base, status: isGood ? 'good' : 'bad', section }
}

/** The newest of each project, by name; of equals the later in the list, but what was judged before what is pending. */
export function newestStates(states: readonly ProjectState[]): ProjectState[] {
  const newest = new Map<string, ProjectState>()
  for (const state of states) {
    const before = newest.get(state.name)
    newest.set(state.name, before === undefined ? state : newerOf(before, state))
  }
  return [...newest.values()].sort(byName)
}

function newerOf(before: ProjectState, state: ProjectState): ProjectState {
  if (isOlderRun(state.run, before.run)) return before
  if (isOlderRun(before.run, state.run)) return keepSection(before, state)
  if (state.status === 'pending' && before.status !== 'pending') return before
  return keepSection(before, state)
}

/** A commit status says how it ended, and nothing else. */
function keepSection(before: ProjectState, state: ProjectState): ProjectState {
  const isSilent = !state.tellsAll && state.section === null && state.status !== 'pending'
  return isSilent && before.section !== null && !isOlderRun(before.run, state.run) ? before : state
}

/** Of a pull request, or of what is none. A commit status names no pull request: it is everybody's. */
export function checksOfPlace(
  checks: readonly FoundCheck[],
  pullRequest: number | null,
): readonly FoundCheck[] {
  return checks.filter((check) => check.kind === 'status' || check.pullRequest === pullRequest)
}

export function findOverall(checks: readonly FoundCheck[]): FoundCheck | null {
  return checks.find(({ name }) => name === OVERALL_CHECK) ?? null
}

function byName({ name: one }: ProjectState, { name: other }: ProjectState): number {
  return one < other ? -1 : one > other ? 1 : 0
}
