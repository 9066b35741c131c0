import { isUtf8 } from 'node:buffer'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'

const LF = 0x0a

/** The length of UTF-8's byte order mark at the start of a file: 3 or 0. */
export function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/** Throws `table-encoding` for the byte order marks of UTF-16, whose bytes could pass for text otherwise. */
export function refuseWideEncoding(path: string, bytes: Uint8Array): void {
  const [first, second] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!wide) return
  throw fault(
    'table-encoding',
    { path, found: 'it starts as UTF-16 does' },
    { place: { file: path, line: 1, column: null } },
  )
}

/** The error for `bytes`, whole lines of which the first is `line`, that are no UTF-8: it names the line. */
export function encodingFault(path: string, bytes: Uint8Array, line: number): MergemarkError {
  const wrong = findWrongByte(bytes, line) ?? { line, found: 'a byte of another encoding' }
  const found = `line ${wrong.line} has ${wrong.found}`
  return fault('table-encoding', { path, found }, { place: { file: path, line: wrong.line, column: null } })
}

/** The first byte in `bytes`, lines of which the first is `line`, that is no UTF-8, and its line; null for none. */
export function findWrongByte(bytes: Uint8Array, line: number): { line: number; found: string } | null {
  let at = line
  let start = 0
  for (;;) {
    const feed = bytes.indexOf(LF, start)
    const end = feed === -1 ? bytes.length : feed + 1
    const text = bytes.subarray(start, end)
    if (!isUtf8(text)) return { line: at, found: describeByte(text) }
    if (feed === -1) return null
    start = end
    at++
  }
}

/** The decoder puts U+FFFD where the first byte sequence is wrong; what stands before it is sound. */
function describeByte(text: Uint8Array): string {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)
  const sound = decoded.slice(0, decoded.indexOf('\uFFFD'))
  const byte = text[Buffer.byteLength(sound)] ?? 0
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  const shown = byte >= 0xa0 ? `, which is "${String.fromCharCode(byte)}" in Latin-1` : ''
  return `the byte 0x${hex}${shown}`
}
