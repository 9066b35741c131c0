export type Condition = { readonly sql: string } | { readonly reason: string }

/**
 * A user's condition as one parenthesised expression, or why it is none. Without this, `true) FROM other WHERE (true`
 * would close the parentheses around it and rewrite the query it stands in. What only some SQL lexers take for text
 * (nested comments, dollar quotes, backslash escapes) is refused rather than understood.
 */
export function encloseCondition(sql: string): Condition {
  let depth = 0
  for (const [token] of sql.matchAll(TOKENS)) {
    const refused = REFUSED.get(token.toLowerCase().trim())
    if (refused !== undefined) return { reason: refused }
    if (token === '(') depth++
    if (token === ')') depth--
    if (depth < 0) return { reason: 'it closes a parenthesis that it does not open' }
  }
  if (depth > 0) return { reason: 'it opens a parenthesis that it does not close' }
  if (sql.replaceAll(/--[^\r\n]*/g, '').trim() === '') return { reason: 'it is empty' }
  // The line break ends a trailing `--` comment.
  return { sql: `(${sql}\n)` }
}

/** Texts, names and comments whole, so that what stands in them counts for nothing; then all that counts. */
const TOKENS =
  /(?<![\p{L}\p{N}_])e'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\r\n]*|\/\*|(?<![\p{L}\p{N}_.*])(?:columns|unnest)\s*(?=\()|['"();$]/giu

const REFUSED = new Map([
  ["'", 'it opens a text that it does not close'],
  ['"', 'it opens a name that it does not close'],
  [';', 'it holds a ";", and may be one expression only'],
  ['/*', 'it holds "/*"; a comment may only follow "--"'],
  ['$', 'it holds a "$" outside of a text'],
  [
    'columns',
    'COLUMNS(…) stands for several conditions, of which one would count; write `*COLUMNS(…)` in a list',
  ],
  ['unnest', 'unnest(…) makes other rows than the table has'],
  ["e'", "it holds a text with escapes (e'…')"],
])
