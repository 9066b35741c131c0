import type { Sha } from '../../documents/parts.ts'

/** What a commit says of itself, whether or not this clone holds its parents. */
export interface Commit {
  readonly tree: string
  readonly parents: readonly Sha[]
  /** Committer date, in seconds since 1970. */
  readonly time: number
}

/** Reads a raw commit object: header lines, an empty line, the message. */
export function parseCommit(object: string): Commit {
  const lines = object.slice(0, Math.max(0, object.indexOf('\n\n'))).split('\n')
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  const committed = /> (-?\d+) [+-]\d{4}$/.exec(valuesOf('committer')[0] ?? '')
  return {
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    time: Number(committed?.[1] ?? Number.NaN),
  }
}
