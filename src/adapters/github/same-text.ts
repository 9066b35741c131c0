/** A forge may store other line ends, and no space at the end; nothing and an empty text are the same. */
export function isSameText(one: string | null, other: string | null): boolean {
  return normalise(one) === normalise(other)
}

function normalise(text: string | null): string {
  return (text ?? '').replaceAll('\r\n', '\n').trimEnd()
}
