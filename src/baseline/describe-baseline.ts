import type { BaselineDocument } from '../documents/baseline.ts'
import { findCause } from '../documents/passed-over.ts'
import { describeFallback } from './note-fallback.ts'

type Store = NonNullable<BaselineDocument['store']>

/** Where the baseline comes from, in words, with what was passed over. */
export function describeBaseline(document: BaselineDocument): string {
  const { sha, store, waitedSeconds = 0, attempts } = document
  // The first line has said why there is none.
  const cause = causeOf(document)
  const passedOver = document.passedOver.filter((one) => one !== cause)
  const verb = sha === null ? 'looked at' : 'passed over'
  const lines = [
    describeChoice(document),
    ...(attempts == null || attempts < 2 ? [] : [`  that commit was run ${attempts} times`]),
    ...(waitedSeconds === 0 ? [] : [`  waited ${Math.round(waitedSeconds)} s for the run of its commit`]),
    ...passedOver.map(({ sha, reason }) => `  ${verb} ${sha.slice(0, 7)}: ${reason}`),
    ...describeReuse(document),
    ...(store === undefined ? [] : [`  records: ${describeStore(store)}`]),
  ]
  return lines.join('\n')
}

function describeReuse({ reuse }: BaselineDocument): string[] {
  if (reuse === undefined) return []
  const { verdict, reason } = reuse
  if (verdict === null) return [`  judged anew: ${reason ?? 'nothing to reuse'}`]
  return [`  judged already, on the same tree: run ${verdict.run} at ${verdict.sha.slice(0, 7)}`]
}

/** What keeps a run that should have a baseline from having one. */
function causeOf({
  sha,
  strategy,
  passedOver,
}: BaselineDocument): BaselineDocument['passedOver'][number] | null {
  return sha === null && strategy === 'none' ? findCause(passedOver) : null
}

function describeChoice(document: BaselineDocument): string {
  const { sha, strategy, distance, ageSeconds, pin } = document
  const named = pin == null ? strategy : `${strategy}: ${pin}`
  if (sha === null) {
    const cause = causeOf(document)
    if (cause === null) return `no baseline (${named})`
    // A pin that leads nowhere is of no commit: the one it is noted at is only where the search began.
    const at = pin == null ? `at ${cause.sha.slice(0, 7)}, ` : ''
    return `no baseline (${named}): ${at}${cause.reason}`
  }
  if (strategy === 'rebuild')
    return `baseline ${sha.slice(0, 7)} (rebuild): it has no record and is made again`
  return `baseline ${sha.slice(0, 7)} (${named}), ${describeDistance(distance)}, ${describeAge(ageSeconds)}`
}

function describeDistance(distance: number | null): string {
  if (distance === null) return 'not an ancestor by first parents'
  return distance === 1 ? '1 commit away' : `${distance} commits away`
}

function describeStore(store: Store): string {
  const { address, tip, sequence, signer } = store
  if (tip === null) return `${address} holds none yet`
  const signed = signer === null ? '' : `, signed by ${signer}`
  const fallback = describeFallback(store)
  const read = fallback === null ? '' : `; ${fallback}`
  return `${address} at ${tip.slice(0, 7)}, sequence ${sequence}${signed}${read}`
}

function describeAge(seconds: number | null): string {
  if (seconds === null) return 'of unknown age'
  if (seconds < 7200) return `${countOf(seconds / 60, 'minute')} old`
  return seconds < 172_800
    ? `${countOf(seconds / 3600, 'hour')} old`
    : `${countOf(seconds / 86_400, 'day')} old`
}

function countOf(amount: number, noun: string): string {
  const count = Math.round(amount)
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
