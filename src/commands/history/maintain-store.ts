import { rebuildIndex } from '../../baseline/metric-history/rebuild-index.ts'
import { type PlannedRecord, planPruning } from '../../baseline/plan-pruning.ts'
import { pruneStore } from '../../baseline/prune-store.ts'
import {
  type ReadableStore,
  type StoreProblem,
  type VerifiedStore,
  verifyStore,
} from '../../baseline/verify-store.ts'
import type { BaselineSettings } from '../../config/configuration.ts'
import type { Sha } from '../../documents/parts.ts'
import type { Ports, Records } from '../../ports.ts'
import { makeVisible } from '../../report/escape.ts'
import { formatCount, formatNumber } from '../../report/number.ts'
import type { CommandResult } from '../define-command.ts'

type Outcome = Pick<CommandResult, 'exitCode' | 'text' | 'json'>

/** More are counted and not named. */
export const MOST_NAMED = 200

/**
 * Holds every record of the store against its manifest and its change: exit 1 where one is not sound. `lookAgain`: how
 * it is read where it is not believed.
 */
export async function verify(records: Records, lookAgain: () => Promise<ReadableStore>): Promise<Outcome> {
  const problems: StoreProblem[] = []
  let found = 0
  const report = (problem: StoreProblem) => {
    found += 1
    if (problems.length < MOST_NAMED) problems.push(problem)
  }
  const checked = await verifyStore(records, report, { lookAgain })
  const { tip } = checked
  const what = `${formatCount(checked.records, 'record')} and ${formatCount(checked.changes, 'change')}`
  const where = makeVisible(await records.address(), 300)
  const signer = tip?.signer == null ? '' : `, signed by ${makeVisible(tip.signer)}`
  const state = tip === null ? '' : ` at ${tip.commit.slice(0, 7)} (sequence ${tip.sequence}${signer})`
  const lines = problems.map(
    ({ code, where, reason }) =>
      `  ${makeVisible(code)} ${makeVisible(where, 300)}: ${makeVisible(reason, 300)}`,
  )
  const more = found > problems.length ? [`  … and ${formatCount(found - problems.length, 'other')}`] : []
  const verdict = found === 0 ? 'sound' : formatCount(found, 'problem')
  return {
    exitCode: found === 0 ? 0 : 1,
    text: [`${where}${state}: ${what}, ${verdict}`, ...lines, ...more, ...describeSigning(checked)].join(
      '\n',
    ),
    json: `${JSON.stringify({ kind: 'verification', schemaVersion: '1.0', ...checked, found, problems }, null, 2)}\n`,
  }
}

function describeSigning({ tip, lastSigned, beforeSigning }: VerifiedStore): string[] {
  const before =
    beforeSigning === 0
      ? []
      : [
          `${formatCount(beforeSigning, 'change')} ${beforeSigning === 1 ? 'was' : 'were'} made before signing began; the signatures after ${beforeSigning === 1 ? 'it cover it' : 'them cover them'}`,
        ]
  if (lastSigned === null || lastSigned.commit === tip?.commit) return before
  return [
    `the newest change with an allowed signature is ${lastSigned.sequence} (${lastSigned.commit.slice(0, 12)})`,
    ...before,
  ]
}

/** Makes the index anew from the records. */
export async function rebuild(
  records: Records,
  git: Pick<Ports['git'], 'commitTime' | 'resolve'>,
): Promise<Outcome> {
  const { commit, records: count, leftOut } = await rebuildIndex(records, git)
  const text =
    commit === null
      ? 'there is no store yet, so there is nothing to rebuild'
      : [
          `the index holds ${formatCount(count, 'record')} again, in ${commit.slice(0, 7)} of the store`,
          ...leftOut.map(
            ({ folder, reason }) => `  left out ${makeVisible(folder, 300)}: ${makeVisible(reason, 300)}`,
          ),
        ].join('\n')
  return {
    exitCode: leftOut.length === 0 ? 0 : 1,
    text,
    json: `${JSON.stringify({ kind: 'index', schemaVersion: '1.0', records: count, leftOut, commit }, null, 2)}\n`,
  }
}

/** Takes out what the policy does not keep; without `apply` it only says what would go. */
export async function prune(
  asked: {
    readonly records: Records
    readonly keep: BaselineSettings['keep']
    /** Tip of the base branch. */
    readonly base: Sha
    readonly apply: boolean
  },
  { git, clock }: Pick<Ports, 'git' | 'clock'>,
): Promise<Outcome> {
  const { records, keep, base, apply } = asked
  const plan = await planPruning({ records, keep, now: clock.now(), git, base })
  const done = apply ? await pruneStore(plan, records) : null
  const gone = done?.gone ?? plan.goes
  const object = {
    kind: 'pruning',
    schemaVersion: '1.0',
    applied: done !== null,
    commit: done?.commit ?? null,
    gone,
    stays: plan.stays,
    ...(plan.verdicts.goes.length === 0 ? {} : { verdicts: plan.verdicts.goes }),
  }
  return {
    exitCode: 0,
    text: describePruning({
      gone,
      stays: plan.stays,
      verdicts: plan.verdicts.goes.length,
      commit: done?.commit ?? null,
      keep,
    }),
    json: `${JSON.stringify(object, null, 2)}\n`,
  }
}

function describePruning(pruning: {
  readonly gone: readonly PlannedRecord[]
  readonly stays: readonly PlannedRecord[]
  /** How many kept for a merge queue go with them. */
  readonly verdicts: number
  readonly commit: Sha | null
  readonly keep: BaselineSettings['keep']
}): string {
  const { gone, stays, verdicts, commit, keep } = pruning
  if (keep.days === null && keep.commits === null) {
    return 'the policy keeps every record: `baseline.keep` says what may go'
  }
  const reasons = [
    ...countReasons(commit === null ? 'stays' : 'stayed', stays),
    ...countReasons(commit === null ? 'goes' : 'went', gone),
    ...(verdicts === 0
      ? []
      : [
          `  ${formatCount(verdicts, 'verdict')} kept for a merge queue ${commit === null ? 'would go' : 'went'}: main has moved on`,
        ]),
  ]
  if (gone.length === 0 && verdicts === 0) {
    const verb = stays.length === 1 ? 'stays' : 'stay'
    return [`nothing goes; ${formatCount(stays.length, 'record')} ${verb}`, ...reasons].join('\n')
  }
  const named = gone.slice(0, MOST_NAMED).map(({ folder }) => `  ${makeVisible(folder, 300)}`)
  const more =
    gone.length > named.length ? [`  … and ${formatCount(gone.length - named.length, 'other')}`] : []
  const head =
    commit === null
      ? `${formatCount(gone.length, 'record')} would go, ${stays.length} would stay; --apply takes them out`
      : `${formatCount(gone.length, 'record')} went, ${stays.length} stayed; the store is at ${commit.slice(0, 7)}`
  return [head, ...reasons, commit === null ? 'what would go:' : 'what went:', ...named, ...more].join('\n')
}

/** A line a reason, the most frequent first. */
export function countReasons(verb: string, records: readonly Pick<PlannedRecord, 'reason'>[]): string[] {
  const counts = [...Map.groupBy(records, ({ reason }) => reason)].map(
    ([reason, { length }]) => [length, reason] as const,
  )
  return counts
    .sort(([one], [other]) => other - one)
    .map(
      ([count, reason]) =>
        `  ${verb.padEnd(6)} ${formatNumber(count, 0).padStart(6)}  ${makeVisible(reason, 300)}`,
    )
}
