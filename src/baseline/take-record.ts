import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records } from '../ports.ts'
import { failureOfRecord } from './failure-of-record.ts'
import type { FoundRecord } from './index-records.ts'
import { type RecordContent, readRecord } from './read-record.ts'

/** What became of the records of one commit. */
export type Taken =
  | { readonly kind: 'taken'; readonly record: RecordContent }
  /** Nothing there to compare with, and nothing wrong with it. */
  | { readonly kind: 'unfit'; readonly reason: string }
  /** Something is there, and it is not what was recorded, or a later version wrote it. */
  | { readonly kind: 'corrupt'; readonly reason: string }

/** Errors that say something of the record itself, not of the way to it. */
const CORRUPT = new Set(['MM-313', 'MM-314', 'MM-502', 'MM-503', 'MM-504', 'MM-506'])
const withoutManifest: Taken = { kind: 'corrupt', reason: 'it has no manifest.json, so it was altered' }
/** The record may be sound: it is the reader that is too old. */
const TOO_NEW = 'MM-504'

/**
 * Takes the last attempt whose evaluation did not fail. A record comes to the store whole or not at all, so that one
 * without a manifest, or anything else in its place, was altered. `attempts`: the last first.
 */
export async function takeRecord(attempts: readonly FoundRecord[], records: Records): Promise<Taken> {
  if (attempts.length === 0) return { kind: 'corrupt', reason: 'what lies in its place is no record' }
  const reasons: string[] = []
  for (const { run, attempt, folder, complete } of attempts) {
    const label = `run ${run}, attempt ${attempt}`
    const taken = complete ? await tryRecord(folder, records) : withoutManifest
    if (taken.kind === 'taken') return taken
    if (taken.kind === 'corrupt') return { kind: 'corrupt', reason: `${label}: ${taken.reason}` }
    reasons.push(`${label}: ${taken.reason}`)
  }
  return unfit(reasons.join('; '))
}

/** What is wrong with a record, or with a pin, where that is what the error tells of; any other is thrown again. */
export function corruptionOf(error: unknown): string {
  if (!(error instanceof MergemarkError) || !CORRUPT.has(error.code)) throw error
  const mend = error.code === TOO_NEW ? `. ${error.mend}` : ''
  return `${error.code} ${error.message}${mend}`
}

async function tryRecord(folder: string, records: Records): Promise<Taken> {
  try {
    const record = await readRecord(folder, records)
    const reason = failureOfRecord(record)
    return reason === null ? { kind: 'taken', record } : unfit(reason)
  } catch (error) {
    return { kind: 'corrupt', reason: corruptionOf(error) }
  }
}

function unfit(reason: string): Taken {
  return { kind: 'unfit', reason }
}
