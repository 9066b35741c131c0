import * as z from 'zod'
import { defineDocument } from '../documents/define-document.ts'
import { type Sha, sha as shaSchema } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Added, Records } from '../ports.ts'
import { findRecord } from './find-record.ts'
import { PARTS } from './record.ts'

/** Top folder of the pins in the store. */
export const PINS = 'pins'
const FILE = 'pin.json'
/** Others that move the same pin at the same moment; each try sees what the last one did not. */
const MOST_TRIES = 5

/** A name for a commit: `pins/<project>/<pin>/<n>/pin.json`, of which the highest n counts. Nothing is rewritten. */
const pinDocument = defineDocument({
  kind: 'pin',
  version: '1.0',
  command: 'record',
  fields: {
    pin: z.string(),
    /** null: the pin was taken off. */
    sha: shaSchema.nullable(),
    /** The record that it was made for. */
    folder: z.string().nullable(),
  },
})

export interface Pin {
  readonly sha: Sha
  readonly folder: string | null
}

/** null where there is no such pin, or where it was taken off. Throws `pin-name`, `document-invalid`, `document-too-new`. */
export async function readPin(
  name: string,
  pin: string,
  records: Pick<Records, 'list' | 'read'>,
): Promise<Pin | null> {
  const above = pinFolder(name, pin)
  const last = await lastNumber(above, records)
  if (last === 0) return null
  const path = `${above}/${last}/${FILE}`
  const document = pinDocument.parse(new TextDecoder().decode(await records.read(path)), path)
  if (document.name !== name || document.pin !== pin) {
    throw fault('record-corrupt', {
      folder: path,
      reason: `it is the pin "${document.pin}" of ${document.name}`,
    })
  }
  return document.sha === null ? null : { sha: document.sha, folder: document.folder }
}

/** Whether a pin may be called so: nothing that could be a path or a commit. */
export function isPinName(word: string): boolean {
  return PARTS.name.form.test(word) && !looksLikeCommit(word)
}

/**
 * Points the pin at a commit, which must have a record that can be compared with. `before`: where it pointed. Throws `pin-name`, `no-such-record`,
 * `pin-contended`.
 */
export async function writePin(
  { name, pin, sha }: { readonly name: string; readonly pin: string; readonly sha: Sha },
  records: Records,
): Promise<Added & Pin & { readonly before: Pin | null }> {
  const above = pinFolder(name, pin)
  const before = await readPin(name, pin, records)
  const { folder } = await findRecord({ name, sha }, records)
  const message = `Pin ${pin} of ${name} to ${sha.slice(0, 12)}`
  return { ...(await appendPin({ name, pin, sha, folder, above, message }, records)), sha, folder, before }
}

/** Takes the pin off its commit. Throws `pin-name`, `no-such-pin`, `pin-contended`. */
export async function removePin(
  { name, pin }: { readonly name: string; readonly pin: string },
  records: Records,
): Promise<Added> {
  if ((await readPin(name, pin, records)) === null) throw fault('no-such-pin', { name, pin })
  const message = `Take the pin ${pin} of ${name} off`
  return appendPin({ name, pin, sha: null, folder: null, above: pinFolder(name, pin), message }, records)
}

async function appendPin(
  entry: {
    readonly name: string
    readonly pin: string
    readonly sha: Sha | null
    readonly folder: string | null
    readonly above: string
    readonly message: string
  },
  records: Records,
): Promise<Added> {
  const { name, pin, sha, folder, above, message } = entry
  const text = pinDocument.serialize({ name, run: null, pin, sha, folder })
  const files = new Map([[FILE, new TextEncoder().encode(text)]])
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const next = (await lastNumber(above, records)) + 1
    const added = await records.append({ folder: `${above}/${next}`, files, message }).catch(isTaken)
    if (added !== null) return added
  }
  throw fault('pin-contended', { name, pin, tries: MOST_TRIES })
}

/** Another writer took that number first. */
function isTaken(thrown: unknown): null {
  if (thrown instanceof MergemarkError && thrown.code === 'MM-312') return null
  throw thrown
}

function pinFolder(name: string, pin: string): string {
  const { form, expected } = PARTS.name
  if (!form.test(name)) throw fault('unsafe-record-name', { part: 'name', value: name, expected })
  if (!isPinName(pin)) {
    throw fault('pin-name', { pin, expected: `${expected}; not like a commit` })
  }
  return `${PINS}/${name}/${pin}`
}

function looksLikeCommit(pin: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(pin)
}

async function lastNumber(above: string, records: Pick<Records, 'list'>): Promise<number> {
  const numbers = (await records.list(above)).flatMap((path) => {
    const [number = '', file, ...more] = path.slice(above.length + 1).split('/')
    return file === FILE && more.length === 0 && /^[1-9][0-9]{0,8}$/.test(number) ? [Number(number)] : []
  })
  return Math.max(0, ...numbers)
}
