export type Condition = { readonly sql: string } | { readonly reason: string }

/**
 * A user's condition as one parenthesised expression, or why it is none. Without this, `true) FROM other WHERE (true`
 * would close the parentheses around it and rewrite the query it stands in. What only some SQL lexers take for text
 * (nested comments, dollar quotes, backslash escapes) is refused rather than understood.
 */
export function encloseCondition(sql: string): Condition {
  let depth = 0
  for (const { 0: token, groups } of sql.matchAll(TOKENS)) {
    const call = groups?.['call']?.toLowerCase().replaceAll('"', '')
    const refused = call === undefined ? REFUSED.get(token.toLowerCase()) : REFUSED_CALLS.get(call)
    if (refused !== undefined) return { reason: refused }
    if (token === '(') depth++
    if (token === ')') depth--
    if (depth < 0) return { reason: 'it closes a parenthesis that it does not open' }
  }
  if (IS_QUERY.test(sql))
    return { reason: 'it is a query; write one condition on a row, without SELECT in front' }
  if (depth > 0) return { reason: 'it opens a parenthesis that it does not close' }
  if (sql.replaceAll(/--[^\r\n]*/g, '').trim() === '') return { reason: 'it is empty' }
  // The line break ends a trailing `--` comment.
  return { sql: `(${sql}\n)` }
}

/** Behind comments, too. Enclosed, it would be a value, and a count of bad rows a condition that holds. */
const IS_QUERY = /^(?:\s|--[^\r\n]*[\r\n])*(?:select|with|from)\b(?!\s*[<>=!.])/i

/**
 * Functions that are refused, in quotes or behind a schema too; texts, names and comments whole, so that what stands in
 * them counts for nothing; then all that counts.
 */
const TOKENS =
  /(?<![\p{L}\p{N}_])e'|'(?:[^']|'')*'|(?<call>"(?:columns|unnest|unlist|generate_subscripts)"|(?<![\p{L}\p{N}_*])(?:columns|unnest|unlist|generate_subscripts))\s*(?=\()|"(?:[^"]|"")*"|--[^\r\n]*|\/\*|['"();$]/giu

const REFUSED = new Map([
  ["'", 'it opens a text that it does not close'],
  ['"', 'it opens a name that it does not close'],
  [';', 'it holds a ";", and may be one expression only'],
  ['/*', 'it holds "/*"; a comment may only follow "--"'],
  ['$', 'it holds a "$" outside of a text'],
  ["e'", "it holds a text with escapes (e'…')"],
])

const ROWS = 'it makes other rows than the table has'
const REFUSED_CALLS = new Map([
  [
    'columns',
    'COLUMNS(…) stands for several conditions, of which one would count; write `*COLUMNS(…)` in a list',
  ],
  ['unnest', `unnest(…): ${ROWS}`],
  ['unlist', `unlist(…): ${ROWS}`],
  ['generate_subscripts', `generate_subscripts(…): ${ROWS}`],
])
