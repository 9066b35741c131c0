/** The expression for the whole cell of one that Python finds at the start of it (re.match). */
export function fromStart(expression: string): string {
  return `(?:${expression})(?s:.*)`
}
