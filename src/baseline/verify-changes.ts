import type { Digest } from '../documents/parts.ts'
import { catalogue } from '../errors/catalogue.ts'
import type { Records, StoreChange, StoreTip } from '../ports.ts'
import { INDEX } from './record-summary.ts'
import type { StoreProblem } from './verify-store.ts'

/** What the history of a store says must be in it. */
export interface StoreHistory {
  readonly changes: number
  /** Of those, the unsigned ones before the first that is signed, which covers them; 0 where none is signed. */
  readonly beforeSigning: number
  /** The newest change that an allowed signer signed; null where signatures were not asked for, or there is none. */
  readonly lastSigned: Pick<StoreChange, 'commit' | 'sequence'> | null
  /** By folder. */
  readonly digests: Map<string, Digest>
  /** Whether every folder was added by one of these changes: not where a rewrite, or no history, stands before them. */
  readonly isWhole: boolean
}

interface Walk {
  readonly report: (problem: StoreProblem) => void
  readonly digests: Map<string, Digest>
}

/**
 * Walks the changes from the newest: each is one below the one after it, adds the one folder that it names and lines of
 * the index, and neither alters nor removes anything. Once one is signed, all after it are.
 */
export async function verifyChanges({
  tip,
  records,
  report,
}: {
  readonly tip: StoreTip
  readonly records: Pick<Records, 'changes'>
  readonly report: (problem: StoreProblem) => void
}): Promise<StoreHistory> {
  const walk: Walk = { report, digests: new Map() }
  let changes = 0
  // An alien tip has no number, and says nothing of the ones below it.
  let expected = tip.sequence > 0 ? tip.sequence : null
  let lastSigned: StoreHistory['lastSigned'] = null
  /** Unsigned ones since the last signed one: problems only if an older one is signed. */
  let unsigned: StoreProblem[] = []
  let last: StoreChange | null = null
  for await (const change of records.changes()) {
    changes += 1
    if (expected !== null && change.sequence !== expected) {
      report(problem(change, `its sequence is ${change.sequence}, where ${expected} belongs`))
    }
    verifyChange(change, walk)
    if (change.signer === null) unsigned.push(problem(change, 'it has no signature of an allowed signer'))
    else {
      unsigned.forEach(report)
      unsigned = []
      lastSigned ??= { commit: change.commit, sequence: change.sequence }
    }
    // From an alien change the count goes on below it, so that one is not told as many.
    if (change.sequence > 0) expected = change.sequence - 1
    else if (expected !== null) expected -= 1
    last = change
  }
  if (last !== null && last.kind === 'append' && last.sequence > 1) {
    report(problem(last, 'the history begins with it: what came before was cut off'))
  }
  const beforeSigning = lastSigned === null ? 0 : unsigned.length
  return { changes, beforeSigning, lastSigned, digests: walk.digests, isWhole: last?.kind === 'append' }
}

function verifyChange(change: StoreChange, { report, digests }: Walk): void {
  const { record, removed } = change
  if (change.kind === 'rewrite') return
  for (const path of removed) report(problem(change, `it removes ${path}`))
  for (const path of change.altered) {
    if (!path.startsWith(`${INDEX}/`)) report(problem(change, `it alters ${path}`))
  }
  if (record === null) {
    report(problem(change, 'it names no record that it adds'))
    return
  }
  if (digests.has(record.folder)) report(problem(change, `${record.folder} is added again after it`))
  digests.set(record.folder, record.digest)
  const others = change.added.filter((path) => !path.startsWith(`${record.folder}/`))
  for (const path of others) {
    if (!path.startsWith(`${INDEX}/`)) report(problem(change, `it adds ${path} besides its record`))
  }
  if (others.length === change.added.length) {
    report(problem(change, `it says that it adds ${record.folder}, and does not`))
  }
}

function problem({ sequence, commit }: StoreChange, reason: string): StoreProblem {
  const where =
    sequence > 0 ? `sequence ${sequence} (${commit.slice(0, 12)})` : `the commit ${commit.slice(0, 12)}`
  return { code: catalogue['store-altered'].code, where, reason }
}
