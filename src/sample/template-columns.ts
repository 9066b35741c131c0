import { fault } from '../errors/fault.ts'
import type { Source } from './source.ts'

/** A column that a template such as `p_{class}` has, and what stands for the placeholder in its name. */
export interface TemplateColumn {
  readonly column: string
  readonly part: string
}

/** Columns that fit a template, in file order, but those that are named otherwise. */
export function fitTemplate(
  { table }: Source,
  template: string,
  { placeholder, taken }: { readonly placeholder: string; readonly taken: ReadonlySet<string | null> },
): TemplateColumn[] {
  const at = template.indexOf(placeholder)
  if (at === -1) return []
  const before = template.slice(0, at)
  const after = template.slice(at + placeholder.length)
  return table.columns.flatMap((column) => {
    const long = column.length > before.length + after.length
    if (!long || taken.has(column) || !column.startsWith(before) || !column.endsWith(after)) return []
    return [{ column, part: column.slice(before.length, column.length - after.length) }]
  })
}

/** Refuses two columns that mean the same thing, as `p_1` and `p_1.0` do. */
export function requireDifferent(
  { path }: Source,
  columns: readonly TemplateColumn[],
  meaningOf: (part: string) => string,
): void {
  const known = new Map<string, string>()
  for (const { column, part } of columns) {
    const meaning = meaningOf(part)
    const first = known.get(meaning)
    if (first !== undefined) {
      const place = { file: path, line: 1, column: null }
      throw fault('columns-alike', { path, columns: [first, column], meaning }, { place })
    }
    known.set(meaning, column)
  }
}
