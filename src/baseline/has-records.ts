import type { Records } from '../ports.ts'
import { indexRecords } from './index-records.ts'
import { INDEX } from './record-summary.ts'

/**
 * Whether anything was ever recorded under this name, at whichever commit. An index says yes at once; one that is not
 * there says nothing, since it can be lost or taken away, so that the records themselves are looked through.
 */
export async function hasRecords(name: string, records: Pick<Records, 'list' | 'present'>): Promise<boolean> {
  const index = `${INDEX}/${name}`
  if ((await records.present([index])).has(index)) return true
  return (await indexRecords(name, records)).size > 0
}
