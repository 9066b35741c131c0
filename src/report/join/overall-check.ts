import { isOlderRun } from '../../documents/run-order.ts'
import type { CheckReport, FoundCheck, TriggerEvent } from '../../ports.ts'
import { OVERALL_CHECK } from '../check-names.ts'
import { escapeMarkdown, makeVisible } from '../escape.ts'
import { type CheckSetting, LONGEST_TITLE, placeOf } from '../publish-checks.ts'
import type { ProjectState } from './project-state.ts'

/** Lines of the summary. */
const MOST_LISTED = 200

/** How the projects of another open pull request with the same commit stand. */
export interface Elsewhere {
  readonly pullRequest: number
  readonly states: readonly ProjectState[]
}

export interface Overall {
  /** Of this pull request, by name; whoever is waited for and has no check is among them. */
  readonly states: readonly ProjectState[]
  readonly elsewhere: readonly Elsewhere[]
  /** Why the projects of other jobs could not be asked for; null where they could. */
  readonly unreadable: string | null
  /** Stands below the list, or alone where there is one project. */
  readonly summary: string
}

/**
 * The check to require: as strict as the strictest project, here and on any open pull request with this commit, for
 * GitHub shows the newest check of a name on a commit whoever it is about. In progress while any of them is.
 */
export function overallCheck(overall: Overall, setting: CheckSetting): CheckReport {
  const { states, elsewhere, unreadable } = overall
  const [only] = states
  const all = [...states, ...elsewhere.flatMap((one) => one.states)]
  const pending = all.filter(({ status }) => status === 'pending')
  const bad = all.filter(({ status }) => status === 'bad')
  const base = {
    ...placeOf({ ...setting, origin: newestOrigin(setting.origin, all) }),
    name: OVERALL_CHECK,
    // They stand on the project's own check; here they would show twice on the same line.
    annotations: [],
    summary:
      states.length === 1 && elsewhere.length === 0 && only?.section !== null
        ? overall.summary
        : list(overall),
  }
  if (unreadable !== null)
    return { ...base, status: 'completed', conclusion: 'failure', title: cut(unreadable) }
  if (pending.length > 0) return { ...base, status: 'in_progress', title: tellPending(overall) }
  const isGood = states.length > 0 && bad.length === 0
  return { ...base, status: 'completed', conclusion: isGood ? 'success' : 'failure', title: tellAll(overall) }
}

/** Whether the check that stands there says the same. Of a commit status only how it ended is kept whole. */
export function saysTheSame(found: FoundCheck | null, report: CheckReport): boolean {
  if (found === null || found.status !== report.status) return false
  if (found.conclusion !== (report.conclusion ?? null)) return false
  return found.kind === 'status' || found.title === report.title
}

function tellAll({ states, elsewhere }: Overall): string {
  const bad = states.filter(({ status }) => status === 'bad')
  if (states.length === 0) return 'No project was judged'
  if (bad.length === 0) return tellElsewhere(elsewhere, 'bad') ?? tellGood(states)
  if (states.length === 1) return cut(bad[0]?.title ?? '')
  const names = bad.map(({ name }) => name).join(', ')
  return cut(`${bad.length} of ${states.length} projects may not be merged: ${names}`)
}

function tellGood(states: readonly ProjectState[]): string {
  const [only] = states
  return states.length === 1 ? cut(only?.title ?? '') : `All ${states.length} projects may be merged`
}

function tellPending({ states, elsewhere }: Overall): string {
  const named = (status: ProjectState['status']) =>
    states
      .filter((state) => state.status === status)
      .map(({ name }) => name)
      .join(', ')
  const [bad, pending] = [named('bad'), named('pending')]
  if (pending === '') return tellElsewhere(elsewhere, 'pending') ?? ''
  return cut(`${bad === '' ? '' : `May not be merged: ${bad}. `}Waiting for ${pending}`)
}

/** null where there is no such project. */
export function tellElsewhere(
  elsewhere: readonly Elsewhere[],
  status: 'bad' | 'pending',
  name?: string,
): string | null {
  for (const { pullRequest, states } of elsewhere) {
    const state = states.find((one) => one.status === status && (name === undefined || one.name === name))
    if (state === undefined) continue
    const told =
      status === 'bad' ? state.title.replace(/^#+ \S+ /, '') : `${state.name} is still being judged`
    return cut(`On #${pullRequest}, which has the same commit: ${told}`)
  }
  return null
}

function list({ states, elsewhere }: Overall): string {
  const lines = [
    ...states.map((state) => `- ${show(state)}`),
    ...elsewhere.flatMap(({ pullRequest, states: theirs }) =>
      theirs.map((state) => `- On #${pullRequest}, which has the same commit: ${show(state)}`),
    ),
  ]
  const more = lines.length - MOST_LISTED
  return [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`- And ${more} more.`] : [])].join('\n')
}

const MARKS = { good: '✅', bad: '❌', pending: '⏳' } as const

function show({ name, status, title }: ProjectState): string {
  const told = escapeMarkdown(cut(title))
  const named = escapeMarkdown(makeVisible(name))
  return `${MARKS[status]} ${status === 'pending' ? `${named}: being judged` : title === 'Not affected' ? `${named}: not affected` : told}`
}

/** Whoever writes last speaks for all of them: an older run's word would not be taken. */
function newestOrigin(
  own: TriggerEvent['run'],
  states: readonly ProjectState[],
): NonNullable<CheckReport['origin']> {
  return states.reduce<TriggerEvent['run']>(
    (newest, { run }) =>
      run.url !== undefined && isOlderRun(newest, run) ? { ...run, url: run.url } : newest,
    own,
  )
}

function cut(text: string): string {
  return makeVisible(text, LONGEST_TITLE)
}
