import type { Sha } from '../../documents/parts.ts'
import { isOlderRun, type RunOrder } from '../../documents/run-order.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Comment, FoundCheck, Ports } from '../../ports.ts'
import { findOwnComments, isSameText, isStale, isTaken } from '../sticky-comment.ts'
import { ALL_PROJECTS, readMarker } from '../sticky-marker.ts'
import { composeBody } from './compose-body.ts'
import { findFailedBefore } from './failed-before.ts'
import { pauseMs, ROUNDS } from './pace.ts'
import {
  checksOfPlace,
  newestStates,
  type ProjectState,
  stateOfSection,
  statesOfChecks,
} from './project-state.ts'
import { readSections, type Section } from './section.ts'

export type JoiningPorts = Pick<Ports, 'forge' | 'clock' | 'random'>

export interface KeptComment {
  readonly url: string
  /** `superseded`: a newer run speaks. `unsettled`: others wrote until the tries ran out, and the last one verifies. */
  readonly change: 'created' | 'updated' | 'unchanged' | 'superseded' | 'unsettled'
}

export interface Keeping {
  readonly pullRequest: number
  readonly head: Sha
  readonly run: RunOrder
  /** The comment of all, or of this one alone. */
  readonly project: string
  /** What this run has to say. */
  readonly own: readonly Section[]
}

/** Without checks nobody knows of a writer that has read and not written yet: it is looked for this often. */
const QUIET_LOOKS = 2

interface Progress {
  /** Written by this run, for a list may not show it yet. */
  written: Comment | null
  change: KeptComment['change']
  /** Looks in a row that found nothing to do. */
  quiet: number
  hasWaited: boolean
}

/**
 * Keeps one comment, however many write it at once. Everybody composes it from the same state (the projects' checks, and
 * what stands in the comment), and whoever has written looks again until nothing is left to do: so the last writer has
 * seen what all have said. Of several comments the oldest stays; one that somebody deleted is made anew. null where
 * there is nothing to say.
 */
export async function keepComment(keeping: Keeping, ports: JoiningPorts): Promise<KeptComment | null> {
  const progress: Progress = { written: null, change: 'unchanged', quiet: 0, hasWaited: false }
  for (let round = 0; round < ROUNDS; round += 1) {
    const look = await lookAround(keeping, progress, ports)
    if (look.taken !== null) return { url: look.taken.url, change: 'superseded' }
    if (look.body === null) return null
    if (await mustWait(look, progress, keeping)) {
      await ports.clock.sleep(pauseMs(look.position, ports.random))
      continue
    }
    const isQuiet = await settle({ ...look, body: look.body }, { keeping, progress }, ports)
    progress.quiet = isQuiet ? progress.quiet + 1 : 0
    const enough = progress.change === 'unchanged' || look.hasChecks ? 1 : QUIET_LOOKS
    if (progress.quiet >= enough) return resultOf(look, progress)
    await ports.clock.sleep(pauseMs(look.hasChecks ? round : round + 2, ports.random))
  }
  return { url: progress.written?.url ?? '', change: 'unsettled' }
}

interface Look {
  /** Own comments of this key, oldest first. */
  readonly found: readonly Comment[]
  /** Own comments that this one stands for from now on. */
  readonly obsolete: readonly Comment[]
  readonly taken: Comment | null
  readonly body: string | null
  readonly hasChecks: boolean
  /** Whether something newer has been said of all that this run speaks of. */
  readonly isOutdone: boolean
  /** How many others may be about to make the comment. */
  readonly position: number
}

async function lookAround(keeping: Keeping, { written }: Progress, { forge }: JoiningPorts): Promise<Look> {
  const { project, head, run, own } = keeping
  const marker = { project, head, run: run.id, attempt: run.attempt }
  const comments = await findOwnComments(keeping.pullRequest, forge)
  // After the comment: a check that came in between only adds to what it says.
  const checks = await readChecks(keeping, forge)
  const listed = comments.filter(({ body }) => readMarker(body)?.project === project)
  const found = listed.length === 0 && written !== null ? [written] : listed
  const hasChecks = checks?.some(({ kind }) => kind === 'check') ?? false
  const [oldest] = found
  const states = joinStates(keeping, oldest, checks ?? [])
  const failed = oldest === undefined ? [] : findFailedBefore(oldest.body, states)
  const isOutdone = own.every(({ project: name, run: mine }) =>
    states.some((state) => state.name === name && isOlderRun(mine, state.run)),
  )
  const isHeld = ({ body }: Comment) =>
    isTaken(body, marker) || (!hasChecks && isStale(body) && isMarkedLater(body, run))
  return {
    found,
    obsolete: findObsolete(comments, keeping, states),
    taken:
      found.find(isHeld) ?? (isOutdone && oldest !== undefined && !hasOthers(states, own) ? oldest : null),
    body: composeBody({ marker: { project, head }, states, failed }),
    hasChecks,
    isOutdone,
    position: states.filter(({ name, section }) => section !== null && name < (own[0]?.project ?? '')).length,
  }
}

async function readChecks(
  { head, pullRequest }: Keeping,
  forge: JoiningPorts['forge'],
): Promise<readonly FoundCheck[] | null> {
  try {
    return checksOfPlace(await forge.checksOf(head), pullRequest)
  } catch (error) {
    // Who may not read them was told so when the checks were posted; the comment keeps the state by itself.
    if (!(error instanceof MergemarkError)) throw error
    return null
  }
}

function joinStates(
  { head, project, own }: Keeping,
  oldest: Comment | undefined,
  checks: readonly FoundCheck[],
): ProjectState[] {
  const said = readSections(oldest?.body ?? '').filter((section) => section.head === head)
  const states = newestStates([
    ...said.map(stateOfSection),
    ...statesOfChecks(checks, head),
    ...own.map(stateOfSection),
  ])
  if (project !== ALL_PROJECTS) return states.filter(({ name }) => name === project)
  return states.filter(({ section }) => section === null || section.isJoined)
}

function hasOthers(states: readonly ProjectState[], own: readonly Section[]): boolean {
  return states.some(({ name, section }) => section !== null && !own.some(({ project }) => project === name))
}

/** Left from before the projects were joined, or parted. */
function findObsolete(
  comments: readonly Comment[],
  keeping: Keeping,
  states: readonly ProjectState[],
): Comment[] {
  const { project, head, run } = keeping
  const names = states.flatMap(({ section }) => section?.project ?? [])
  return comments.filter(({ body }) => {
    const theirs = readMarker(body)?.project ?? project
    if (theirs === project || isTaken(body, { project, head, run: run.id, attempt: run.attempt }))
      return false
    if (project === ALL_PROJECTS) return names.includes(theirs)
    const sections = readSections(body)
    return theirs === ALL_PROJECTS && sections.length > 0 && sections.every((one) => one.project === project)
  })
}

function isMarkedLater(body: string, run: RunOrder): boolean {
  const marker = readMarker(body)
  return marker !== null && isOlderRun(run, { id: marker.run, attempt: marker.attempt })
}

/** Where others may be making the comment at this moment, whoever comes first by name makes it. */
async function mustWait(look: Look, progress: Progress, { project }: Keeping): Promise<boolean> {
  if (project !== ALL_PROJECTS || progress.hasWaited || look.found.length > 0 || look.position === 0)
    return false
  progress.hasWaited = true
  return true
}

/** Whether there was nothing to do. */
async function settle(
  look: Look & { readonly body: string },
  { keeping, progress }: { readonly keeping: Keeping; readonly progress: Progress },
  { forge }: JoiningPorts,
): Promise<boolean> {
  const [oldest, ...later] = look.found
  if (oldest === undefined) {
    progress.written = await forge.createComment(keeping.pullRequest, look.body)
    progress.change = 'created'
    return false
  }
  const isSame = isSameText(oldest.body, look.body)
  if (!isSame) {
    const updated = await updateUnlessGone(oldest, look.body, forge)
    progress.written = updated
    if (updated === null) return false
    if (progress.change === 'unchanged') progress.change = 'updated'
  }
  for (const { id } of [...later, ...look.obsolete]) await forge.deleteComment(id)
  return isSame
}

/** null where somebody has deleted it since it was listed. */
async function updateUnlessGone(
  { id }: Comment,
  body: string,
  forge: JoiningPorts['forge'],
): Promise<Comment | null> {
  try {
    return await forge.updateComment(id, body)
  } catch (error) {
    if (error instanceof MergemarkError && error.code === 'MM-609') return null
    throw error
  }
}

function resultOf({ found, isOutdone }: Look, { written, change }: Progress): KeptComment {
  const url = found[0]?.url ?? written?.url ?? ''
  return { url, change: isOutdone && change === 'unchanged' ? 'superseded' : change }
}
