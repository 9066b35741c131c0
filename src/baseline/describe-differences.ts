import type { ManifestDocument } from '../documents/manifest.ts'
import type { Digest } from '../documents/parts.ts'

/** What a run is made with, besides its code and data. */
interface Surroundings {
  /** Of mergemark.yml's text. */
  readonly configuration: Digest
  /** What pins the packages, see `describeEnvironment`. */
  readonly environment: Readonly<Record<string, string>>
  /** `mergemark` and its version. */
  readonly tool: string
}

/** A type, not an interface: documents take it as one of their own objects. */
export type Difference = {
  readonly what: string
  readonly base: string
  readonly head: string
}

/** A record is written by others: this many of its words are shown, and each no longer than a line. */
const MOST = 40
const LONGEST = 120

/**
 * What the baseline was made with that is otherwise now, for a reader to see: it is never judged. A record that does
 * not tell of a thing says nothing about it, which is no difference.
 */
export function describeDifferences({
  base,
  head,
}: {
  readonly base: Pick<ManifestDocument, 'digests' | 'environment' | 'tool'>
  readonly head: Surroundings
}): Difference[] {
  const { configuration } = base.digests
  const pairs = [
    { what: 'Mergemark', base: versionOf(base.tool), head: versionOf(head.tool) },
    ...(configuration === null
      ? []
      : [{ what: 'configuration', base: configuration, head: head.configuration }]),
    ...(base.environment === undefined ? [] : pinsOf(base.environment, head.environment)),
  ]
  return pairs
    .filter((pair) => pair.base !== pair.head)
    .slice(0, MOST)
    .map((pair) => ({ what: cut(pair.what), base: short(pair.base), head: short(pair.head) }))
}

function pinsOf(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
  const before = new Map(Object.entries(base))
  const now = new Map(Object.entries(head))
  const names = [...new Set([...before.keys(), ...now.keys()])].sort()
  return names.map((what) => ({
    what,
    base: before.get(what) ?? 'none',
    head: now.get(what) ?? 'none',
  }))
}

function versionOf(tool: string): string {
  return tool.replace(/^mergemark /, '')
}

/** As much of a digest as tells it from another. */
function short(value: string): string {
  return cut(/^sha256:[0-9a-f]{64}$/.test(value) ? value.slice(0, 'sha256:'.length + 12) : value)
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
