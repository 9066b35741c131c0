const LONGEST = 300

/** Errors about the query, the file or the machine. All others are about cells, and quote them. */
const OF_QUERIES =
  /^(?:Binder|Catalog|Parser|Syntax|IO|Permission|Interrupt|INTERRUPT|Out of Memory|INTERNAL|FATAL|Dependency|Invalid Configuration|Missing Extension|TransactionContext|Connection) Error:/

/** What of the other errors quotes no cell, or can be told without it. */
const tellable: readonly (readonly [pattern: RegExp, tell: (...found: string[]) => string])[] = [
  [/^Malformed JSON in file "[^"]*", at byte \d+ in [a-z/]+ \d+: [^{}[\]]*$/, (whole) => whole],
  [
    /^JSON transform error in file "[^"]*", (in [a-z/]+ \d+): Object [\s\S]* has duplicate key ("(?:[^"\\]|\\.)*")/,
    (_, place = '', key = '') => `${place} an object has the key ${key} twice`,
  ],
  [
    /^JSON transform error in file "[^"]*", (in [a-z/]+ \d+):/,
    (_, place = '') => `${place} a value does not fit`,
  ],
  [/^(?:No magic bytes|Footer length error|File '[^']*' too small|Metadata length)[^"]*$/, (whole) => whole],
  [/^Invalid string encoding/, () => 'it has text that is not UTF-8'],
  [/^Failed to parse format specifier .*$/, (whole) => whole],
  // RE2 says what is wrong, then quotes the pattern, which may stand in a cell.
  [
    /^((?:no argument for repetition|missing|unexpected|invalid|bad|trailing|pattern too)[a-z() \\[\]*+?-]*)(?::|$)/,
    (_, what = '') => what,
  ],
  [
    /^Could not convert string '[\s\S]*' to ([A-Z][A-Z0-9]{2,11})\b/,
    (_, type) => `a value cannot be converted to ${type}`,
  ],
]

/**
 * DuckDB's message on one line, without the query that it quotes, the names of ours that it guesses at, and any cell:
 * it ends up in documents, whichever columns are sensitive.
 */
export function duckdbReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [reason = ''] = message.split(/\n+(?:LINE \d|Candidate bindings)/, 1)
  const line = withoutCells(reason).replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

function withoutCells(reason: string): string {
  const [, kind] = /^([A-Z][A-Za-z ]{2,40} Error): /.exec(reason) ?? []
  if (kind === undefined || OF_QUERIES.test(reason)) return reason
  const text = reason.slice(kind.length + 2).trim()
  for (const [pattern, tell] of tellable) {
    const found = pattern.exec(text)
    if (found !== null) return `${kind}: ${tell(...found)}`
  }
  return `${kind}: what is said of the values is withheld`
}
