import type { Digest } from '../documents/parts.ts'
import { catalogue } from '../errors/catalogue.ts'
import type { Records, StoreChange, StoreTip } from '../ports.ts'
import { INDEX } from './record-summary.ts'
import type { StoreProblem } from './verify-store.ts'

/** What the history of a store says must be in it. */
export interface StoreHistory {
  readonly changes: number
  /** By folder. */
  readonly digests: Map<string, Digest>
  /** Whether every folder was added by one of these changes: not where a rewrite, or no history, stands before them. */
  readonly isWhole: boolean
}

interface Walk {
  readonly tip: StoreTip
  readonly report: (problem: StoreProblem) => void
  readonly digests: Map<string, Digest>
}

/**
 * Walks the changes from the newest: each is one below the one after it, adds the one folder that it names and lines of
 * the index, and neither alters nor removes anything. Where the tip is signed, each is.
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
  const walk: Walk = { tip, report, digests: new Map() }
  let changes = 0
  let expected = tip.sequence
  let last: StoreChange | null = null
  for await (const change of records.changes()) {
    changes += 1
    if (change.sequence !== expected) {
      report(problem(change, `its number is ${change.sequence}, where ${expected} belongs`))
    }
    verifyChange(change, walk)
    // From an alien change the count goes on below it, so that one is not told as many.
    expected = (change.sequence > 0 ? change.sequence : expected) - 1
    last = change
  }
  if (last !== null && last.kind === 'append' && last.sequence > 1) {
    report(problem(last, 'the history begins with it: what came before was cut off'))
  }
  return { changes, digests: walk.digests, isWhole: last?.kind === 'append' }
}

function verifyChange(change: StoreChange, { tip, report, digests }: Walk): void {
  const { record, removed, signer } = change
  if (tip.signer !== null && signer === null) {
    report(problem(change, 'it has no signature of an allowed signer'))
  }
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
    sequence > 0 ? `change ${sequence} (${commit.slice(0, 12)})` : `the commit ${commit.slice(0, 12)}`
  return { code: catalogue['store-altered'].code, where, reason }
}
