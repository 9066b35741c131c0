import type { SaidOfReading } from './read-dialect.ts'

const ENCODINGS = new Map([
  ['utf8', 'utf-8'],
  ['utf8sig', 'utf-8'],
  ['ascii', 'utf-8'],
  ['usascii', 'utf-8'],
  ['utf16', 'utf-16'],
  ['utf16le', 'utf-16'],
  ['utf16be', 'utf-16'],
  ['latin1', 'latin-1'],
  ['iso88591', 'latin-1'],
  ['cp1252', 'latin-1'],
  ['windows1252', 'latin-1'],
] as const)

/** By the names that the IANA and Python give them. */
export function readEncoding(encoding: string | undefined, from: string): SaidOfReading {
  if (encoding === undefined) return { reading: {}, nulls: [], unsupported: [] }
  const plain = encoding.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const known = [...ENCODINGS].find(([name]) => name === plain)?.[1]
  if (known === undefined) {
    const reason = 'is no encoding that Mergemark reads'
    return { reading: {}, nulls: [], unsupported: [{ name: from, reason }] }
  }
  return { reading: { encoding: known }, nulls: [], unsupported: [] }
}
