import * as z from 'zod'
import { assemble } from '../assemble.ts'
import { cutText } from '../cut-text.ts'
import type { ImportedSchema, SchemaSource } from '../imported-schema.ts'
import { isMapping } from '../parse-text.ts'
import { parseWith } from '../parse-with.ts'
import { type Piece, table, unsupported } from '../piece.ts'
import { mapComponent } from './map-component.ts'
import { type Presence, presenceIn } from './presence.ts'
import { readChecks } from './read-checks.ts'

export const FORMAT = 'pandera'

const component = z.record(z.string(), z.unknown())
const schema = z.looseObject({
  schema_type: z.literal('dataframe'),
  columns: z.union([z.record(z.string(), component.nullable()), z.array(component)]).nullish(),
  checks: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).nullish(),
  index: z.array(z.unknown()).nullish(),
  dtype: z.string().nullish(),
  strict: z.union([z.boolean(), z.literal('filter')]).nullish(),
  ordered: z.boolean().nullish(),
  unique: z.union([z.string(), z.array(z.string())]).nullish(),
  unique_column_names: z.boolean().nullish(),
  add_missing_columns: z.boolean().nullish(),
  drop_invalid_rows: z.boolean().nullish(),
})
type Schema = z.infer<typeof schema>

/** Says of the schema itself, or of how the frame is changed before it is judged, and asks nothing of a file. */
const SILENT = new Set([
  'version',
  'api',
  'dataframe_library',
  'coerce',
  'name',
  'report_duplicates',
  'title',
  'description',
  'metadata',
])

/** Throws `schema-unreadable`. */
export function readSchema(source: SchemaSource): ImportedSchema {
  const read = parseWith(schema, source, FORMAT)
  const known = new Set([...Object.keys(schema.shape), ...SILENT])
  const others = Object.keys(read).filter((key) => !known.has(key))
  const columns = columnsOf(read)
  const presence = presenceIn(columns)
  return assemble([
    ...columns.flatMap(([name, one]) =>
      mapComponent(name, one ?? {}, { frameType: read.dtype ?? null, presence }),
    ),
    ...mapTable(read, presence),
    ...others.map((key) => unsupported(cutText(key), 'has no check')),
  ])
}

function columnsOf({ columns }: Schema): (readonly [unknown, Readonly<Record<string, unknown>> | null])[] {
  if (Array.isArray(columns)) return columns.map((one) => [one['name'], one])
  return Object.entries(columns ?? {})
}

function mapTable(asked: Schema, presence: Presence): Piece[] {
  const { strict, ordered, unique, index, checks, add_missing_columns, drop_invalid_rows } = asked
  const demands = {}
  return [
    ...(presence === 'all'
      ? mapStrict(strict === true, ordered === true)
      : mapLacking({ isStrict: strict === true, isOrdered: ordered === true, presence })),
    ...(strict === 'filter' ? [unsupported('strict: filter', 'nothing is taken out of the data')] : []),
    ...(unique === null || unique === undefined
      ? []
      : [table('uniqueKeys', [{ fields: [unique].flat(), nulls: 'same' }], { from: 'unique', demands })]),
    ...(index ?? []).map((one) => unsupported(indexName(one), 'a file has no index')),
    // A file never has two columns of one name: `well-formed` says so.
    ...(add_missing_columns === true
      ? [unsupported('add_missing_columns', 'nothing is added to the data')]
      : []),
    ...(drop_invalid_rows === true
      ? [unsupported('drop_invalid_rows', 'nothing is taken out of the data')]
      : []),
    ...readChecks(checks).map(({ name }) =>
      unsupported(cutText(`checks.${name}`), 'a check of the whole frame has no name of its own here'),
    ),
  ]
}

/** No column that is not named; in their order. */
function mapStrict(isStrict: boolean, isOrdered: boolean): Piece[] {
  if (isStrict)
    return [
      table('fieldsMatch', isOrdered ? 'exact' : 'equal', {
        from: isOrdered ? 'strict, ordered' : 'strict',
        demands: {},
      }),
    ]
  return isOrdered
    ? [unsupported('ordered', 'an order of some of the columns; with strict it is fieldsMatch: exact')]
    : []
}

/** As `mapStrict`, where columns may be absent. */
function mapLacking({
  isStrict,
  isOrdered,
  presence,
}: {
  readonly isStrict: boolean
  readonly isOrdered: boolean
  readonly presence: Presence
}): Piece[] {
  const reason = 'some of the columns may be absent'
  const order = isOrdered ? [unsupported('ordered', reason)] : []
  if (presence === 'untold') return [...(isStrict ? [unsupported('strict', reason)] : []), ...order]
  const said = { from: isStrict ? 'strict, required' : 'required', demands: {} }
  return [table('fieldsMatch', isStrict ? 'superset' : 'partial', said), ...order]
}

function indexName(one: unknown): string {
  const name = isMapping(one) ? one['name'] : null
  return cutText(typeof name === 'string' ? `index ${name}` : 'index')
}
