import type { Sha } from '../documents/parts.ts'
import { type Look, lookAt } from './find-nearest.ts'
import type { ResolvingPorts } from './resolve-choice.ts'
import { waitForRun } from './wait-for-run.ts'

/** What the wanted commit itself has, after waiting for its run where that was worth it. */
export interface Exact {
  /** null where it has no record. */
  readonly look: Look | null
  /** Why there is nothing to compare with; empty where there is. */
  readonly reason: string
  /** What waiting said. */
  readonly waited: string | null
}

/** A corrupt record is not waited on: another would not mend it. Throws `store-unreachable`. */
export async function resolveExact(
  asked: { readonly sha: Sha; readonly name: string; readonly waitMs: number },
  { records, forge, clock }: ResolvingPorts,
): Promise<Exact> {
  const { sha, name } = asked
  const look = await lookAt(sha, name, records)
  if (isSettled(look)) return { look, reason: reasonOf(look), waited: null }
  const lookAgain = async () => {
    await records.tip()
    const again = await lookAt(sha, name, records)
    return isSettled(again) ? again : null
  }
  const { found, reason: waited } = await waitForRun({ ...asked, look: lookAgain }, { forge, clock })
  if (found !== null) return { look: found, reason: reasonOf(found), waited: null }
  return { look, reason: [reasonOf(look), ...(waited === null ? [] : [waited])].join('; '), waited }
}

function isSettled(look: Look | null): boolean {
  return look !== null && look.taken.kind !== 'unfit'
}

function reasonOf(look: Look | null): string {
  if (look === null) return 'it has no record'
  return look.taken.kind === 'taken' ? '' : look.taken.reason
}
