import { binByQuantiles, nameBin } from './bin-by-quantiles.ts'
import { isNumber, readSliceText } from './read-slice-column.ts'
import type { Source } from './source.ts'

/** Texts with more values are names or ids rather than kinds. */
const MOST_TEXTS = 30
const BINS = 4

/** A column whose values slices are searched over. */
export interface SearchColumn {
  readonly name: string
  /** What slices of it are called: `island=Torgersen`, `mass in [3500, 4200)`. */
  readonly values: readonly string[]
  /** One an example, as indices into `values`; −1: no value. */
  readonly codes: Int32Array
}

/**
 * Columns to search slices over: `columns`, or all but `without`. Numbers come in quartile bins unless they have at
 * most four values; texts of more than 30 values are left out. Throws `slice-column-missing`.
 */
export async function readSearchColumns(
  source: Source,
  rows: Uint32Array,
  input: { readonly columns: readonly string[] | null; readonly without: readonly string[] },
): Promise<SearchColumn[]> {
  const { columns, without } = input
  const names = columns ?? source.table.columns.filter((column) => !without.includes(column))
  const found: SearchColumn[] = []
  for (const name of new Set(names)) {
    const column = await readSearchColumn(source, rows, name)
    if (column !== null) found.push(column)
  }
  return found
}

async function readSearchColumn(
  source: Source,
  rows: Uint32Array,
  name: string,
): Promise<SearchColumn | null> {
  const { values, codes } = await readSliceText(source, rows, name)
  if (values.length > BINS && values.every(isNumber)) {
    const numbers = values.map(Number)
    const binned = binByQuantiles(
      Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN),
      BINS,
    )
    return { name, values: binned.bins.map((bin) => nameBin(name, bin)), codes: binned.codes }
  }
  if (values.length < 2 || values.length > MOST_TEXTS) return null
  return { name, values: values.map((value) => `${name}=${value}`), codes }
}
