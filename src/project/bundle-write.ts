import { type BundleRole, bundleDocument } from '../documents/bundle.ts'
import type { Files } from '../ports.ts'
import { BUNDLE_GLOBS, largestOf } from './bundle-limits.ts'
import { writeDocument } from './document-folder.ts'
import type { Project } from './project.ts'
import { digestOf } from './sample-file.ts'

/** Lists in `bundle.json` what the project's folder hands to the next job, and gives that list's digest. */
export async function writeBundleList(
  project: Pick<Project, 'name' | 'run' | 'out' | 'event'>,
  role: BundleRole,
  files: Files,
): Promise<string> {
  const { out } = project
  const found = (await Promise.all(BUNDLE_GLOBS.map((glob) => files.find(`${out}/${glob}`)))).flat()
  const paths = [...new Set(found)].map((path) => path.slice(out.length + 1)).sort()
  const listed = []
  for (const path of paths) {
    if (path === bundleDocument.file || largestOf(path, role) === null) continue
    const bytes = await files.readBytes(`${out}/${path}`)
    listed.push({ path, bytes: bytes.length, digest: digestOf(bytes) })
  }
  return digestOf(
    await writeDocument(
      bundleDocument,
      { role, branch: project.event?.branch ?? null, files: listed },
      project,
      files,
    ),
  )
}

/** Of several projects together, the same whatever their order; empty of none. */
export function joinListDigests(digests: readonly string[]): string {
  const [only] = digests
  if (only === undefined) return ''
  return digests.length === 1 ? only : digestOf([...digests].sort().join('\n'))
}
