import type { BaselineDocument } from '../documents/baseline.ts'

/** Where the baseline comes from, in words, with what was passed over. */
export function describeBaseline(document: BaselineDocument): string {
  const { passedOver, store, waitedSeconds = 0, attempts } = document
  const lines = [
    describeChoice(document),
    ...(attempts == null || attempts < 2 ? [] : [`  that commit was run ${attempts} times`]),
    ...(waitedSeconds === 0 ? [] : [`  waited ${Math.round(waitedSeconds)} s for the run of its commit`]),
    ...passedOver.map(({ sha, reason }) => `  passed over ${sha.slice(0, 7)}: ${reason}`),
    ...(store === undefined ? [] : [`  records: ${describeStore(store)}`]),
  ]
  return lines.join('\n')
}

function describeChoice({ sha, strategy, distance, ageSeconds, pin }: BaselineDocument): string {
  const named = pin == null ? strategy : `${strategy}: ${pin}`
  if (sha === null) return `no baseline (${named})`
  if (strategy === 'rebuild')
    return `baseline ${sha.slice(0, 7)} (rebuild): it has no record and is made again`
  return `baseline ${sha.slice(0, 7)} (${named}), ${describeDistance(distance)}, ${describeAge(ageSeconds)}`
}

function describeDistance(distance: number | null): string {
  if (distance === null) return 'not an ancestor by first parents'
  return distance === 1 ? '1 commit away' : `${distance} commits away`
}

function describeStore({ address, tip, sequence, signer }: NonNullable<BaselineDocument['store']>): string {
  if (tip === null) return `${address} holds none yet`
  const signed = signer === null ? '' : `, signed by ${signer}`
  return `${address} at ${tip.slice(0, 7)}, change ${sequence}${signed}`
}

function describeAge(seconds: number | null): string {
  if (seconds === null) return 'of unknown age'
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes old`
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} hours old`
    : `${Math.round(seconds / 86_400)} days old`
}
