/** Letters of Java's DateTimeFormatter, by how often they stand, as strptime writes them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['yyyy', '%Y'],
  ['uuuu', '%Y'],
  ['yy', '%y'],
  ['MM', '%m'],
  ['M', '%-m'],
  ['MMM', '%b'],
  ['MMMM', '%B'],
  ['dd', '%d'],
  ['d', '%-d'],
  ['HH', '%H'],
  ['H', '%-H'],
  ['hh', '%I'],
  ['h', '%-I'],
  ['mm', '%M'],
  ['ss', '%S'],
  ['SSS', '%g'],
  ['SSSSSS', '%f'],
  ['a', '%p'],
  ['EEE', '%a'],
  ['EEEE', '%A'],
  ['XXX', '%z'],
  ['Z', '%z'],
])

/** A pattern of Java's DateTimeFormatter for strptime; null for one with a letter that strptime has nothing for. */
export function strptimeOf(pattern: string): string | null {
  const parts: string[] = []
  for (const [token, letters, quoted] of pattern
    .matchAll(/(([A-Za-z])\2*)|'((?:[^']|'')*)'|[^A-Za-z']|'/gs)
    .map(([whole, run, _letter, inside]) => [whole, run, inside] as const)) {
    if (letters !== undefined) {
      const known = LETTERS.get(letters)
      if (known === undefined) return null
      parts.push(known)
    } else if (quoted !== undefined) parts.push(literal(quoted === '' ? "'" : quoted.replaceAll("''", "'")))
    else if (token === "'") return null
    else parts.push(literal(token))
  }
  return parts.length === 0 ? null : parts.join('')
}

function literal(text: string): string {
  return text.replaceAll('%', '%%')
}
