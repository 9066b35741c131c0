import { type Document, isAlias, isMap, parseDocument, type YAMLMap } from 'yaml'
import type { Change } from '../../data/infer/relax-dataset.ts'
import { softOf } from '../../data/infer/table-schema.ts'
import type { Edited } from './edit-table-schema.ts'

/**
 * The text of mergemark.yml with the changes of one data set, comments kept. `inSchema` says whether a schema file took
 * the change up: then there is something to say here only where it cannot.
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
  const document = parseDocument(text)
  const settings = mapAt(document, ['data', dataset])
  if (settings === null) return { text, made: [] }
  const editing = { document, settings, inSchema }
  const made = changes.filter((change) => apply(change, editing))
  return made.length === 0 ? { text, made } : { text: document.toString({ lineWidth: 0 }), made }
}

interface Editing {
  readonly document: Document
  readonly settings: YAMLMap
  readonly inSchema: (change: Change) => boolean
}

function apply(change: Change, editing: Editing): boolean {
  const { document, settings } = editing
  const columns = mapIn(document, settings, 'columns')
  const column = columns === null ? null : mapIn(document, columns, change.column)
  switch (change.kind) {
    case 'without':
      return columns?.delete(change.column) ?? false
    case 'with':
      return addColumn(change, editing, columns)
    case 'type':
      if (column?.has('type') !== true) return false
      column.set('type', change.to)
      return true
    case 'check':
      return applyCheck(change, editing, column)
  }
}

function addColumn(
  { column, suggested }: Extract<Change, { kind: 'with' }>,
  editing: Editing,
  columns: YAMLMap | null,
): boolean {
  const isWritten = editing.inSchema({ kind: 'with', column, suggested })
  const said = isWritten
    ? softOf(suggested)
    : {
        type: suggested.type,
        ...Object.fromEntries(
          suggested.suggestions.map(({ rule, option, mostly }) => [
            rule,
            mostly === 1 ? option : { value: option, mostly },
          ]),
        ),
      }
  if (Object.keys(said).length === 0 || columns?.has(column) === true) return false
  return setIn(editing, [column], said)
}

function applyCheck(
  change: Extract<Change, { kind: 'check' }>,
  editing: Editing,
  column: YAMLMap | null,
): boolean {
  const { rule, to } = change
  const isHere = column?.has(rule) === true
  if (to.kind === 'mostly') {
    if (isHere || editing.inSchema(change))
      return setIn(editing, [change.column, rule], { value: true, mostly: to.mostly })
    return false
  }
  if (!isHere) return false
  if (to.kind === 'drop') return column.delete(rule)
  const longer = mapIn(editing.document, column, rule)
  // `{ value: 10, mostly: 0.9 }`: what stands beside the option stays.
  if (longer?.has('value') === true) longer.set('value', editing.document.createNode(to.option))
  else column.set(rule, editing.document.createNode(to.option, { flow: true }))
  return true
}

function setIn({ document, settings }: Editing, path: readonly string[], value: unknown): boolean {
  let map = settings
  for (const name of ['columns', ...path.slice(0, -1)]) {
    const inner = mapIn(document, map, name)
    if (inner === null) map.set(name, document.createNode({}))
    map = inner ?? (map.get(name) as YAMLMap)
  }
  map.set(path.at(-1), document.createNode(value, { flow: true }))
  return true
}

function mapAt(document: Document, path: readonly string[]): YAMLMap | null {
  let map = isMap(document.contents) ? document.contents : null
  for (const name of path) map = map === null ? null : mapIn(document, map, name)
  return map
}

/** Columns that several data sets share stand behind an alias: they are relaxed for all. */
function mapIn(document: Document, map: YAMLMap, name: string): YAMLMap | null {
  const found = map.get(name, true) as unknown
  const node = isAlias(found) ? found.resolve(document) : found
  return isMap(node) ? node : null
}
