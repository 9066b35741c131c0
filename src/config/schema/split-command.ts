import { parse } from 'shell-quote'
import { quoteValue } from './quote-value.ts'

/** The words of a command that is run without a shell, or what in it only a shell could read. */
export type Words = { readonly words: readonly string[] } | { readonly syntax: string }

/**
 * Splits as a POSIX shell would split words, and refuses everything else that a shell would do: nothing is expanded,
 * so no command means something else than it says.
 */
export function splitCommand(command: string): Words {
  const text = command.trimEnd()
  const unsplittable = findUnsplittable(text)
  if (unsplittable !== null) return { syntax: unsplittable }

  const words: string[] = []
  for (const entry of parseWords(text)) {
    if (typeof entry !== 'string') return { syntax: quoteValue(describe(entry)) }
    words.push(entry)
  }
  const expanded = findExpanded(words)
  return expanded === undefined ? { words } : { syntax: quoteValue(expanded) }
}

type Token = { op: string } | { op: 'glob'; pattern: string } | { comment: string }

function parseWords(text: string): (string | Token)[] {
  try {
    return parse(text, (name) => ({ op: `$${name}` })) as (string | Token)[]
  } catch {
    // Its only error: a `${` that names nothing or does not end.
    return [{ op: '${' }]
  }
}

function describe(token: Token): string {
  if ('comment' in token) return `#${token.comment}`
  return 'pattern' in token ? token.pattern : token.op
}

/** Words that a shell would take for an assignment or a home folder. */
function findExpanded(words: readonly string[]): string | undefined {
  const [program = ''] = words
  return /^[A-Za-z_]\w*=/.test(program) ? program : words.find((word) => word.startsWith('~'))
}

const QUOTED = /'[^']*'|"((?:\\.|[^"\\])*)"|\\./g

/** What shell-quote lets pass: several lines, command substitution by backticks, quotes that do not end. */
function findUnsplittable(text: string): string | null {
  if (text.includes('\n')) return 'several lines'
  const outsideSingle = text.replaceAll(QUOTED, (_, inside: string | undefined) => inside ?? '')
  if (outsideSingle.includes('`')) return '"`"'
  return /['"]|\\$/.test(text.replaceAll(QUOTED, '')) ? 'a quote without an end' : null
}
