/** A mutant that no test notices, and why that is no harm. */
interface Accepted {
  readonly file: string
  /** The whole line, so that the reason lapses when the line changes. */
  readonly text: string
  readonly after: string
  readonly reason: string
}

const ACCEPTED: readonly Accepted[] = []

export function reasonFor(mutant: Pick<Accepted, 'file' | 'text' | 'after'>): string | null {
  const found = ACCEPTED.find(
    ({ file, text, after }) => file === mutant.file && text === mutant.text && after === mutant.after,
  )
  return found?.reason ?? null
}
