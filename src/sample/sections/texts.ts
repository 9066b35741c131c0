import { isUtf8 } from 'node:buffer'
import { INDICES, type SectionReader } from '../section-reader.ts'
import { indexPart, type Part } from './part.ts'

export function* writeTexts(name: string, texts: readonly string[]): Generator<Part> {
  const lengths = Uint32Array.from(texts, (text) => Buffer.byteLength(text))
  const content = Buffer.alloc(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const text of texts) offset += content.write(text, offset)
  yield indexPart(`${name}.lengths`, lengths)
  yield { name: `${name}.bytes`, content }
}

/** UTF-8 texts one after the other and where each ends; `length` null: as many as there are. */
export function takePacked(
  name: string,
  length: number | null,
  reader: SectionReader,
): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
  const lengths = reader.take(`${name}.lengths`, INDICES, length)
  const bytes = reader.take(`${name}.bytes`, ['u8'], null)
  if (!isUtf8(bytes)) throw reader.corrupt(`section "${name}.bytes" is not UTF-8`)
  const ends = new Uint32Array(lengths.length)
  let end = 0
  for (let index = 0; index < lengths.length; index += 1) {
    if (isWithinCharacter(bytes, end)) throw reader.corrupt(`section "${name}.bytes" is not UTF-8`)
    end += lengths[index] as number
    if (end > bytes.length) break
    ends[index] = end
  }
  if (end !== bytes.length) throw reader.corrupt(`the lengths of ${name} are wrong`)
  return { bytes, ends }
}

/** None twice. */
export function takeTexts(name: string, reader: SectionReader): string[] {
  const { bytes, ends } = takePacked(name, null, reader)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const whole = decoder.decode(bytes)
  const plain = whole.length === bytes.length
  const texts = Array.from(ends, (end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] as number)
    return plain ? whole.slice(start, end) : decoder.decode(bytes.subarray(start, end))
  })
  if (new Set(texts).size < texts.length) throw reader.corrupt(`one of the ${name} is there twice`)
  return texts
}

function isWithinCharacter(bytes: Uint8Array, position: number): boolean {
  return position < bytes.length && ((bytes[position] as number) & 0xc0) === 0x80
}
