import { formatError } from '../../errors/format-error.ts'
import type { Ports } from '../../ports.ts'
import type { Project } from '../../project/project.ts'
import { asFault } from '../../project/stage.ts'
import type { Installation } from '../define-command.ts'
import { rebuildBaseline } from './rebuild-baseline.ts'

/** The run's own results stand whether or not main's could be made again: without them comparing rules are missing. */
export async function rebuildOrSay(
  project: Project,
  around: {
    readonly installation: Installation
    readonly ports: Pick<Ports, 'files' | 'git' | 'processes' | 'runner'>
  },
): Promise<void> {
  try {
    await rebuildBaseline(project, around, around.ports)
  } catch (thrown) {
    around.ports.runner.error(formatError(asFault(thrown)))
  }
}
