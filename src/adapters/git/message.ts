import type { Digest, Sha } from '../../documents/parts.ts'

/** What a change of the store says of itself, in the trailers of its commit's message. */
export interface ChangeMessage {
  /** Grows by one with each change. */
  readonly sequence: number
  readonly record: { readonly folder: string; readonly digest: Digest } | null
  /** The tip that a rewrite squashed. */
  readonly rewrites: Sha | null
}

type Said =
  | { readonly record: { readonly folder: string; readonly digest: Digest } }
  | { readonly rewrite: Sha }

/** `title`: its first line, in which line ends become spaces. */
export function formatMessage(change: { readonly title: string; readonly sequence: number } & Said): string {
  const title = change.title.replace(/\s+/g, ' ').trim() || 'Change'
  const what =
    'record' in change
      ? `Mergemark-Record: ${change.record.folder} ${change.record.digest}`
      : `Mergemark-Rewrite: ${change.rewrite}`
  return `${title}\n\nMergemark-Sequence: ${change.sequence}\n${what}\n`
}

/** Reads the trailers, which are the last paragraph; null where Mergemark did not write the message. */
export function parseMessage(text: string): ChangeMessage | null {
  const trailers = new Map<string, string>()
  for (const line of text.trimEnd().split('\n\n').at(-1)?.split('\n') ?? []) {
    const [, name, value] = /^Mergemark-([A-Za-z]+): (.+)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) trailers.set(name, value)
  }
  // Far above any that is reached by counting, and far below where adding one would stop.
  const sequence = Number(/^[1-9]\d{0,11}$/.exec(trailers.get('Sequence') ?? '')?.[0])
  if (!Number.isSafeInteger(sequence)) return null
  const [, folder, digest] = /^(\S+) (sha256:[0-9a-f]{64})$/.exec(trailers.get('Record') ?? '') ?? []
  return {
    sequence,
    record: folder === undefined || digest === undefined ? null : { folder, digest },
    rewrites: /^[0-9a-f]{40,64}$/.exec(trailers.get('Rewrite') ?? '')?.[0] ?? null,
  }
}
