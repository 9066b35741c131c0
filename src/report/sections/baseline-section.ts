import type { BaselineDocument } from '../../documents/baseline.ts'
import { isNamed } from '../../documents/name-baseline.ts'
import { type Addresses, showCommit } from '../addresses.ts'
import { left, list, type Section, table } from '../article.ts'
import { describeDistance } from '../baseline-prose.ts'
import { decimalsFor, formatCount, formatNumber, formatSeconds } from '../number.ts'
import { code, type Inline, join, own, type Prose, say } from '../prose.ts'
import type { ReportView } from '../view.ts'
import type { Words } from '../words.ts'
import { shortDigest } from './training-section.ts'

const MOST_PASSED = 10
const MOST_DIFFERENCES = 40
const MOST_FLOORS = 10
/** A smaller floor is that of the arithmetic: such runs are alike. */
const ROUNDING = 1e-6

/** By which rule the baseline was chosen, where its record lies, what was passed over, and what else differs. */
export function baselineSection({ input, words, addresses }: ReportView): Section | null {
  const { baseline, run } = input
  if (baseline === null || run === null || baseline.failure !== undefined) return null
  const { differences = [] } = baseline
  const columns = [left('made with'), left(words.base), left(words.head)]
  const rows = differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ what, base, head }) => [[code(what)], [showValue(base)], [showValue(head)]])
  return {
    key: 'baseline',
    title: titleOf(baseline),
    short: baseline.sha === null ? 'why there is no baseline' : 'why this baseline',
    blocks: [
      list([
        describeRule(baseline, words),
        ...describeWait(baseline),
        ...describeAttempts(baseline),
        ...describeRecord(baseline),
        ...describePassedOver(baseline, addresses),
        ...describeNoise(baseline),
      ]),
      ...table('What the two sides were made with', columns, rows),
    ],
  }
}

function showValue(value: string): Inline {
  return code(value.startsWith('sha256:') ? shortDigest(value) : value)
}

function titleOf({ sha, differences = [] }: BaselineDocument): Prose {
  if (sha === null) return say`Why there is no baseline`
  if (differences.length === 0) return say`Why this baseline`
  return say`Why this baseline, and ${own(formatCount(differences.length, 'difference'))} in how it was made`
}

function describeRule({ strategy, distance, sha, pin }: BaselineDocument, { point, head }: Words): Prose {
  const before = own(describeDistance(distance, point))
  switch (strategy) {
    case 'merge-base':
      return say`The rule: the ${own(point)} where it has a complete record. It has one.`
    case 'ancestor':
      return say`The rule: the ${own(point)} where it has a complete record, else its nearest first-parent ancestor that has one. It is ${before}.`
    case 'pinned':
      return isNamed(pin, sha)
        ? say`${code('baseline.pin')} is ${code(pin)}: its commit is compared with, whatever main is. It is ${before}.`
        : say`${code('baseline.pin')} names this commit: it is compared with, whatever main is. It is ${before}.`
    case 'latest':
      return say`Neither the ${own(point)} nor any of its ancestors has a complete record, and ${code('on-missing: latest')} takes the last of all records, which is ${before}. The change is not that of ${own(head)} alone.`
    case 'rebuild':
      return say`Neither the ${own(point)} nor any of its ancestors has a complete record, and ${code('on-missing: rebuild')} trained and evaluated the ${own(point)} again in this run, with its own code and command. It is as self-reported as the rest of this run.`
    case 'bootstrap':
      return say`Neither the ${own(point)} nor any of its ancestors has a record, so this project is new.`
    default:
      return say`What should be compared with cannot be used, and nothing else is taken in its place.`
  }
}

function describeWait({ waitedSeconds = 0 }: BaselineDocument): Prose[] {
  return waitedSeconds === 0
    ? []
    : [say`Its run was still going: it was waited for ${own(formatSeconds(waitedSeconds))}.`]
}

function describeAttempts({ attempts }: BaselineDocument): Prose[] {
  if (attempts == null || attempts < 2) return []
  return [
    say`That commit was run and recorded ${own(formatCount(attempts, 'time'))}. The last of them whose evaluation did not fail is compared with.`,
  ]
}

function describeRecord({ record, store }: BaselineDocument): Prose[] {
  if (store === undefined) return record === null ? [] : [say`Record: ${code(record)}.`]
  const state =
    store.tip === null
      ? say`which holds none yet`
      : say`sequence ${own(String(store.sequence))} (${code(store.tip.slice(0, 7))}), ${signedBy(store.signer)}${describeFallback(store)}`
  const place = say`${code(store.address)}, ${state}`
  return [record === null ? say`Records: ${place}.` : say`Record: ${code(record)} in ${place}.`]
}

/** A fallback branch that was read in the place of the configured ref. */
function describeFallback({ from, insteadOf }: NonNullable<BaselineDocument['store']>): Prose {
  if (from === undefined || insteadOf === undefined) return []
  return say`; read from the fallback branch ${code(from)}, which is newer than ${code(insteadOf)}`
}

function signedBy(signer: string | null): Prose {
  return signer === null ? say`signatures not asked for` : say`signed by ${code(signer)}`
}

function describePassedOver({ sha: chosen, passedOver }: BaselineDocument, addresses: Addresses): Prose[] {
  const rest = passedOver.length - MOST_PASSED
  // Where nothing was chosen, the last of them is what ended the search.
  const verb = chosen === null ? 'Looked at' : 'Passed over'
  return [
    ...passedOver
      .slice(0, MOST_PASSED)
      .map(({ sha, reason }) => say`${own(verb)} ${showCommit(sha, addresses)}: ${reason}`),
    ...(rest > 0 ? [say`And ${own(formatCount(rest, 'more commit'))}.`] : []),
  ]
}

function describeNoise({ noise = [] }: BaselineDocument): Prose[] {
  const telling = noise.filter(({ floor }) => floor > ROUNDING)
  if (telling.length === 0) return []
  const floors = telling
    .slice(0, MOST_FLOORS)
    .map(({ name, floor }) => say`${code(name)} ${own(formatNumber(floor, decimalsFor(floor)))}`)
  return [
    say`By how much two runs of one commit differ, 95 times in 100, at most: ${join(floors, ', ')}. A smaller difference between two single numbers says nothing.`,
  ]
}
