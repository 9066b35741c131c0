import type { BaselineDocument } from '../documents/baseline.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import { isNamed } from '../documents/name-baseline.ts'
import { findCause } from '../documents/passed-over.ts'
import { type Addresses, showCommit } from './addresses.ts'
import { isDataOnly } from './data-only.ts'
import { describeExamples } from './examples-prose.ts'
import { endSentence } from './metric-prose.ts'
import { formatAge, formatCount, formatSeconds } from './number.ts'
import { code, join, own, type Prose, say } from './prose.ts'
import type { ReportInput } from './report-input.ts'
import type { Words } from './words.ts'

type Baseline = Pick<BaselineDocument, 'sha' | 'strategy' | 'distance' | 'ageSeconds'> &
  Partial<Pick<BaselineDocument, 'pin' | 'attempts' | 'waitedSeconds'>>

/** What this run was compared with and how that was chosen: never left out, least of all where nothing was. */
export function describeBaseline(input: ReportInput, words: Words, addresses: Addresses): Prose {
  const baseline: Baseline | null = input.baseline ?? input.comparison?.baseline ?? null
  if (input.run === null && (baseline === null || baseline.sha === null)) {
    return say`Compared with nothing: this folder is not in a git repository.`
  }
  if (baseline === null) return say`No baseline was looked for: nothing is compared with main.`
  if (baseline.sha === null) return describeAbsence(baseline, input, addresses)
  const how = [describeStrategy(baseline, words), ...describeCircumstances(baseline)]
  const commit = say`${own(words.base === 'main' ? 'main at ' : '')}${showCommit(baseline.sha, addresses)} (${join(how, ', ')})`
  const reused = input.verdict?.reused
  if (reused !== undefined)
    return say`The baseline is ${commit}, with which run ${code(reused.run)} compared the same files.`
  if (!isCompared(input.comparison)) return describeUncompared(commit, input)
  return say`Compared with ${commit}${describeExamples(input, words)}.`
}

/** No metric was compared; what is new of the data may be told all the same. */
function describeUncompared(commit: Prose, input: ReportInput): Prose {
  const knowsData = (input.base.data?.datasets.length ?? 0) > 0
  if (isDataOnly(input))
    return knowsData
      ? say`The data are compared with ${commit}.`
      : say`The baseline is ${commit}, whose record says nothing of data: nothing tells what is new.`
  return say`The baseline is ${commit}, but ${own(knowsData ? 'no metric' : 'nothing')} could be compared with it.`
}

function describeAbsence({ strategy }: Baseline, input: ReportInput, addresses: Addresses): Prose {
  const { baseline, run } = input
  if (strategy === 'bootstrap') {
    const about = (baseline?.passedOver ?? []).slice(0, 1)
    const told = about.map(
      ({ sha, reason }) => say` At ${showCommit(sha, addresses)}: ${endSentence(reason)}`,
    )
    return say`Nothing to compare with yet: no commit of main before this one has a record (strategy: bootstrap). ${tellFirst(run)}; until then ${own(isDataOnly(input) ? 'nothing tells what is new' : 'only fixed bars are judged')}.${told.flat()}`
  }
  const cause = causeOf(baseline)
  if (cause === null)
    return say`There is no baseline (strategy: ${own(strategy)}): no commit of main before this one has a record, and the policy asks for one.`
  const at =
    cause.sha === null || cause.sha === run?.head ? [] : say`at ${showCommit(cause.sha, addresses)}, `
  return say`There is no baseline (strategy: ${own(strategy)}): ${at}${endSentence(cause.reason)}`
}

/** In a terminal nothing is recorded unless somebody asks for it. */
function tellFirst(run: ReportInput['run']): Prose {
  return run?.event === 'local'
    ? say`On main, ${code('mergemark record')} makes the first, and so does the next push where the workflow records`
    : say`The next push to main makes the first`
}

function causeOf(
  baseline: ReportInput['baseline'],
): { readonly sha: string | null; readonly reason: string } | null {
  const failure = baseline?.failure
  if (failure !== undefined) return { sha: null, reason: failure.message }
  return findCause(baseline?.passedOver ?? [])
}

function describeStrategy({ strategy, distance, sha, pin = null }: Baseline, { point }: Words): Prose {
  const before = describeDistance(distance, point)
  switch (strategy) {
    case 'merge-base':
      return [own(point)]
    case 'ancestor':
      return say`${own(before)}, the nearest with a record`
    case 'pinned':
      return say`${isNamed(pin, sha) ? say`pinned as ${code(pin)}` : own('pinned')}, ${own(before)}`
    case 'latest':
      return say`latest record of all, ${own(before)}`
    case 'rebuild':
      return say`${own(point)}, trained and evaluated again here`
    default:
      return [own(strategy)]
  }
}

export function describeDistance(distance: number | null, point: string): string {
  if (distance === null) return `not among the first-parent ancestors of the ${point}`
  return distance === 0 ? `the ${point} itself` : `${formatCount(distance, 'commit')} before the ${point}`
}

function describeCircumstances({ ageSeconds, attempts, waitedSeconds = 0 }: Baseline): Prose[] {
  return [
    ...(ageSeconds === null ? [] : [say`committed ${own(formatAge(ageSeconds))} ago`]),
    ...(attempts == null || attempts < 2 ? [] : [say`recorded ${own(formatCount(attempts, 'time'))}`]),
    ...(waitedSeconds === 0 ? [] : [say`after waiting ${own(formatSeconds(waitedSeconds))} for its run`]),
  ]
}

function isCompared(comparison: ComparisonDocument | null): boolean {
  return comparison?.metrics.some(({ delta }) => delta !== null) ?? false
}
