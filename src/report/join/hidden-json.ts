/** A line of HTML comment with JSON. What it holds cannot end it: all but plain letters and signs are JSON escapes. */
export function writeHiddenJson(tag: string, value: object): string {
  return `<!-- ${tag} ${JSON.stringify(value).replace(/[<>-]|[^ -~]/g, escapeAsJson)} -->`
}

/** What a line so written holds, or null. */
export function parseHiddenJson(tag: string, line: string): unknown {
  const start = `<!-- ${tag} {`
  if (!line.startsWith(start) || !line.endsWith('} -->')) return null
  try {
    return JSON.parse(line.slice(start.length - 1, -' -->'.length))
  } catch {
    return null
  }
}

function escapeAsJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
