const DIGEST = /^sha256:([0-9a-f]{64})$/

/** The name under which bytes with this digest are kept: its hexadecimal digits. null for what is no digest. */
export function fileOf(digest: string): string | null {
  return DIGEST.exec(digest)?.[1] ?? null
}
