/** Where something is: a file relative to the working directory, and 1-based physical line and column. */
export interface Place {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  /** The source line with `width` characters marked from `column` on, shown beneath the place. */
  readonly excerpt?: { readonly text: string; readonly width: number }
}

export function formatPlace(place: Place): string {
  const parts = [place.file, place.line, place.line === null ? null : place.column]
  return parts.filter((part) => part !== null).join(':')
}
