import { fault } from '../errors/fault.ts'
import { type Binned, binByQuantiles, nameBin } from './bin-by-quantiles.ts'
import { readCondition } from './read-condition.ts'
import { readSliceNumbers, readSliceText, type SliceCodes } from './read-slice-column.ts'
import type { Slice } from './sample.ts'
import type { SliceSettings } from './slice-settings.ts'
import type { Source } from './source.ts'

/** More slices by one setting nobody reads. */
const MOST_SLICES = 200

/**
 * The slices of each setting in turn, without empty ones: by value, a missing value belonging to none. `rows[i]`: the
 * table row, from 0, of example i. Throws `slice-column-missing`, `slice-not-numeric`, `slice-condition-failed` or
 * `slices-too-many`.
 */
export async function readSlices(
  source: Source,
  rows: Uint32Array,
  settings: readonly SliceSettings[],
): Promise<Slice[]> {
  const slices: Slice[] = []
  for (const setting of settings) slices.push(...(await readSetting(source, rows, setting)))
  return slices
}

async function readSetting(source: Source, rows: Uint32Array, setting: SliceSettings): Promise<Slice[]> {
  if (setting.kind === 'condition') {
    const { name } = setting
    return [{ name, of: name, members: await readCondition(source, rows, setting) }]
  }
  if (setting.kind === 'quantiles') {
    const { column, bins } = setting
    return sliceBins(column, binByQuantiles(await readSliceNumbers(source, rows, column), bins))
  }
  if (setting.kind === 'column')
    return sliceValues(setting.column, await readSliceText(source, rows, setting.column))
  const [one, other] = setting.columns
  return crossSlices(
    { column: one, ...(await readSliceText(source, rows, one)) },
    { column: other, ...(await readSliceText(source, rows, other)) },
  )
}

function sliceValues(column: string, { values, codes }: SliceCodes): Slice[] {
  return gatherSlices(
    column,
    values.map((value) => `${column}=${value}`),
    codes,
  )
}

function sliceBins(column: string, binned: Binned): Slice[] {
  const names = binned.bins.map((bin) => nameBin(column, bin))
  return gatherSlices(column, names, binned.codes)
}

function crossSlices(
  one: SliceCodes & { readonly column: string },
  other: SliceCodes & { readonly column: string },
): Slice[] {
  const codes = one.codes.map((code, example) => {
    const second = other.codes[example] as number
    return code === -1 || second === -1 ? -1 : code * other.values.length + second
  })
  const found = [...new Set(codes)].filter((code) => code !== -1).sort((a, b) => a - b)
  const places = new Map(found.map((code, place) => [code, place]))
  const names = found.map((code) => {
    const first = one.values[Math.floor(code / other.values.length)]
    return `${one.column}=${first} & ${other.column}=${other.values[code % other.values.length]}`
  })
  return gatherSlices(
    `${one.column} & ${other.column}`,
    names,
    codes.map((code) => places.get(code) ?? -1),
  )
}

function gatherSlices(of: string, names: readonly string[], codes: Int32Array): Slice[] {
  if (names.length > MOST_SLICES) {
    throw fault('slices-too-many', { of, count: names.length, limit: MOST_SLICES })
  }
  const members = names.map((): number[] => [])
  for (const [example, code] of codes.entries()) if (code !== -1) members[code]?.push(example)
  return names.map((name, place) => ({ name, of, members: Int32Array.from(members[place] as number[]) }))
}
