import { type Bits, type Column, hasBit } from './column.ts'

/** What the rows of `codes` stand for in a dictionary. Throws an Error for a code that it does not have. */
export function lookUp(
  dictionary: Column | null,
  {
    codes,
    valid,
    charge,
  }: {
    readonly codes: ArrayLike<number>
    readonly valid: Bits | null
    readonly charge: (bytes: number) => void
  },
): Column {
  const rows = codes.length
  const found = dictionary ?? { kind: 'fixed', rows: 0, valid: null, bytes: new Uint8Array(), width: 1 }
  if (found.kind !== 'fixed' && found.kind !== 'text') throw new Error('its dictionary holds lists')
  const entry = (row: number): number => {
    const code = codes[row] as number
    if (!(code >= 0 && code < found.rows))
      throw new Error(`it refers to entry ${code} of a dictionary of ${found.rows}`)
    return code
  }
  const bits = validRows(rows, (row) => {
    if (valid !== null && !hasBit(valid, row)) return false
    const at = entry(row)
    return found.valid === null || hasBit(found.valid, at)
  })
  if (found.kind === 'text') {
    const part = found.part === null ? null : new Uint32Array(rows)
    const starts = new Float64Array(rows)
    const lengths = new Uint32Array(rows)
    for (let row = 0; row < rows; row++) {
      if (!hasBit(bits, row)) continue
      const at = codes[row] as number
      if (part !== null) part[row] = found.part?.[at] as number
      starts[row] = found.starts[at] as number
      lengths[row] = found.lengths[at] as number
    }
    return { kind: 'text', rows, valid: bits, parts: found.parts, part, starts, lengths }
  }
  const { width } = found
  charge(rows * width)
  const bytes = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    if (!hasBit(bits, row)) continue
    const from = (codes[row] as number) * width
    for (let index = 0; index < width; index++)
      bytes[row * width + index] = found.bytes[from + index] as number
  }
  return { kind: 'fixed', rows, valid: bits, bytes, width }
}

function validRows(rows: number, isValid: (row: number) => boolean): Bits {
  const bits = new Uint8Array(Math.ceil(rows / 8))
  for (let row = 0; row < rows; row++)
    if (isValid(row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  return bits
}
