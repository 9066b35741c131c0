import type { Records } from '../ports.ts'
import { isPinName, PINS, type Pin, readPin } from './pins.ts'
import { corruptionOf } from './take-record.ts'

export interface ListedPin {
  readonly pin: string
  /** Where it points, or why that cannot be read. */
  readonly target: Pin | string
}

/** A project's pins by name; those that were taken off are left out. Throws `store-unreachable`. */
export async function listPins(name: string, records: Pick<Records, 'list' | 'read'>): Promise<ListedPin[]> {
  const above = `${PINS}/${name}`
  const paths = await records.list(above)
  const names = new Set(paths.map((path) => path.slice(above.length + 1).split('/')[0] ?? ''))
  const listed: ListedPin[] = []
  for (const pin of [...names].filter(isPinName).sort()) {
    const target = await readPin(name, pin, records).catch(corruptionOf)
    if (target !== null) listed.push({ pin, target })
  }
  return listed
}
