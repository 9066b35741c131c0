/** Texts one after the other in UTF-8; `ends[i]` is where the i-th ends. */
export interface PackedText {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

const decoder = new TextDecoder()

export function textAt({ bytes, ends }: PackedText, index: number): string {
  return decoder.decode(bytes.subarray(startOf(ends, index), ends[index]))
}

/** Negative where the i-th text of the one stands before the j-th of the other, by bytes; 0 where they are equal. */
export function compareTexts(one: PackedText, i: number, other: PackedText, j: number): number {
  const start = startOf(one.ends, i)
  const otherStart = startOf(other.ends, j)
  const length = (one.ends[i] as number) - start
  const otherLength = (other.ends[j] as number) - otherStart
  const shared = Math.min(length, otherLength)
  for (let at = 0; at < shared; at += 1) {
    const difference = (one.bytes[start + at] as number) - (other.bytes[otherStart + at] as number)
    if (difference !== 0) return difference
  }
  return length - otherLength
}

/** Where each different text begins among texts in order, and how many there are at the end. */
export function startsOf(text: PackedText): Uint32Array {
  const size = text.ends.length
  const starts = new Uint32Array(size + 1)
  let count = 0
  for (let index = 0; index < size; index += 1) {
    if (index === 0 || compareTexts(text, index - 1, text, index) !== 0) starts[count++] = index
  }
  starts[count] = size
  return starts.slice(0, count + 1)
}

/** The texts at `indices`, packed anew. */
export function takeTexts(text: PackedText, indices: Uint32Array): PackedText {
  const ends = new Uint32Array(indices.length)
  let end = 0
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] as number
    end += (text.ends[index] as number) - startOf(text.ends, index)
    ends[at] = end
  }
  const bytes = new Uint8Array(end)
  // Byte by byte: texts are short, and a view of each would cost more than its bytes.
  let to = 0
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] as number
    const stop = text.ends[index] as number
    for (let from = startOf(text.ends, index); from < stop; from += 1)
      bytes[to++] = text.bytes[from] as number
  }
  return { bytes, ends }
}

function startOf(ends: Uint32Array, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] as number)
}
