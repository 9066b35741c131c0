import { type CommandName, commands, loadCommand } from '../commands/index.ts'

/** The list of commands. */
export async function describeCommands(): Promise<string> {
  const names = Object.keys(commands) as CommandName[]
  const rows = await Promise.all(
    names.map(async (name) => `  ${name.padEnd(15)} ${(await loadCommand(name)).summary}`),
  )
  return [
    'Is this pull request’s model at least as good as main’s, and how do we know?',
    '',
    'Usage: mergemark <command> [options]',
    '',
    ...rows,
    '',
    '`mergemark <command> --help` lists the options of one; `mergemark demo` shows it all on real data.',
    '',
  ].join('\n')
}
