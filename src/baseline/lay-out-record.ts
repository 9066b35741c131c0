import type { BaselineSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { DepotPlace, Ports } from '../ports.ts'
import { BASE } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { digestOf, SAMPLE_FILE } from '../project/sample-file.ts'
import type { RecordContent } from './read-record.ts'

/**
 * Writes the record's files beside the head's, and the sample too where the depot keeps it. One that is nowhere to be
 * had is no error here: the comparison says which examples it lacks. Throws `depot-unreachable`, `depot-corrupt`.
 */
export async function layOutRecord(
  record: Pick<RecordContent, 'manifest' | 'files'>,
  project: Pick<Project, 'out'>,
  settings: Pick<BaselineSettings, 'depot'>,
  { files, depots }: Pick<Ports, 'files' | 'depots'>,
): Promise<void> {
  const folder = `${project.out}/${BASE}`
  for (const [path, bytes] of record.files) await files.write(`${folder}/${path}`, bytes)
  const { sample } = record.manifest
  // Where the policy has given up the depot, the record does not say where to look.
  if (sample == null || sample.place !== 'depot' || settings.depot === null) return
  const bytes = await depots.open(settings.depot).get(sample.digest)
  if (bytes === null) return
  const found = digestOf(bytes)
  if (found !== sample.digest) {
    throw fault('depot-corrupt', { depot: nameDepot(settings.depot), digest: sample.digest, found })
  }
  await files.write(`${folder}/${SAMPLE_FILE}`, bytes)
}

function nameDepot(place: DepotPlace): string {
  return place.kind === 'directory' ? place.path : place.url.replace(/[?#].*$/, '')
}
