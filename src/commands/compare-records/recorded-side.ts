import { layOutRecord } from '../../baseline/lay-out-record.ts'
import type { RecordContent } from '../../baseline/read-record.ts'
import { keepSlices } from '../../comparison/keep-slices.ts'
import { readBase } from '../../comparison/read-base.ts'
import type { Evaluation } from '../../documents/evaluation.ts'
import { evaluationDocument } from '../../documents/evaluation.ts'
import type { Files, Ports } from '../../ports.ts'
import { findReadable } from '../../project/document-folder.ts'
import type { Project } from '../../project/project.ts'
import { readSamples, SAMPLE_FILE } from '../../project/sample-file.ts'
import { toSample } from '../../sample/decode.ts'
import type { Sample } from '../../sample/sample.ts'
import { restoreSample, type StoredSample } from '../../sample/stored-sample.ts'

/** What a record has to compare. */
export interface RecordedSide {
  readonly evaluations: readonly Evaluation[]
  readonly samples: readonly StoredSample[]
  /** Why there are no samples, where they are kept outside of the record. */
  readonly withoutSample?: string
}

/** A record's evaluations with their samples, those in the depot too. Throws `sample-corrupt`, `depot-unreachable`. */
export async function readSide(
  record: RecordContent,
  project: Project,
  ports: Pick<Ports, 'files' | 'depots'>,
): Promise<RecordedSide> {
  await using folder = await ports.files.temporary()
  const place = { ...project, out: folder.path }
  await layOutRecord(record, place, project.head.baseline, ports)
  // Awaited here: the folder goes when this returns.
  return await readBase(place, ports.files, 'fail')
}

/**
 * Samples with ids and targets, by which a compact one of the same evaluation set is made whole: those that a record
 * holds in full, and those of the run in the project's folder.
 */
export async function findReferences(
  sides: readonly RecordedSide[],
  project: Project,
  files: Files,
): Promise<readonly Sample[]> {
  const recorded = sides.flatMap(({ samples }) => samples).filter(({ form }) => form === 'full')
  const document = await findReadable(evaluationDocument, project, files)
  const here = document === null ? [] : await readSamples(project.out, document, files)
  return [...recorded, ...here].map((stored) => toSample(stored, `${project.out}/${SAMPLE_FILE}`))
}

/** The sample whole, or null where no reference has its ids and targets. */
export function makeWhole(stored: StoredSample, references: readonly Sample[]): Sample | null {
  for (const reference of references) {
    const renamed = { ...reference, name: stored.name }
    const restored = restoreSample(stored, keepSlices(renamed, stored.sliceDigests))
    if (!('differs' in restored)) return restored
  }
  return null
}
