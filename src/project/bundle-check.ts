import { baselineDocument } from '../documents/baseline.ts'
import { type BundleDocument, type BundleRole, bundleDocument } from '../documents/bundle.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import type { Run, Sha } from '../documents/parts.ts'
import { policyDocument } from '../documents/policy.ts'
import { trainingDocument } from '../documents/training.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import { largestOf, MOST_PICTURES } from './bundle-limits.ts'
import type { BundleFiles } from './bundle-read.ts'
import { BASE, isSameRun, REBUILT, REUSED } from './document-folder.ts'
import { parsePng } from './png.ts'
import type { Project } from './project.ts'
import { digestOf } from './sample-file.ts'

/** Documents of the run itself. What was rebuilt, and what lies in `base`, is of other commits and checked where it is used. */
const KINDS = [
  bundleDocument,
  dataDocument,
  trainingDocument,
  evaluationDocument,
  baselineDocument,
  policyDocument,
  comparisonDocument,
  verdictDocument,
] as const

/** Folders whose documents are of other commits. */
const OTHERS: ReadonlySet<string> = new Set([BASE, REBUILT, REUSED])

interface Asked {
  readonly bundle: string
  readonly role: BundleRole
  /** The project's folder in the bundle, '' for its top. */
  readonly folder: string
}

/** The files of one project, all of which may be believed to be what they are called. Throws `bundle-refused`. */
export function checkBundle(
  files: BundleFiles,
  project: Pick<Project, 'name' | 'run' | 'event'>,
  { bundle, role, folder }: Asked,
): Map<string, Uint8Array> {
  const own = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    const name = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null
    const largest = name === null ? null : largestOf(name, role)
    if (name === null || largest === null) continue
    if (bytes.length > largest)
      throw refused(`${path} has ${bytes.length} bytes; at most ${largest} are read`)
    own.set(name, bytes)
  }
  const list = expectDocuments(own)
  if (list !== null) expectListed(own, list)
  else if (role === 'judge') throw refused(`it has no ${bundleDocument.file}`)
  expectPictures(own)
  return own

  function expectDocuments(content: ReadonlyMap<string, Uint8Array>): BundleDocument | null {
    let found: BundleDocument | null = null
    for (const kind of KINDS) {
      const bytes = content.get(kind.file)
      if (bytes === undefined) continue
      const document = parse(kind, bytes)
      expectOwn(kind.file, document)
      if (kind === bundleDocument) found = document as BundleDocument
    }
    return found
  }

  function parse(kind: (typeof KINDS)[number], bytes: Uint8Array) {
    try {
      return kind.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), kind.file)
    } catch (cause) {
      const reason = cause instanceof MergemarkError ? cause.message : `${kind.file} is not UTF-8`
      throw fault('bundle-refused', { bundle, reason }, { cause })
    }
  }

  function expectOwn(file: string, { name, run }: { readonly name: string; readonly run: Run | null }): void {
    if (name !== project.name)
      throw refused(`${file} is of the project "${name.slice(0, 100)}", not of "${project.name}"`)
    if (!isSameRun(run, project.run))
      throw refused(`${file} is of ${nameRun(run)}, and ${nameRun(project.run)} is judged`)
  }

  function expectListed(content: ReadonlyMap<string, Uint8Array>, list: BundleDocument): void {
    if (list.role !== role) throw refused(`it was not ${role} that made it`)
    // A pull request that was turned to another branch in between would be there by the policy of the first.
    if (role === 'judge' && (list.branch ?? null) !== (project.event?.branch ?? null))
      throw refused('it was judged for another branch than it is to be merged into now')
    const listed = new Map(list.files.map((file) => [file.path, file]))
    if (listed.size !== list.files.length) throw refused(`${bundleDocument.file} names a file twice`)
    for (const [path, bytes] of content) {
      const file = listed.get(path)
      if (path === bundleDocument.file) continue
      if (file === undefined) throw refused(`${path} is there and not in its ${bundleDocument.file}`)
      if (file.bytes !== bytes.length || file.digest !== digestOf(bytes))
        throw refused(`${path} is not as its ${bundleDocument.file} says`)
    }
    const lost = list.files.find(({ path }) => largestOf(path, role) !== null && !content.has(path))
    if (lost !== undefined) throw refused(`${lost.path} is in its ${bundleDocument.file} and not there`)
  }

  function expectPictures(content: ReadonlyMap<string, Uint8Array>): void {
    const pictures = [...content].filter(([path]) => path.endsWith('.png'))
    if (pictures.length > MOST_PICTURES) throw refused(`it has ${pictures.length} charts`)
    for (const [path, bytes] of pictures) {
      const parsed = parsePng(bytes)
      if ('reason' in parsed) throw refused(`${path} is no picture of a chart: ${parsed.reason}`)
    }
  }

  function refused(reason: string): MergemarkError {
    return fault('bundle-refused', { bundle, reason })
  }
}

function nameRun(run: Run | null): string {
  return run === null ? 'no run' : `${run.event} on ${run.tested.slice(0, 7)}`
}

/** The commit that the bundle says it is of, which is anybody's word; null where it says none, or more than one. */
export function claimedCommit(files: BundleFiles): Sha | null {
  const claims = new Set<Sha>()
  for (const [path, bytes] of files) {
    const parts = path.replace(/^pull-\d+\//, '').split('/')
    const kind = KINDS.find(({ file }) => parts.at(-1) === file)
    if (kind === undefined || parts.length > 2 || OTHERS.has(parts[0] ?? '')) continue
    try {
      const { run } = kind.parse(new TextDecoder().decode(bytes), kind.file)
      if (run !== null) claims.add(run.tested)
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown
    }
  }
  const [only] = claims
  return claims.size === 1 && only !== undefined ? only : null
}
