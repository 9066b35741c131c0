/** `values` at `rows`. */
export function pickIndices(values: Int32Array, rows: Uint32Array): Int32Array {
  const picked = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at] as number] as number
  return picked
}

export function pickNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at] as number] as number
  return picked
}

export function pickFlags(values: Uint8Array, rows: Uint32Array): Uint8Array {
  const picked = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at] as number] as number
  return picked
}

/** 0, 1, 2, …: every row of a table in its order. */
export function everyRow(size: number): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}
