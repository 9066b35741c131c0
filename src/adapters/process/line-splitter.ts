import { StringDecoder } from 'node:string_decoder'

/** A longer line is handed on in pieces, so that output without line ends cannot fill the memory. */
const LONGEST = 64 * 1024

/**
 * Cuts a UTF-8 stream into lines. A carriage return ends a line too, as it does for the runner that reads our own
 * output: text after it must not pass as the middle of a line.
 */
export function createLineSplitter(onLine: (line: string) => void): {
  write(chunk: Buffer): void
  end(): void
} {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let afterReturn = false

  function take(text: string) {
    let start = 0
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at]
      if (character !== '\n' && character !== '\r') {
        afterReturn = false
        continue
      }
      // CRLF is one end, wherever the chunks were cut.
      if (character === '\r' || !afterReturn) emit(rest + text.slice(start, at))
      afterReturn = character === '\r'
      start = at + 1
    }
    rest += text.slice(start)
    while (rest.length > LONGEST) {
      onLine(rest.slice(0, LONGEST))
      rest = rest.slice(LONGEST)
    }
  }

  function emit(line: string) {
    rest = ''
    onLine(line)
  }

  return {
    write: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end())
      if (rest !== '') emit(rest)
    },
  }
}
