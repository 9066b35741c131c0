import { formatError } from '../errors/format-error.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import { asFault } from '../project/stage.ts'

export const INTERRUPTED = 130

/** 2 for what the user wrote wrong, 3 where no document could be made. */
export function exitCodeOf(thrown: unknown): 2 | 3 {
  return thrown instanceof MergemarkError && thrown.kind === 'usage' ? 2 : 3
}

/** What stderr says of an error; a stack trace only with --debug. */
export function describeThrown(thrown: unknown, { debug }: { readonly debug: boolean }): string {
  const text = formatError(asFault(thrown))
  if (!debug || !(thrown instanceof Error)) return text
  const cause = thrown.cause instanceof Error ? `\ncaused by ${thrown.cause.stack}` : ''
  return `${text}\n\n${thrown.stack}${cause}`
}
