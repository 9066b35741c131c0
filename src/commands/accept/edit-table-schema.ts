import type { Change } from '../../data/infer/relax-dataset.ts'
import { describeReasons, fieldOf } from '../../data/infer/table-schema.ts'
import { editText, type Path, type TextEditor } from './edit-text.ts'

type Mapping = Readonly<Record<string, unknown>>

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
  const editor = editText(text)
  if (editor === null || !Array.isArray(editor.get(['fields']))) return null
  const made = changes.filter((change) => apply(change, { editor, order }))
  for (const column of new Set(made.map(({ column }) => column))) refreshReasons(column, made, editor)
  return editor.isSound() ? { text: editor.text(), made } : { text, made: [] }
}

interface Editing {
  readonly editor: TextEditor
  /** The columns of the file. */
  readonly order: readonly string[]
}

function apply(change: Change, { editor, order }: Editing): boolean {
  const fields = fieldsOf(editor)
  const at = fields.findIndex(({ name }) => name === change.column)
  if (change.kind === 'with') {
    if (at >= 0) return false
    editor.insert(['fields'], placeOf(change.column, { fields, order }), fieldOf(change.suggested))
    return true
  }
  if (at < 0) return false
  if (change.kind === 'without') return editor.delete(['fields', at])
  if (change.kind === 'type') {
    if (fields[at]?.['type'] === change.to) return false
    editor.set(['fields', at, 'type'], change.to)
    return true
  }
  if (change.kind === 'check' && change.to.kind === 'leave') return false
  // It is said in mergemark.yml, and the schema still says what type it is.
  if (change.kind === 'mostly') return false
  const path: Path =
    change.rule === 'format' ? ['fields', at, 'format'] : ['fields', at, 'constraints', change.rule]
  if (!editor.has(path)) return false
  if (change.to.kind === 'set') setOption(path, change.to.option, editor)
  else editor.delete(path)
  return true
}

/** A list is added to, so that a reviewer sees what is new. */
export function setOption(path: Path, option: unknown, editor: TextEditor): void {
  const before = editor.get(path)
  const isLonger =
    Array.isArray(before) && Array.isArray(option) && before.every((value, index) => option[index] === value)
  if (!isLonger) editor.set(path, option)
  else for (const value of option.slice(before.length)) editor.insert(path, Number.MAX_SAFE_INTEGER, value)
}

function fieldsOf(editor: TextEditor): readonly Mapping[] {
  return editor.get(['fields']) as readonly Mapping[]
}

/** Before the first field that the file has behind it. */
function placeOf(
  column: string,
  { fields, order }: { readonly fields: readonly Mapping[]; readonly order: readonly string[] },
): number {
  const behind = new Set(order.slice(order.indexOf(column) + 1))
  const found = fields.findIndex(({ name }) => behind.has(String(name)))
  return found < 0 ? fields.length : found
}

/** As `init` writes them; what somebody wrote is theirs. */
const REASONS = /\(\d+(\.\d+)? % sure\)/

/** What was seen is no longer what is asked for: the reasons are those of the constraints that are left. */
function refreshReasons(column: string, made: readonly Change[], editor: TextEditor): void {
  const at = fieldsOf(editor).findIndex(({ name }) => name === column)
  const described: Path = ['fields', at, 'description']
  if (at < 0 || !REASONS.test(String(editor.get(described) ?? ''))) return
  const changes = made.filter((one) => one.column === column && 'suggested' in one)
  // A list that others were added to is the last word on what is listed.
  const change = changes.find((one) => one.kind === 'check' && one.rule === 'enum') ?? changes[0]
  if (change === undefined || !('suggested' in change) || change.kind === 'with') return
  const left = new Set(Object.keys(Object(editor.get(['fields', at, 'constraints']))))
  const reasons = change.suggested.suggestions.filter(({ rule, mostly }) => left.has(rule) && mostly === 1)
  if (reasons.length > 0) editor.set(described, describeReasons(reasons))
  else editor.delete(described)
}
