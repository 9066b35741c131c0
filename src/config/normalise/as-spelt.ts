import type { ColumnInput } from '../schema/data.ts'
import type { KeyPath } from '../yaml/locate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** Those whose values are compared with cells one by one. */
const SETS: ReadonlySet<string> = new Set([
  'enum',
  'not-in-set',
  'categories',
  'distinct-values',
  'most-common',
])

/**
 * The column with its sets as the file spells them, where its cells are compared as text: of `1.10`, `007` and `True`
 * the values 1.1, 7 and true would be other cells.
 */
export function asSpelt(
  column: ColumnInput,
  { file, path }: { readonly file: Pick<YamlFile, 'textOf'>; readonly path: KeyPath },
): ColumnInput {
  const { type = 'string' } = column
  if (type !== 'string' && type !== 'any' && type !== 'list') return column
  const entries = Object.entries(column).map(([key, value]) =>
    SETS.has(key) ? [key, spelt(value, [...path, key])] : [key, value],
  )
  return Object.fromEntries(entries) as ColumnInput

  function spelt(value: unknown, at: KeyPath): unknown {
    if (Array.isArray(value)) return value.map((one, index) => speltMember(one, [...at, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelt(inner, [...at, key])]))
  }

  /** Itself, or a category with its label. */
  function speltMember(member: unknown, at: KeyPath): unknown {
    if (typeof member === 'number' || typeof member === 'boolean') return file.textOf(at) ?? member
    if (typeof member !== 'object' || member === null || !('value' in member)) return member
    return { ...member, value: speltMember(member.value, [...at, 'value']) }
  }
}
