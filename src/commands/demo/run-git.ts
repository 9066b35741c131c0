import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'

/** The demo's own author and no configuration of the machine's, so that it plays the same everywhere. */
const environment = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

export async function runGit(
  args: readonly string[],
  folder: string,
  ports: Pick<Ports, 'processes'>,
): Promise<void> {
  const { exitCode, stderr } = await ports.processes.run({ program: 'git', args, folder, environment })
  if (exitCode !== 0) throw fault('demo-failed', { step: `git ${args[0]}`, reason: stderr.trim() })
}
