const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
/** Bytes of a text that are looked at one by one. */
const NEAR = 32

/**
 * Deepest nesting that is read. DuckDB and its parser call themselves at each level until the stack ends; the limit is
 * that of Jackson (StreamReadConstraints) and, nearly, of simdjson (1,024) and Python's json.
 */
export const MOST_DEPTH = 1000

/** How deep one JSON value is nested, and how many members it has itself, told from its bytes as they come. */
export interface JsonGauge {
  reset(): void
  take(bytes: Uint8Array, start: number, end: number): void
  deepest(): number
  members(): number
}

export function createJsonGauge(): JsonGauge {
  let depth = 0
  let deepest = 0
  let members = 0
  let inText = false
  let escaped = false

  return { reset, take, deepest: () => deepest, members: () => members }

  function reset(): void {
    depth = 0
    deepest = 0
    members = 0
    inText = false
    escaped = false
  }

  function take(bytes: Uint8Array, start: number, end: number): void {
    let at = start
    while (at < end) at = inText ? passText(bytes, at, end) : passMarks(bytes, at, end)
  }

  /** Passes all up to the start of a text; returns where that goes on. */
  function passMarks(bytes: Uint8Array, start: number, end: number): number {
    let level = depth
    let at = start
    for (; at < end; at++) {
      const byte = bytes[at] as number
      if (byte === QUOTE) {
        inText = true
        at++
        break
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (++level > deepest) deepest = level
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) level--
      else if (byte === COLON && level === 1) members++
    }
    depth = level
    return at
  }

  /** Passes the text; returns where what follows it starts. */
  function passText(bytes: Uint8Array, start: number, end: number): number {
    let at = start
    const near = Math.min(end, start + NEAR)
    for (; at < near; at++) {
      const byte = bytes[at] as number
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else if (byte === QUOTE) {
        inText = false
        return at + 1
      }
    }
    if (at === end || escaped) return at
    // Of a long text each byte costs less so.
    const quote = bytes.indexOf(QUOTE, at)
    const stop = quote === -1 || quote > end ? end : quote
    let slashes = 0
    while (stop - slashes > at && bytes[stop - slashes - 1] === BACKSLASH) slashes++
    escaped = slashes % 2 === 1
    return stop
  }
}

export function tooDeep(): string {
  return `is nested deeper than ${MOST_DEPTH.toLocaleString('en')} levels`
}
