/**
 * Names of the examples of a sample. Texts are packed one after the other in UTF-8, `ends[i]` being where the i-th
 * ends, and stand in ascending order of their bytes, none twice: ten million strings would take a gigabyte. Examples
 * without a name are numbered from 1 in file order, and nothing is stored.
 */
export interface Ids {
  readonly size: number
  readonly numbered: boolean
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function idAt({ numbered, bytes, ends }: Ids, index: number): string {
  if (numbered) return String(index + 1)
  return decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]))
}

/** Packs texts that are in order and different. */
export function packIds(texts: readonly string[]): Ids {
  const encoded = texts.map((text) => Buffer.from(text))
  let end = 0
  const ends = Uint32Array.from(encoded, (bytes) => {
    end += bytes.length
    return end
  })
  return { size: texts.length, numbered: false, bytes: new Uint8Array(Buffer.concat(encoded)), ends }
}

export function numberIds(size: number): Ids {
  return { size, numbered: true, bytes: new Uint8Array(0), ends: new Uint32Array(0) }
}
