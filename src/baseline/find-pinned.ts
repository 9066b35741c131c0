import type { Sha } from '../documents/parts.ts'
import type { Git, Records } from '../ports.ts'
import type { Look } from './find-nearest.ts'
import { listAttempts } from './index-records.ts'
import { readPin } from './pins.ts'
import { PARTS } from './record.ts'
import { corruptionOf, type Taken, takeRecord } from './take-record.ts'

/** A commit's name, cut short as people do; no pin may be called so. */
const SHORTENED = /^[0-9a-f]{7,64}$/

/**
 * What the pin leads to: one commit, or the one record that the pin names of it. Whatever is wrong there is told, and
 * nothing else is taken in its place. `sha` is null where it leads to no commit.
 */
export async function findPinned(
  { pin, name }: { readonly pin: string; readonly name: string },
  { git, records }: { readonly git: Pick<Git, 'resolve'>; readonly records: Records },
): Promise<Omit<Look, 'sha'> & { readonly sha: Sha | null }> {
  const target = await followPin({ pin, name }, { git, records })
  if ('taken' in target) return { sha: null, attempts: 0, taken: target.taken }
  const { sha, folder } = target
  const attempts = await listAttempts({ sha, name }, records)
  const wanted = folder === null ? attempts : attempts.filter((one) => one.folder === folder)
  if (wanted.length > 0) return { sha, attempts: attempts.length, taken: await takeRecord(wanted, records) }
  const missing =
    folder === null ? 'it is pinned and has no record' : `it is pinned, and its record ${folder} is not there`
  return { sha, attempts: attempts.length, taken: { kind: 'unfit', reason: missing } }
}

type Target = { readonly sha: Sha; readonly folder: string | null } | { readonly taken: Taken }

async function followPin(
  { pin, name }: { readonly pin: string; readonly name: string },
  { git, records }: { readonly git: Pick<Git, 'resolve'>; readonly records: Records },
): Promise<Target> {
  if (PARTS.sha.form.test(pin)) return { sha: pin, folder: null }
  try {
    const found = SHORTENED.test(pin) ? await lengthen(pin, git) : await readPin(name, pin, records)
    return (
      found ?? { taken: { kind: 'unfit', reason: `"${pin}" is pinned, and no pin or commit is called so` } }
    )
  } catch (error) {
    return { taken: { kind: 'corrupt', reason: corruptionOf(error) } }
  }
}

/** A branch may be called like a commit: only a name that really begins so is meant. */
async function lengthen(pin: string, git: Pick<Git, 'resolve'>): Promise<Target | null> {
  const sha = await git.resolve(pin)
  return sha?.startsWith(pin) ? { sha, folder: null } : null
}
