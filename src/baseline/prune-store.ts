import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Records } from '../ports.ts'
import { type PlannedRecord, type PruningPlan, planPruning } from './plan-pruning.ts'
import { INDEX, parseSummary } from './record-summary.ts'

/** Plans that may be outrun by other writers. */
const MOST_TRIES = 5

export interface Pruned {
  readonly commit: Sha
  readonly sequence: number
  /** What went: of the last plan, where others wrote in between. */
  readonly gone: readonly PlannedRecord[]
}

/**
 * Carries out a plan: the store's past becomes one change that holds what stays. A record that lands in between stays
 * too: the plan is then made anew. null where nothing is to go. Throws `rewrite-outrun`, `record-refused`.
 */
export async function pruneStore(plan: PruningPlan, records: Records): Promise<Pruned | null> {
  let current = plan
  for (let tries = 1; ; tries += 1) {
    const { tip, goes, stays, pins, verdicts } = current
    if (tip === null || goes.length + verdicts.goes.length === 0) return null
    const folders = [...stays.map(({ folder }) => folder), ...pins, ...verdicts.stays]
    const rewritten = await records.rewrite({
      expected: tip.commit,
      folders,
      files: await keepLines(new Set(folders), records),
      message: `Prune ${goes.length} of ${goes.length + stays.length} records`,
    })
    if (rewritten !== null) return { ...rewritten, gone: goes }
    if (tries === MOST_TRIES) throw fault('rewrite-outrun', { store: await records.address(), tries })
    current = await planPruning(current.request)
  }
}

/** The index without the lines of records that go. */
async function keepLines(kept: ReadonlySet<string>, records: Records): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for await (const { path, bytes } of records.readAll(INDEX)) {
    const lines = new TextDecoder().decode(bytes).split('\n')
    const stay = lines.filter((line) => {
      const summary = parseSummary(line)
      return summary !== null && kept.has(summary.folder)
    })
    if (stay.length > 0) files.set(path, new TextEncoder().encode(`${stay.join('\n')}\n`))
  }
  return files
}
