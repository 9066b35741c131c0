import * as z from 'zod'
import { assemble } from '../assemble.ts'
import { chooseTable } from '../choose-table.ts'
import { cutText } from '../cut-text.ts'
import type { ImportedSchema, SchemaSource } from '../imported-schema.ts'
import { parseWith } from '../parse-with.ts'
import { type Piece, unsupported } from '../piece.ts'
import { typeOfName } from '../type-names.ts'
import { mapConstraint } from './map-constraint.ts'
import { mapTest } from './map-test.ts'
import { agedShape, mapFreshness } from './source-freshness.ts'

export const FORMAT = 'dbt'

const entries = z.array(z.unknown()).nullish()
const column = z.looseObject({
  name: z.string().min(1),
  data_type: z.string().nullish(),
  tests: entries,
  data_tests: entries,
  constraints: entries,
})
const table = z.looseObject({
  ...agedShape,
  name: z.string().min(1),
  identifier: z.string().nullish(),
  columns: z.array(column).nullish(),
  tests: entries,
  data_tests: entries,
  constraints: entries,
})
const tables = z.array(table).nullish()
const properties = z.looseObject({
  models: tables,
  seeds: tables,
  snapshots: tables,
  sources: z.array(z.looseObject({ ...agedShape, name: z.string(), tables })).nullish(),
})
type Table = z.infer<typeof table>

/** Throws `schema-unreadable`, and `schema-without-table` where none is the data set. */
export function readProperties(source: SchemaSource): ImportedSchema {
  const { models, seeds, snapshots, sources } = parseWith(properties, source, FORMAT)
  const all = [
    ...[models, seeds, snapshots].flatMap((group) => (group ?? []).map((one) => ({ one, of: null }))),
    ...(sources ?? []).flatMap((of) => (of.tables ?? []).map((one) => ({ one, of }))),
  ]
  const described = all.map(({ one, of }) => ({
    name: one.name,
    aliases: typeof one.identifier === 'string' ? [one.identifier] : [],
    paths: [],
    table: one,
    source: of,
  }))
  const chosen = chooseTable(described, source)
  // Only what is loaded from elsewhere has an age in dbt.
  const aged = chosen.source === null ? [] : mapFreshness(chosen.table, chosen.source)
  return assemble([...piecesOf(chosen.table), ...aged])
}

function piecesOf(one: Table): Piece[] {
  const { columns, tests, data_tests, constraints } = one
  return [
    ...(columns ?? []).flatMap(mapColumn),
    ...[...(tests ?? []), ...(data_tests ?? [])].flatMap((test) => mapTest(test, null)),
    ...(constraints ?? []).flatMap((constraint) => mapConstraint(constraint, null)),
  ]
}

function mapColumn({ name, data_type, tests, data_tests, constraints }: z.infer<typeof column>): Piece[] {
  return [
    { kind: 'column', name },
    ...mapType(name, data_type ?? null),
    ...[...(tests ?? []), ...(data_tests ?? [])].flatMap((test) => mapTest(test, name)),
    ...(constraints ?? []).flatMap((constraint) => mapConstraint(constraint, name)),
  ]
}

function mapType(column: string, said: string | null): Piece[] {
  if (said === null) return []
  const from = cutText(`${column}.data_type`)
  const type = typeOfName(said)
  return type === null
    ? [unsupported(from, `${cutText(said)} is no type that Mergemark has`)]
    : [{ kind: 'type', column, type, from }]
}
