import type { BaselineDocument } from './baseline.ts'

type PassedOver = BaselineDocument['passedOver'][number]

/** Commits without a record are passed by; what is wrong with one that has some is what ended the way. */
export function findCause(passedOver: readonly PassedOver[]): PassedOver | null {
  return passedOver.findLast(({ reason }) => !NO_RECORD.test(reason)) ?? passedOver.at(-1) ?? null
}

const NO_RECORD = /^(it has no record$|the last of )/
