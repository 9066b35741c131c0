import type { EvaluationSettings } from '../config/configuration.ts'
import { policyDocument } from '../documents/policy.ts'
import type { Ports, Table } from '../ports.ts'
import { findDocument } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'

export interface OpenExamples extends AsyncDisposable {
  readonly table: Table
}

/**
 * Opens the evaluation's `examples` file as it stands on the base branch, so that a pull request cannot change what
 * it is measured against; where the base branch has no such file, the head's.
 */
export async function openExamples(
  settings: EvaluationSettings,
  project: Project,
  ports: Pick<Ports, 'files' | 'git' | 'tables'>,
): Promise<OpenExamples | null> {
  if (settings.examples === null) return null
  const policy = await findDocument(policyDocument, project, ports.files)
  const content =
    policy?.source === 'base' && policy.sha !== null
      ? await ports.git.readFile(policy.sha, await ports.git.pathFromRoot(settings.examples))
      : null
  if (content === null) {
    const table = await ports.tables.open({ path: settings.examples })
    return { table, [Symbol.asyncDispose]: () => table[Symbol.asyncDispose]() }
  }
  const folder = await ports.files.temporary()
  const path = `${folder.path}/examples.${settings.examples.endsWith('.tsv') ? 'tsv' : 'csv'}`
  await ports.files.write(path, content)
  const table = await ports.tables.open({ path })
  return {
    table,
    async [Symbol.asyncDispose]() {
      await table[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
