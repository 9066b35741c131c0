import { evaluationDocument } from '../../documents/evaluation.ts'
import { manifestDocument } from '../../documents/manifest.ts'
import { trainingDocument } from '../../documents/training.ts'
import { fault } from '../../errors/fault.ts'
import type { Records } from '../../ports.ts'
import { LIMITS } from '../../project/record-limits.ts'
import { digestOf } from '../../project/sample-file.ts'
import { MANIFEST, type RecordKey } from '../record.ts'
import { type RecordSummary, summarise } from '../record-summary.ts'

/**
 * The summary from the record itself: its manifest, and of its other files only those that say something of metrics
 * and model. Throws `record-corrupt` where they are not what the manifest says, `record-unreadable`, and what parsing
 * throws.
 */
export async function readSummary(
  key: RecordKey & { readonly folder: string },
  {
    records,
    commitTime,
  }: {
    readonly records: Pick<Records, 'read'>
    readonly commitTime: (sha: string) => Promise<number | null>
  },
): Promise<RecordSummary> {
  const { folder, name, sha } = key
  const bytes = await records.read(`${folder}/${MANIFEST}`)
  if (bytes.length > LIMITS.manifestBytes) throw corrupt(`its manifest has ${bytes.length} bytes`)
  const manifest = manifestDocument.parse(new TextDecoder().decode(bytes), `${folder}/${MANIFEST}`)
  if (manifest.name !== name || manifest.run?.tested !== sha) {
    throw corrupt('its manifest is that of another record')
  }
  const files = new Map([[MANIFEST, bytes]])
  for (const { path, digest } of manifest.files) {
    if (path !== evaluationDocument.file && path !== trainingDocument.file) continue
    const content = await records.read(`${folder}/${path}`)
    if (digestOf(content) !== digest) throw corrupt(`the digest of ${path} differs from the manifest's`)
    files.set(path, content)
  }
  return summarise({ key, folder, files, manifest, committed: await commitTime(sha) })

  function corrupt(reason: string) {
    return fault('record-corrupt', { folder, reason })
  }
}
