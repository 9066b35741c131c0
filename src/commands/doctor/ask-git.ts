import type { Ports } from '../../ports.ts'

/** The first line of git's answer to a question that only reads, or null where it has none. */
export async function askGit(
  args: readonly string[],
  { processes }: Pick<Ports, 'processes'>,
): Promise<string | null> {
  const { exitCode, stdout } = await processes.run({ program: 'git', args, environment: {} })
  const line = stdout.split('\n', 1)[0]?.trim() ?? ''
  return exitCode === 0 && line !== '' ? line : null
}
