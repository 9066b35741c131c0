import { evaluationDocument } from '../documents/evaluation.ts'
import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import { trainingDocument } from '../documents/training.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Files } from '../ports.ts'
import { REBUILT } from './document-folder.ts'
import type { Project } from './project.ts'
import { LIMITS } from './record-limits.ts'
import { SAMPLE_FILE } from './sample-file.ts'
import { verifyFiles } from './verify-files.ts'

const MANIFEST = manifestDocument.file

/** Main's model as this run made it again, in the form of a record. */
export interface Rebuilt {
  readonly folder: string
  readonly sha: Sha
  readonly manifest: ManifestDocument
  /** Documents and sample by file name; the manifest too. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** All that a rebuild makes. Anything else in the folder was put there by someone, and would be laid out as main's. */
const MADE: ReadonlySet<string> = new Set([evaluationDocument.file, trainingDocument.file, SAMPLE_FILE])

/** What the manifest's run says that a rebuild, and a re-evaluation of a recorded model, are. */
export const REBUILD_EVENT = 'rebuild'
export const REEVALUATION_EVENT = 're-evaluate'

/**
 * What the computing job made of main's commit `sha`, whole and of that commit and project; null where there is nothing
 * of the kind. The folder came with the bundle, so whoever wrote the pull request may have written it: it is as sound
 * as it says, and no more true than the pull request's own numbers. Throws `rebuilt-unfit` and `document-too-new`.
 */
export async function takeRebuilt(
  project: Pick<Project, 'name' | 'out'>,
  sha: Sha,
  files: Pick<Files, 'inspect' | 'readBytes'>,
): Promise<Rebuilt | null> {
  const folder = `${project.out}/${REBUILT}`
  const found = await files.inspect(folder)
  if (found === null) return null
  if (found.kind !== 'folder') throw unfit(folder, 'it is no folder')
  const bytes = await readBounded(folder, MANIFEST, { limit: LIMITS.manifestBytes, files })
  const manifest = rethrowing(folder, () => parse(bytes, folder))
  if (!isOf(manifest, { project, sha })) return null
  const content = new Map([[MANIFEST, bytes]])
  for (const path of namesOf(manifest, folder)) {
    content.set(path, await readBounded(folder, path, { limit: LIMITS.fileBytes, files }))
  }
  rethrowing(folder, () => {
    verifyFiles(content, folder)
    expectDocuments(content, { folder, project, sha })
  })
  return { folder, sha, manifest, files: content }
}

function isOf(
  { name, run, failure }: ManifestDocument,
  { project, sha }: { project: Pick<Project, 'name'>; sha: Sha },
): boolean {
  const isMadeAgain = run?.event === REBUILD_EVENT || run?.event === REEVALUATION_EVENT
  return isMadeAgain && failure === undefined && name === project.name && run.tested === sha
}

/** Names are read off the manifest, and none but these few is ever made into a path. */
function namesOf({ files }: ManifestDocument, folder: string): string[] {
  const names = files.map(({ path }) => path)
  const stray = names.find((name) => !MADE.has(name))
  if (stray !== undefined) throw unfit(folder, `its manifest names "${stray.slice(0, 100)}"`)
  if (new Set(names).size !== names.length) throw unfit(folder, 'its manifest names a file twice')
  if (!names.includes(evaluationDocument.file)) throw unfit(folder, `it has no ${evaluationDocument.file}`)
  return names
}

async function readBounded(
  folder: string,
  name: string,
  { limit, files }: { limit: number; files: Pick<Files, 'inspect' | 'readBytes'> },
): Promise<Uint8Array> {
  const path = `${folder}/${name}`
  const found = await files.inspect(path)
  if (found === null) throw unfit(folder, `it has no ${name}`)
  if (found.kind !== 'file') throw unfit(folder, `${name} is a link or a folder`)
  if (found.bytes > limit) throw unfit(folder, `${name} has ${found.bytes} bytes; at most ${limit} are read`)
  return files.readBytes(path)
}

/** A manifest speaks for the whole folder; its documents must not speak for another run. */
function expectDocuments(
  content: ReadonlyMap<string, Uint8Array>,
  { folder, project, sha }: { folder: string; project: Pick<Project, 'name'>; sha: Sha },
): void {
  for (const kind of [evaluationDocument, trainingDocument]) {
    const bytes = content.get(kind.file)
    if (bytes === undefined) continue
    const { name, run, failure } = kind.parse(decode(bytes), `${folder}/${kind.file}`)
    if (failure !== undefined) throw unfit(folder, `${kind.file} says that it failed (${failure.code})`)
    if (name !== project.name || run?.tested !== sha) throw unfit(folder, `${kind.file} is of another run`)
  }
}

function parse(bytes: Uint8Array, folder: string): ManifestDocument {
  return manifestDocument.parse(decode(bytes), `${folder}/${MANIFEST}`)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** The record's own errors advise to record that commit again, which mends nothing here. */
function rethrowing<T>(folder: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (!(error instanceof MergemarkError) || error.code === 'MM-504' || error.code === 'MM-361') throw error
    throw fault('rebuilt-unfit', { path: folder, reason: error.message }, { cause: error })
  }
}

function unfit(path: string, reason: string) {
  return fault('rebuilt-unfit', { path, reason })
}
