import { type BundleRole, bundleDocument } from '../documents/bundle.ts'
import { fault } from '../errors/fault.ts'
import { formatError } from '../errors/format-error.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports } from '../ports.ts'
import { checkBundle } from './bundle-check.ts'
import type { BundleFiles } from './bundle-read.ts'
import { joinListDigests } from './bundle-write.ts'
import type { Project } from './project.ts'
import { digestOf } from './sample-file.ts'

/** What was handed over, or the error that kept it from being used. */
export type TakenBundle =
  | { readonly files: BundleFiles; readonly error: null }
  | { readonly files: null; readonly error: MergemarkError }

interface Asked {
  readonly bundle: string
  readonly role: BundleRole
  /** Folder of the documents of all projects. */
  readonly out: string
  /** What the list of the bundle must be, told by a way that no pull request can write to; null: unknown. */
  readonly digest?: string | null
}

/**
 * Empties each project's folder and lays out what the bundle has of it. In a workflow, where any of it is refused nothing
 * is laid out of that project, which then carries the reason: its results are missing, and the gate says why. On a
 * terminal nobody may ask the gate, and what lies there may be all that its owner has: there it throws, and nothing is
 * removed. Throws `bundle-refused`, and what kept the bundle from being taken.
 */
export async function placeBundle(
  taken: TakenBundle,
  projects: readonly Project[],
  asked: Asked,
  { files, runner }: Pick<Ports, 'files' | 'runner'>,
): Promise<Project[]> {
  const checked = projects.map((project) => ({ project, ...check(taken, project, asked) }))
  const forged = digestProblem(checked, asked)
  const worst = checked.find(({ error }) => error !== null)?.error ?? forged
  if (runner.kind === 'terminal' && worst !== null) throw worst
  const placed: Project[] = []
  for (const { project, content, error } of checked) {
    await files.remove(project.out)
    const problem = error ?? forged
    if (problem !== null) runner.error(formatError(problem))
    else for (const [path, bytes] of content) await files.write(`${project.out}/${path}`, bytes)
    placed.push({ ...project, bundle: { problem: problem === null ? null : problem.message } })
  }
  return placed
}

function check(
  taken: TakenBundle,
  project: Project,
  { bundle, role, out }: Asked,
): { readonly content: ReadonlyMap<string, Uint8Array>; readonly error: MergemarkError | null } {
  const nothing = new Map<string, Uint8Array>()
  if (taken.error !== null) return { content: nothing, error: taken.error }
  try {
    const folder = folderIn(project, { out, role })
    const content = checkBundle(taken.files, project, { bundle, role, folder })
    if (content.size > 0) return { content, error: null }
    return {
      content: nothing,
      error: fault('bundle-refused', { bundle, reason: `it has nothing of "${project.name}"` }),
    }
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return { content: nothing, error }
  }
}

/** Judge lays out several pull requests beside each other; whoever computed knows of one. */
function folderIn({ out: own, event }: Project, { out, role }: Pick<Asked, 'out' | 'role'>): string {
  const below = own === out ? '' : own.slice(out.length + 1)
  const pull = `pull-${event?.pullRequest}`
  if (role === 'judge' || event?.followed === undefined) return below
  return below === pull ? '' : below.startsWith(`${pull}/`) ? below.slice(pull.length + 1) : below
}

function digestProblem(
  checked: readonly { readonly content: ReadonlyMap<string, Uint8Array> }[],
  { digest = null, bundle }: Asked,
): MergemarkError | null {
  if (digest === null || digest === '' || checked.length === 0) return null
  const lists = checked.map(({ content }) => digestOf(content.get(bundleDocument.file) ?? ''))
  if (joinListDigests(lists) === digest) return null
  return fault('bundle-refused', { bundle, reason: 'it is not the one that was made: its digest is another' })
}
