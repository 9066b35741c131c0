import { posix } from 'node:path'
import type { Ports } from '../../../ports.ts'
import { readWorkflow } from './read-workflow.ts'
import type { Workflow } from './workflow.ts'

/** The workflows of the working tree, in order of their names; none outside a repository. */
export async function findWorkflows(
  root: string | null,
  { files }: Pick<Ports, 'files'>,
): Promise<Workflow[]> {
  if (root === null) return []
  const folder = '.github/workflows'
  const found = [
    ...(await files.find(posix.join(root, folder, '*.yml'))),
    ...(await files.find(posix.join(root, folder, '*.yaml'))),
  ].sort()
  const workflows: Workflow[] = []
  for (const file of found) {
    // GitHub runs no link.
    if ((await files.inspect(file))?.kind !== 'file') continue
    const path = posix.join(folder, posix.basename(file))
    workflows.push(readWorkflow({ path, text: await files.readText(file) }))
  }
  return workflows
}
