import type { Sha } from '../documents/parts.ts'
import type { Ports, Records } from '../ports.ts'
import { ancestorsFrom } from './history.ts'
import { attemptsFolder, listAttempts } from './index-records.ts'
import { collectPassedOver, type PassedOver } from './passed-over.ts'
import type { RecordContent } from './read-record.ts'
import { type Taken, takeRecord } from './take-record.ts'

/** What one commit has in the store. */
export interface Look {
  readonly sha: Sha
  readonly taken: Taken
  /** Recorded runs of that commit, good or not. */
  readonly attempts: number
}

export interface Nearest {
  /** The record to compare with; null where there is none on the way, or a corrupt one was met first. */
  readonly record: RecordContent | null
  readonly attempts: number
  readonly distance: number
  readonly passedOver: readonly PassedOver[]
  /** Whether any commit on the way has a record, fit or not. */
  readonly isRecorded: boolean
  /** Whether a corrupt one ended the search; it is the last that was passed over. */
  readonly isCorrupt: boolean
}

/** Commits that are asked for at once: few first, since the record is mostly near, and a shallow clone must deepen. */
const CHUNKS = [16, 64, 512, 4096]

/** The records of one commit; null where it has none. Throws `store-unreachable`. */
export async function lookAt(sha: Sha, name: string, records: Records): Promise<Look | null> {
  const folder = attemptsFolder({ sha, name })
  if (!(await records.present([folder])).has(folder)) return null
  return lookInto(sha, name, records)
}

/**
 * The nearest first-parent ancestor of `start` that has a complete record. A corrupt one on the way ends the search. It
 * asks the store's own tree which commits have any, never its index. Throws `no-common-history` where this clone ends
 * before it can tell.
 */
export async function findNearest(
  { start, name }: { readonly start: Sha; readonly name: string },
  { git, records }: Pick<Ports, 'git'> & { readonly records: Records },
): Promise<Nearest> {
  const passed = collectPassedOver()
  let isRecorded = false
  let distance = 0
  for await (const chunk of inChunks(withoutFirst(ancestorsFrom(start, git)))) {
    const there = await records.present(chunk.map((sha) => attemptsFolder({ sha, name })))
    for (const sha of chunk) {
      distance += 1
      if (!there.has(attemptsFolder({ sha, name }))) {
        passed.add(sha, 'it has no record')
        continue
      }
      isRecorded = true
      const { taken, attempts } = await lookInto(sha, name, records)
      if (taken.kind === 'taken')
        return { ...none(passed.list(), { isRecorded }), record: taken.record, attempts, distance }
      if (taken.kind === 'corrupt') {
        const passedOver = [...passed.list(), { sha, reason: taken.reason }]
        return { ...none(passedOver, { isRecorded }), isCorrupt: true }
      }
      passed.add(sha, taken.reason)
    }
  }
  return none(passed.list(), { isRecorded })
}

async function lookInto(sha: Sha, name: string, records: Records): Promise<Look> {
  const attempts = await listAttempts({ sha, name }, records)
  return { sha, taken: await takeRecord(attempts, records), attempts: attempts.length }
}

function none(passedOver: readonly PassedOver[], { isRecorded }: Pick<Nearest, 'isRecorded'>): Nearest {
  return { record: null, attempts: 0, distance: 0, passedOver, isRecorded, isCorrupt: false }
}

async function* withoutFirst(shas: AsyncIterable<Sha>): AsyncGenerator<Sha> {
  let first = true
  for await (const sha of shas) {
    if (!first) yield sha
    first = false
  }
}

/** Where the history ends in an error, what came before it is given first: the record may be among it. */
async function* inChunks(shas: AsyncIterable<Sha>): AsyncGenerator<Sha[]> {
  const [largest] = CHUNKS.slice(-1)
  const sizes = [...CHUNKS]
  let size = sizes.shift() ?? largest
  let chunk: Sha[] = []
  try {
    for await (const sha of shas) {
      chunk.push(sha)
      if (chunk.length !== size) continue
      yield chunk
      chunk = []
      size = sizes.shift() ?? largest
    }
  } catch (error) {
    if (chunk.length > 0) yield chunk
    throw error
  }
  if (chunk.length > 0) yield chunk
}
