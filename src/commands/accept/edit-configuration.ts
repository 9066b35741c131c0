import type { Change } from '../../data/infer/relax-dataset.ts'
import { softOf } from '../../data/infer/table-schema.ts'
import { type Edited, setOption } from './edit-table-schema.ts'
import { editText, type Path, type TextEditor } from './edit-text.ts'

/**
 * The text of mergemark.yml with the changes of one data set, and every other sign of it as it was. `inSchema` says
 * whether a schema file took the change up: then there is something to say here only where it cannot.
 */
export function editConfiguration(
  text: string,
  {
    dataset,
    changes,
    inSchema,
  }: {
    readonly dataset: string
    readonly changes: readonly Change[]
    readonly inSchema: (change: Change) => boolean
  },
): Edited {
  const editor = editText(text)
  if (editor === null || !editor.has(['data', dataset])) return { text, made: [] }
  const editing = { editor, columns: ['data', dataset, 'columns'], inSchema }
  const made = changes.filter((change) => apply(change, editing))
  return editor.isSound() ? { text: editor.text(), made } : { text, made: [] }
}

interface Editing {
  readonly editor: TextEditor
  /** Where the columns of the data set stand. */
  readonly columns: Path
  readonly inSchema: (change: Change) => boolean
}

function apply(change: Change, editing: Editing): boolean {
  const { editor, columns } = editing
  const column = [...columns, change.column]
  switch (change.kind) {
    case 'without':
      return editor.delete(column)
    case 'with':
      return addColumn(change, editing)
    case 'type':
      if (!editor.has([...column, 'type'])) return false
      editor.set([...column, 'type'], change.to)
      return true
    case 'mostly':
      return letSomeOff(change, editing)
    case 'check':
      return applyCheck(change, editing)
  }
}

function addColumn(
  change: Extract<Change, { kind: 'with' }>,
  { editor, columns, inSchema }: Editing,
): boolean {
  const { column, suggested } = change
  const said = inSchema(change)
    ? softOf(suggested)
    : {
        type: suggested.type,
        ...Object.fromEntries(
          suggested.suggestions.map(({ rule, option, mostly }) => [
            rule,
            mostly === 1 ? option : { value: option, mostly },
          ]),
        ),
        ...(suggested.sensitive === null ? {} : { sensitive: true }),
      }
  const path = [...columns, column]
  if (Object.keys(said).length === 0 || editor.has(path)) return false
  editor.set(path, said)
  return true
}

/** The column's own share counts for its type; what else it is asked for keeps the share that it had. */
function letSomeOff(
  { column, mostly, pinned }: Extract<Change, { kind: 'mostly' }>,
  { editor, columns }: Editing,
): boolean {
  const path = [...columns, column]
  if (!editor.has(path)) {
    editor.set(path, {
      mostly,
      ...Object.fromEntries(pinned.map(([rule, option]) => [rule, { value: option, mostly: 1 }])),
    })
    return true
  }
  editor.set([...path, 'mostly'], mostly)
  for (const [rule, option] of pinned) {
    if (editor.has([...path, rule])) editor.wrap([...path, rule], { mostly: 1 })
    else editor.set([...path, rule], { value: option, mostly: 1 })
  }
  return true
}

function applyCheck(
  change: Extract<Change, { kind: 'check' }>,
  { editor, columns, inSchema }: Editing,
): boolean {
  const { to } = change
  if (to.kind === 'leave') return false
  const path = [...columns, change.column, change.rule]
  const isHere = editor.has(path)
  // `{ value: 10, owner: x }`: what stands beside the option stays.
  const longer = editor.has([...path, 'value'])
  if (to.kind === 'mostly') {
    if (!isHere && !inSchema(change)) return false
    if (longer) editor.set([...path, 'mostly'], to.mostly)
    else if (isHere) editor.wrap(path, { mostly: to.mostly })
    else editor.set(path, { value: to.option, mostly: to.mostly })
    refreshComment(change, path, editor)
    return true
  }
  if (!isHere) return false
  if (to.kind === 'drop') return editor.delete(path)
  setOption(longer ? [...path, 'value'] : path, to.option, editor)
  refreshComment(change, path, editor)
  return true
}

/** As `init` writes it behind a list. */
const REASON =
  /[\d,]+ different values in [\d,]+, (each more than once|[\d,]+ of them once)(, without [^;\r\n]*)?/

function refreshComment(
  { rule, suggested }: Extract<Change, { kind: 'check' }>,
  path: Path,
  editor: TextEditor,
): void {
  const reason = suggested.suggestions.find((one) => one.rule === 'enum')
  if (rule !== 'enum' || reason === undefined) return
  for (const place of [path, path.slice(0, -1)])
    editor.recomment(place, (comment) => comment.replace(REASON, () => reason.why))
}
