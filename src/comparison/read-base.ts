import type { BaselineSettings, MetricRule } from '../config/configuration.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import type { Files } from '../ports.ts'
import { BASE, findBaseDocument } from '../project/document-folder.ts'
import { pinFolder } from '../project/pin-folder.ts'
import type { Project } from '../project/project.ts'
import { openSamples, readSamples, SAMPLE_FILE } from '../project/sample-file.ts'
import { REBUILD_EVENT, REEVALUATION_EVENT, takeRebuilt } from '../project/take-rebuilt.ts'
import type { ComparisonInput, PinnedSide } from './compare.ts'

type Base = NonNullable<ComparisonInput['base']>
type Outside = NonNullable<ManifestDocument['sample']>
type OnChange = BaselineSettings['onEvaluationChange']

/** Main's record as prepare laid it out, with its sample wherever that was kept. Throws `sample-corrupt`. */
export async function readBase(project: Project, files: Files, onChange: OnChange): Promise<Base> {
  const document = await findBaseDocument(evaluationDocument, project, files)
  if (document === null) return { evaluations: [], samples: [] }
  const folder = `${project.out}/${BASE}`
  const manifest = await findBaseDocument(manifestDocument, project, files)
  const outside = manifest?.sample ?? null
  const { evaluations } = document
  if (outside === null) {
    const samples = await readSamples(folder, document, files)
    return { evaluations, samples, onNewSet: isOnNewSet(manifest, onChange) }
  }
  const isHere = (await files.inspect(`${folder}/${SAMPLE_FILE}`))?.kind === 'file'
  if (!isHere) return { evaluations, samples: [], withoutSample: whyOutside(outside) }
  const { digest, bytes } = outside
  const named = { ...document, sample: { file: SAMPLE_FILE, digest, bytes } }
  return { evaluations, samples: await readSamples(folder, named, files) }
}

/** The records that budgets count from, as prepare laid them out, by pin; null where there is none. */
export async function readPins(
  project: Project,
  files: Files,
  { asked, onChange }: { readonly asked: readonly MetricRule[]; readonly onChange: OnChange },
): Promise<Map<string, PinnedSide | null>> {
  const names = new Set(asked.flatMap(({ budget }) => budget?.since ?? []))
  const pins = new Map<string, PinnedSide | null>()
  // Without a run nothing was prepared: whatever lies there is of another time.
  if (project.run === null) return pins
  for (const pin of names) {
    const folder = pinFolder(project.out, pin)
    const place = folder === null ? null : { ...project, out: folder }
    const isHere =
      place !== null && (await files.inspect(`${place.out}/${BASE}/${evaluationDocument.file}`)) !== null
    pins.set(pin, isHere ? await readBase(place, files, onChange) : null)
  }
  return pins
}

/**
 * Main's model as this run evaluated it again, where the policy lets it stand in for the record: the team asked for
 * that, or the record's predictions are kept elsewhere and could not be had. A pull request may have written it, so it
 * goes through the same checks as where prepare lays it out. Throws `rebuilt-unfit`, `sample-corrupt`.
 */
export async function readRebuilt(
  project: Project,
  files: Files,
  { sha, base, onChange }: { sha: Sha | null; base: Base | null; onChange: OnChange },
): Promise<ComparisonInput['rebuilt']> {
  const isWanted = onChange === 're-evaluate' || base?.withoutSample !== undefined
  if (sha === null || base === null || !isWanted) return null
  const rebuilt = await takeRebuilt(project, sha, files)
  const none = { evaluations: [], samples: [] }
  if (rebuilt?.manifest.run?.event !== REEVALUATION_EVENT) return none
  const path = `${rebuilt.folder}/${evaluationDocument.file}`
  const text = new TextDecoder().decode(rebuilt.files.get(evaluationDocument.file))
  const document = evaluationDocument.parse(text, path)
  const bytes = rebuilt.files.get(SAMPLE_FILE)
  const samples = bytes === undefined ? [] : openSamples(bytes, document, `${rebuilt.folder}/${SAMPLE_FILE}`)
  return { evaluations: document.evaluations, samples }
}

/** A rebuilt model is evaluated on the head's set under `re-evaluate` alone; a recorded one's is marked always. */
function isOnNewSet(manifest: ManifestDocument | null, onChange: OnChange): boolean {
  const event = manifest?.run?.event
  return event === REEVALUATION_EVENT || (event === REBUILD_EVENT && onChange === 're-evaluate')
}

function whyOutside({ place }: Outside): string {
  return place === 'depot'
    ? "main's predictions are kept in a depot, and baseline.depot does not have them"
    : "main's record holds no predictions: they are private, or larger than baseline.largest-sample, and there is no depot"
}
