import type { SliceSettings } from '../../sample/slice-settings.ts'
import type { SliceInput } from '../schema/evaluation-slices.ts'

/** The schema has refused every other mixture of keys. */
export function normaliseSlice(slice: SliceInput): SliceSettings {
  if (typeof slice === 'string') return { kind: 'column', column: slice }
  const { name = '', where, columns, column = '', quantiles } = slice
  if (where !== undefined) return { kind: 'condition', name, where }
  if (columns !== undefined) return { kind: 'crossing', columns }
  return { kind: 'quantiles', column, bins: quantiles ?? 2 }
}
