import { fault } from '../errors/fault.ts'
import { pickIndices, pickNumbers } from './pick-rows.ts'
import { finite, readNumbers, weighing } from './read-numbers.ts'
import { readSlices } from './read-slices.ts'
import { readText, usedValues } from './read-text.ts'
import { requireAgreement } from './require-agreement.ts'
import type { Slice } from './sample.ts'
import type { SliceSettings } from './slice-settings.ts'
import type { Source } from './source.ts'

/** Where what belongs to each example stands. */
export interface ExampleRows {
  readonly source: Source
  /** Row of each example, from 0; where it has several, the first. */
  readonly rows: Uint32Array
  /** The example of every row of the table, where examples have several rows; else null. */
  readonly exampleOf: Uint32Array | null
}

export interface ExampleColumns {
  readonly weight: Float64Array | null
  readonly group: Int32Array | null
  readonly groups: readonly string[]
  readonly strata: Int32Array | null
  readonly slices: readonly Slice[]
}

/** Throws `weight-invalid`, `weights-zero`, `example-torn`, or what reading the columns throws. */
export async function readExampleColumns(
  own: ExampleRows,
  input: {
    readonly weight: string | null
    readonly group: string | null
    readonly stratify: string | null
    readonly slices: readonly SliceSettings[]
  },
): Promise<ExampleColumns> {
  const group = await readCodes(own, 'columns.group', input.group)
  const strata = await readCodes(own, 'intervals.stratify', input.stratify)
  for (const column of input.slices.flatMap(columnsOf)) {
    // What the table lacks is for the slices to say.
    if (own.source.table.columns.includes(column)) await requireAgreement(own, 'slices', column)
  }
  return {
    weight: await readWeight(own, input.weight),
    group: group?.codes ?? null,
    groups: group?.names ?? [],
    strata: strata?.codes ?? null,
    slices: await readSlices(own.source, own.rows, input.slices),
  }
}

/** A column of finite numbers, one an example. Throws `number-invalid`, `example-torn` or `column-missing`. */
export async function readOwnNumbers(own: ExampleRows, key: string, column: string): Promise<Float64Array> {
  const values = await readNumbers(own.source, key, column, finite)
  await requireAgreement(own, key, column)
  return pickNumbers(values, own.rows)
}

async function readWeight(own: ExampleRows, column: string | null): Promise<Float64Array | null> {
  if (column === null) return null
  const { source, rows } = own
  const weight = await readNumbers(source, 'columns.weight', column, weighing)
  if (!weight.some((value) => value > 0)) throw fault('weights-zero', { path: source.path, column })
  await requireAgreement(own, 'columns.weight', column)
  return pickNumbers(weight, rows)
}

/** Names in order and one index an example. */
async function readCodes(own: ExampleRows, key: string, column: string | null) {
  if (column === null) return null
  const text = await readText(own.source, key, column)
  await requireAgreement(own, key, column)
  const names = usedValues(text).sort()
  const indices = new Map(names.map((name, index) => [name, index]))
  const ofCode = Int32Array.from(text.dictionary, (value) => indices.get(value) ?? -1)
  const codes = pickIndices(text.codes, own.rows)
  return { names, codes: codes.map((code) => ofCode[code] as number) }
}

function columnsOf(slice: SliceSettings): readonly string[] {
  if (slice.kind === 'crossing') return slice.columns
  return slice.kind === 'condition' ? [] : [slice.column]
}
