import type { Records } from '../ports.ts'
import { indexRecords } from './index-records.ts'

/** Whether anything was ever recorded under this name, at whichever commit. */
export async function hasRecords(name: string, records: Pick<Records, 'list'>): Promise<boolean> {
  return (await indexRecords(name, records)).size > 0
}
