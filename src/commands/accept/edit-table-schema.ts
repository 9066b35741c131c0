import type { Change } from '../../data/infer/relax-dataset.ts'
import { fieldOf } from '../../data/infer/table-schema.ts'

type Mapping = Record<string, unknown>

export interface Edited {
  readonly text: string
  /** The changes that it took up. */
  readonly made: readonly Change[]
}

/**
 * The text of a Table Schema with the changes, and all else as it was; null where it is none. A share of cells that must
 * pass is nothing that it can say: the constraint goes, and mergemark.yml says it.
 */
export function editTableSchema(
  text: string,
  changes: readonly Change[],
  order: readonly string[],
): Edited | null {
  const schema = parse(text)
  if (schema === null) return null
  const fields = new Map(schema.fields.map((field) => [String(field['name']), field]))
  const made = changes.filter((change) => apply(change, fields))
  if (made.length === 0) return { text, made }
  const rank = (field: Mapping) => {
    const at = order.indexOf(String(field['name']))
    return at < 0 ? order.length : at
  }
  const edited = { ...schema.whole, fields: [...fields.values()].sort((a, b) => rank(a) - rank(b)) }
  return { text: `${JSON.stringify(edited, null, 2)}\n`, made }
}

function parse(text: string): { readonly whole: Mapping; readonly fields: readonly Mapping[] } | null {
  try {
    const whole: unknown = JSON.parse(text)
    if (!isMapping(whole) || !Array.isArray(whole['fields']) || !whole['fields'].every(isMapping)) return null
    return { whole, fields: whole['fields'] }
  } catch {
    return null
  }
}

function apply(change: Change, fields: Map<string, Mapping>): boolean {
  const field = fields.get(change.column)
  if (change.kind === 'with') {
    if (field !== undefined) return false
    fields.set(change.column, { ...fieldOf(change.suggested) })
    return true
  }
  if (field === undefined) return false
  if (change.kind === 'without') return fields.delete(change.column)
  if (change.kind === 'type') {
    if (field['type'] === change.to) return false
    field['type'] = change.to
    return true
  }
  const { constraints } = field
  if (!isMapping(constraints) || !Object.hasOwn(constraints, change.rule)) return false
  if (change.to.kind === 'set') constraints[change.rule] = change.to.option
  else delete constraints[change.rule]
  return true
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
