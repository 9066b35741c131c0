import { table as ask, type Piece, unsupported } from '../piece.ts'
import type { Contract, ContractTable } from './contract.ts'
import { columnOf } from './read-table.ts'

interface Reference {
  readonly table: ContractTable
  readonly column: string
}

interface Relationship {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly type: string | undefined
  readonly said: string
}

/** `table.column`, or `schema/table-id/properties/column-id`, in this contract. */
export function piecesOfReferences(table: ContractTable, contract: Contract): Piece[] {
  const relationships: Relationship[] = [
    ...table.properties.flatMap(({ name, relationships: all }) =>
      all.map(({ to, type }, index) => ({
        from: [`${table.name}.${name}`],
        to,
        type,
        said: `properties.${name}.relationships[${index}]`,
      })),
    ),
    ...table.relationships.map(({ from, to, type }, index) => ({
      from,
      to,
      type,
      said: `relationships[${index}]`,
    })),
  ]
  const read = relationships.map((one) => ({ said: one.said, key: keyOf(one, { table, contract }) }))
  const keys = read.flatMap(({ key }) => ('reason' in key ? [] : [key]))
  return [
    ...(keys.length === 0 ? [] : [ask('foreignKeys', keys, { from: 'relationships', demands: {} })]),
    ...read.flatMap(({ said, key }) => ('reason' in key ? [unsupported(said, key.reason)] : [])),
  ]
}

function keyOf(
  { from, to, type = 'foreignKey' }: Relationship,
  { table, contract }: { readonly table: ContractTable; readonly contract: Contract },
) {
  if (type !== 'foreignKey') return { reason: `${type} has no check` }
  const own = from.map((one) => find(one, contract, table))
  const other = to.map((one) => find(one, contract, table))
  const columns = own.flatMap((found) => (found?.table === table ? [found.column] : []))
  const referred = other.flatMap((found) => (found === null ? [] : [found]))
  const target = referred[0]?.table
  const isWhole = columns.length === from.length && referred.length === to.length && from.length === to.length
  if (!isWhole || target === undefined || referred.some((found) => found.table !== target))
    return { reason: 'refers to what is not in this contract' }
  const resource = target === table ? '' : target.name
  return { fields: columns, reference: { resource, fields: referred.map(({ column }) => column) } }
}

function find(reference: string, { schema }: Contract, own: ContractTable): Reference | null {
  const [, tableId, columnId] = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/.exec(reference) ?? []
  const [tableName, columnName] = splitName(reference)
  for (const table of [own, ...schema]) {
    const isMeant = tableId === undefined ? table.name === tableName : table.id === tableId
    const property = table.properties.find(({ id, name }) =>
      columnId === undefined ? name === columnName : id === columnId,
    )
    if (isMeant && property !== undefined) return { table, column: columnOf(property) }
  }
  return null
}

function splitName(reference: string): readonly [string, string] {
  const at = reference.indexOf('.')
  return at === -1 ? ['', reference] : [reference.slice(0, at), reference.slice(at + 1)]
}
