import type { Form, SectionArray } from '../layout.ts'
import { INDICES, type SectionReader } from '../section-reader.ts'
import { toSingles } from '../single.ts'

/** A section before it is packed. */
export interface Part {
  readonly name: string
  readonly content: SectionArray
}

/** Numbers from 0 in the narrowest type that holds them. */
export function indexPart(name: string, values: Uint8Array | Uint32Array | Int32Array): Part {
  let most = 0
  for (let index = 0; index < values.length; index += 1) most = Math.max(most, values[index] as number)
  if (most < 2 ** 8) return { name, content: new Uint8Array(values) }
  return { name, content: most < 2 ** 16 ? new Uint16Array(values) : new Uint32Array(values) }
}

/** In 64 bits in the full form, in 32 bits in the compact one. */
export function floatPart(name: string, values: Float64Array, form: Form): Part {
  return { name, content: form === 'full' ? values : toSingles(values) }
}

/** Numbers below `bound`. */
export function takeIndices(
  name: string,
  input: { readonly length: number | null; readonly bound: number },
  reader: SectionReader,
): Uint32Array {
  const found = reader.take(name, INDICES, input.length)
  for (let index = 0; index < found.length; index += 1) {
    if ((found[index] as number) >= input.bound)
      throw reader.corrupt(`section "${name}" holds an index out of range`)
  }
  return found instanceof Uint32Array ? found : new Uint32Array(found)
}

export function takeFloats(
  name: string,
  { form, size }: { readonly form: Form; readonly size: number },
  reader: SectionReader,
): Float64Array {
  const found = reader.take(name, [form === 'full' ? 'f64' : 'f32'], size)
  return found instanceof Float64Array ? found : new Float64Array(found)
}

export function takeFinite(
  name: string,
  header: { readonly form: Form; readonly size: number },
  reader: SectionReader,
): Float64Array {
  const found = takeFloats(name, header, reader)
  if (!found.every(Number.isFinite)) throw reader.corrupt(`section "${name}" holds what is no finite number`)
  return found
}

/** Each in [0, 1]. */
export function takeScore(
  name: string,
  header: { readonly form: Form; readonly size: number },
  reader: SectionReader,
): Float64Array {
  const found = takeFloats(name, header, reader)
  if (!found.every((score) => score >= 0 && score <= 1)) throw reader.corrupt('a score is not in [0, 1]')
  return found
}

/** Each in [0, ∞). */
export function areFromZero(values: Float64Array): boolean {
  return values.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY)
}
