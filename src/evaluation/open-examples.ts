import { posix } from 'node:path'
import { policyDocument } from '../documents/policy.ts'
import type { Ports, Table } from '../ports.ts'
import { findCurrent } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'

export interface OpenExamples extends AsyncDisposable {
  readonly table: Table
}

/**
 * Opens a file of `examples` or `judgements` as it stands on the base branch, so that a pull request cannot change what
 * it is measured against; where the base branch has no such file, the head's. A commit of the base branch is measured
 * on its own: its record is what later pull requests, which read the same file, are compared with.
 */
export async function openExamples(
  path: string | null,
  project: Project,
  ports: Pick<Ports, 'files' | 'git' | 'tables'>,
): Promise<OpenExamples | null> {
  if (path === null) return null
  const policy = await findCurrent(policyDocument, project, ports.files)
  const content =
    policy?.source === 'base' && policy.sha !== null && project.run?.onBase !== true
      ? await ports.git.readFile(policy.sha, await ports.git.pathFromRoot(path))
      : null
  if (content === null) return openFile(path, ports)
  const folder = await ports.files.temporary()
  try {
    const copy = `${folder.path}/examples${endingOf(path)}`
    await ports.files.write(copy, content)
    const table = await ports.tables.open({ path: copy, anywhere: true })
    return {
      table,
      async [Symbol.asyncDispose]() {
        await table[Symbol.asyncDispose]()
        await folder[Symbol.asyncDispose]()
      },
    }
  } catch (thrown) {
    await folder[Symbol.asyncDispose]()
    throw thrown
  }
}

/** The file as it is here. */
export async function openFile(path: string, { tables }: Pick<Ports, 'tables'>): Promise<OpenExamples> {
  const table = await tables.open({ path })
  return { table, [Symbol.asyncDispose]: () => table[Symbol.asyncDispose]() }
}

/** By which the format is known: `.parquet`, `.csv.gz`. */
function endingOf(path: string): string {
  return /(\.[A-Za-z0-9]{1,10}){1,2}$/.exec(posix.basename(path))?.[0] ?? '.csv'
}
