import type { Digest } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import { INDEX, parseSummary } from './record-summary.ts'

/** A type, not an interface: documents take it as one of their own objects. */
export type Looks = {
  readonly evaluation: string
  /** Records whose evaluation set was the same: each is a time that somebody saw its numbers. */
  readonly records: number
}

/**
 * How often each evaluation set was judged before, as the store's index tells: the more often, the more its numbers
 * were chosen by it (Blum & Hardt 2015, arXiv 1502.04585). It is shown and decides nothing, so the index serves, which
 * is never believed. `sets`: evaluation → digest of its set.
 */
export async function countLooks(
  { name, sets }: { readonly name: string; readonly sets: Readonly<Record<string, Digest>> },
  records: Pick<Records, 'readAll'>,
): Promise<Looks[]> {
  const looks = new Map(Object.keys(sets).map((evaluation) => [evaluation, 0]))
  if (looks.size === 0) return []
  const seen = new Set<string>()
  for await (const { bytes } of records.readAll(`${INDEX}/${name}`)) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const summary = parseSummary(line)
      if (summary === null || summary.name !== name || seen.has(summary.folder)) continue
      seen.add(summary.folder)
      for (const [evaluation, count] of looks) {
        if (summary.evaluationSets.get(evaluation) === sets[evaluation]) looks.set(evaluation, count + 1)
      }
    }
  }
  return [...looks].map(([evaluation, count]) => ({ evaluation, records: count }))
}
