import type { Sha } from '../documents/parts.ts'
import type { VerdictDocument } from '../documents/verdict.ts'
import type { Annotation, CheckReport, TriggerEvent } from '../ports.ts'
import { checkName } from './check-names.ts'
import { makeVisible } from './escape.ts'

/** Of a check's title, in characters. */
export const LONGEST_TITLE = 240

/** A project's answer; null where there is none, which is never good. */
export interface ProjectVerdict {
  readonly name: string
  readonly verdict: Pick<VerdictDocument, 'verdict' | 'mode' | 'sentence'> | null
}

/** Where a check stands. */
export interface CheckSetting {
  /** The pull request's last commit: a check on the tested merge commit would show nowhere. */
  readonly head: Sha
  /** Each pull request has its own checks; null where the run belongs to none. */
  readonly pullRequest: number | null
  readonly origin: TriggerEvent['run']
}

export function openedCheck(name: string, setting: CheckSetting): CheckReport {
  return {
    ...placeOf(setting),
    name,
    status: 'in_progress',
    title: 'Judging…',
    summary: 'The run is going on. Its result will stand here.',
    annotations: [],
  }
}

export function projectCheck(
  project: ProjectVerdict & {
    readonly summary: string
    readonly text: string
    readonly annotations: readonly Annotation[]
    /** Why it is red although it passes here: another open pull request has the same commit. */
    readonly elsewhere: string | null
  },
  setting: CheckSetting,
): CheckReport {
  const { name, summary, text, annotations, elsewhere } = project
  return {
    ...placeOf(setting),
    name: checkName(name),
    status: 'completed',
    conclusion: isGood(project) && elsewhere === null ? 'success' : 'failure',
    title: (isGood(project) ? elsewhere : null) ?? titleOf(project),
    summary,
    text,
    annotations,
  }
}

const UNTOUCHED =
  'This pull request changes nothing that the configuration on the base branch names (`paths`), so nothing was computed.'

/** Of a project that the pull request does not touch. */
export function untouchedCheck(name: string, setting: CheckSetting): CheckReport {
  return {
    ...placeOf(setting),
    name: checkName(name),
    status: 'completed',
    conclusion: 'success',
    title: 'Not affected',
    summary: UNTOUCHED,
    annotations: [],
  }
}

export function isGood({ verdict }: ProjectVerdict): boolean {
  return verdict !== null && (verdict.verdict !== 'fail' || verdict.mode === 'observe')
}

export function titleOf({ name, verdict }: ProjectVerdict): string {
  if (verdict === null) return makeVisible(`${name}: no verdict could be reached`, LONGEST_TITLE)
  const wouldFail = verdict.mode === 'observe' && verdict.verdict === 'fail'
  return makeVisible(`${wouldFail ? 'Only observing; would fail: ' : ''}${verdict.sentence}`, LONGEST_TITLE)
}

export function placeOf({
  head,
  pullRequest,
  origin,
}: CheckSetting): Pick<CheckReport, 'sha' | 'pullRequest' | 'origin'> {
  return { sha: head, origin, ...(pullRequest === null ? {} : { pullRequest }) }
}
