import { evaluationDocument } from '../documents/evaluation.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import type { Run, Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Files } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { verifyFiles } from '../project/verify-files.ts'
import { MANIFEST } from './record.ts'

/** Results that were made elsewhere, as if this run had made them. */
export interface ForeignResults {
  readonly project: Project
  readonly run: Run
  /** null where the folder has no manifest. */
  readonly made: ManifestDocument | null
}

/**
 * The documents in `folder`, which must be those of `sha` and of this project; where a manifest lies beside them, every
 * byte must agree with it. Throws `nothing-to-record`, `foreign-results`, `record-corrupt`, and what parsing throws.
 */
export async function resultsFrom(
  folder: string,
  { project, sha }: { readonly project: Project; readonly sha: Sha },
  files: Files,
): Promise<ForeignResults> {
  const path = `${folder}/${evaluationDocument.file}`
  if ((await files.inspect(path)) === null) throw fault('nothing-to-record', { path })
  const { name, run } = evaluationDocument.parse(await files.readText(path), path)
  requireSame({ name, run }, { path, project, sha })
  const made = await findManifest(folder, files)
  if (made !== null) requireSame(made, { path: `${folder}/${MANIFEST}`, project, sha })
  // All other documents are held to this one's run when they are read.
  return { project: { ...project, out: folder, run }, run: run as Run, made }
}

function requireSame(
  found: { readonly name: string; readonly run: Run | null },
  { path, project, sha }: { readonly path: string; readonly project: Project; readonly sha: Sha },
): void {
  if (found.name === project.name && found.run?.tested === sha) return
  const describe = (name: string, at: string | undefined) => `${name} at ${at?.slice(0, 7) ?? 'no commit'}`
  throw fault('foreign-results', {
    path,
    found: describe(found.name, found.run?.tested),
    expected: describe(project.name, sha),
  })
}

async function findManifest(folder: string, files: Files): Promise<ManifestDocument | null> {
  if ((await files.inspect(`${folder}/${MANIFEST}`)) === null) return null
  const content = new Map<string, Uint8Array>()
  for (const path of await files.find(`${folder}/*`)) {
    content.set(path.slice(path.lastIndexOf('/') + 1), await files.readBytes(path))
  }
  return verifyFiles(content, folder)
}
