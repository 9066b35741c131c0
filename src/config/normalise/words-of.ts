import { splitCommand } from '../schema/split-command.ts'

/** The words of a command that the schema has accepted. */
export function wordsOf(command: string | readonly string[]): readonly string[] {
  if (typeof command !== 'string') return command
  const split = splitCommand(command)
  return 'words' in split ? split.words : []
}
