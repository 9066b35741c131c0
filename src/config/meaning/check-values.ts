import { findUnread, type UnreadValue } from '../../checks/unread-values.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { ColumnSettings, DatasetSettings } from '../configuration.ts'
import { formatKey, quoteValue } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/**
 * Bounds and members of sets that do not read as the type of their column. What a schema file asks for was settled when
 * it was read: the value or the type is mergemark.yml's own.
 */
export function checkValues(data: readonly DatasetSettings[], file: YamlFile): MergemarkError[] {
  return data.flatMap(({ name, columns }) =>
    columns.flatMap((column) => {
      const within = { column, at: ['data', name, 'columns', column.name], file }
      const unread = findUnread(column)
      const own = unread.filter((one) => keyOf(one, within) !== null)
      // One value tells enough of a type that is not the schema’s.
      const told = new Map(unread.toReversed().map((one) => [one.rule, one]))
      const others = [...told.values()].filter((one) => keyOf(one, within) === null)
      return [
        ...own.flatMap((one) => explainValue(one, within)),
        ...others.flatMap((one) => explainType(one, within)),
      ]
    }),
  )
}

interface Within {
  readonly column: ColumnSettings
  readonly at: readonly string[]
  readonly file: YamlFile
}

/** Where mergemark.yml itself has the value; null where it has not. */
function keyOf({ rule, path }: UnreadValue, { at, file }: Within): (string | number)[] | null {
  const paths = [
    [...at, rule, 'value', ...path],
    [...at, rule, ...path],
  ]
  return paths.find((key) => file.textOf(key) !== null) ?? null
}

function explainValue(unread: UnreadValue, within: Within): MergemarkError[] {
  const key = keyOf(unread, within)
  if (key === null) return []
  const { column, file } = within
  const details = {
    key: formatKey(key),
    value: quoteValue(unread.value, file.textOf(key)),
    expected: unread.expected,
    hint: `The column is of type ${column.type}, and its cells are compared with this.`,
  }
  return [fault('wrong-value', details, { place: file.placeOf(key) })]
}

function explainType({ rule, value }: UnreadValue, { column, at, file }: Within): MergemarkError[] {
  const key = [...at, 'type']
  if (file.textOf(key) === null) return []
  const details = {
    key: formatKey(key),
    value: quoteValue(column.type),
    expected: `one that the schema’s \`${rule}: ${quoteValue(value)}\` reads as`,
    hint: `Give the column its own \`${rule}\`, or the schema’s type.`,
  }
  return [fault('wrong-value', details, { place: file.placeOf(key) })]
}
