const LONGEST = 300

/** DuckDB's message on one line, without the query that it quotes and the names of ours that it guesses at. */
export function duckdbReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [reason = ''] = message.split(/\n+(?:LINE \d|Candidate bindings)/, 1)
  const line = reason.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
