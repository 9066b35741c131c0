import type { Ports } from '../../ports.ts'
import { runGit } from './run-git.ts'

/** Where the demo plays: a bare remote, and a developer's clone of it. Both are absolute paths. */
export interface DemoStage {
  readonly remote: string
  readonly clone: string
  readonly reports: string
}

/** Makes the remote and a clone whose first commit on main is the penguins example, and pushes it. */
export async function prepareStage(
  { folder, examples }: { readonly folder: string; readonly examples: string },
  ports: Pick<Ports, 'files' | 'processes'>,
): Promise<DemoStage> {
  const stage = { remote: `${folder}/remote.git`, clone: `${folder}/penguins`, reports: `${folder}/reports` }
  await runGit(['init', '--quiet', '--bare', '--initial-branch=main', stage.remote], folder, ports)
  await ports.files.copy(`${examples}/penguins`, stage.clone)
  await runGit(['init', '--quiet', '--initial-branch=main'], stage.clone, ports)
  await runGit(['remote', 'add', 'origin', stage.remote], stage.clone, ports)
  await runGit(['add', '--all'], stage.clone, ports)
  await runGit(['commit', '--quiet', '--message', 'Classify penguins'], stage.clone, ports)
  await runGit(['push', '--quiet', '--set-upstream', 'origin', 'main'], stage.clone, ports)
  return stage
}
