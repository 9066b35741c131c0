import type { Records } from '../ports.ts'
import { listAttempts } from './index-records.ts'
import type { RecordKey } from './record.ts'

/** The run id of records that no workflow made. */
export const LOCAL = 'local'

/**
 * The number of a local attempt: one more than those recorded at that commit, so that the last one made is the last
 * one found. A workflow's runs count their own.
 */
export async function nextLocalAttempt(
  key: Pick<RecordKey, 'sha' | 'name'>,
  records: Pick<Records, 'list'>,
): Promise<number> {
  const made = (await listAttempts(key, records)).filter(({ run }) => run === LOCAL)
  return Math.max(0, ...made.map(({ attempt }) => attempt)) + 1
}
