import type { BaselineSettings } from '../config/configuration.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import type { Files } from '../ports.ts'
import { BASE, findBaseDocument, REBUILT } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { readSamples, SAMPLE_FILE } from '../project/sample-file.ts'
import type { ComparisonInput } from './compare.ts'

type Base = NonNullable<ComparisonInput['base']>
type Outside = NonNullable<ManifestDocument['sample']>
type OnChange = BaselineSettings['onEvaluationChange']

/** What the manifests of models that this run made again say in place of an event. */
const MADE_AGAIN = { rebuild: 'rebuild', reevaluation: 're-evaluate' } as const

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

/**
 * Main's model on the head's evaluation set, where the policy lets this run's own evaluation of it stand in for the
 * record: the team asked for that, or the record's predictions are kept elsewhere and could not be had.
 */
export async function readRebuilt(
  project: Project,
  files: Files,
  { sha, base, onChange }: { sha: Sha | null; base: Base | null; onChange: OnChange },
): Promise<ComparisonInput['rebuilt']> {
  const isWanted = onChange === 're-evaluate' || base?.withoutSample !== undefined
  if (base === null || !isWanted) return null
  const folder = `${project.out}/${REBUILT}`
  const path = `${folder}/${evaluationDocument.file}`
  const none = { evaluations: [], samples: [] }
  if ((await files.inspect(path))?.kind !== 'file') return none
  const document = evaluationDocument.parse(await files.readText(path), path)
  // An earlier run's of another commit, or one that came to nothing.
  if (document.run?.tested !== sha || document.name !== project.name || document.failure !== undefined)
    return none
  return { evaluations: document.evaluations, samples: await readSamples(folder, document, files) }
}

/** A model that is made again under `re-evaluate` is evaluated on the head's set. */
function isOnNewSet(manifest: ManifestDocument | null, onChange: OnChange): boolean {
  const event = manifest?.run?.event
  return event === MADE_AGAIN.reevaluation || (event === MADE_AGAIN.rebuild && onChange === 're-evaluate')
}

function whyOutside({ place }: Outside): string {
  return place === 'depot'
    ? "main's predictions are kept in a depot, and baseline.depot does not have them"
    : "main's record holds no predictions: they are private, or larger than baseline.largest-sample, and there is no depot"
}
