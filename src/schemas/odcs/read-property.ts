import type { ColumnType } from '../../checks/define-check.ts'
import { cell, type Piece, unsupported } from '../piece.ts'
import type { ContractTable, Property } from './contract.ts'
import { piecesOfOptions } from './read-options.ts'
import { piecesOfQuality } from './read-quality.ts'
import { columnOf } from './read-table.ts'

/** Properties of a column that ask for nothing of its values. */
const DESCRIBING = [
  ...['physicalType', 'description', 'businessName', 'authoritativeDefinitions', 'tags', 'customProperties'],
  ...['partitioned', 'partitionKeyPosition', 'encryptedName', 'transformSourceObjects', 'transformLogic'],
  ...['transformDescription', 'examples', 'criticalDataElement'],
]
const MAPPED = [
  ...['name', 'id', 'physicalName', 'logicalType', 'logicalTypeOptions', 'required', 'unique', 'primaryKey'],
  ...['primaryKeyPosition', 'classification', 'quality', 'relationships'],
]

const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['timestamp', 'datetime'],
  ['time', 'time'],
  ['object', 'object'],
  ['array', 'array'],
])

export function piecesOfProperty(property: Property, table: ContractTable): Piece[] {
  const { required, unique, classification, quality } = property
  const column = columnOf(property)
  const from = `properties.${property.name}`
  const ask = (rule: string) => cell(column, rule, true, { from: `${from}.${rule}`, demands: {} })
  return [
    { kind: 'column', name: column, sensitive: isSensitive(classification) },
    ...piecesOfType(property, from),
    ...(required ? [ask('required')] : []),
    ...(unique ? [ask('unique')] : []),
    ...piecesOfOptions(property, column, from),
    ...quality.flatMap((rule, index) =>
      piecesOfQuality(rule, {
        from: `${from}.${rule.name ?? rule.id ?? `quality[${index}]`}`,
        column,
        table,
      }),
    ),
    ...Object.keys(property)
      .filter((key) => ![...DESCRIBING, ...MAPPED].includes(key))
      .map((key) => unsupported(`${from}.${key}`, reasonAgainst(key))),
  ]
}

function piecesOfType({ logicalType, ...property }: Property, from: string): Piece[] {
  if (logicalType === undefined) return []
  const type = TYPES.get(logicalType)
  if (type === undefined) return [unsupported(`${from}.logicalType`, 'is no type of ODCS 3.1')]
  const column = property.physicalName ?? property.name
  return [{ kind: 'type', column, type, from: `${from}.logicalType` }]
}

function reasonAgainst(key: string): string {
  return key === 'properties' || key === 'items'
    ? 'is about parts of a value'
    : 'is no property of a column in ODCS'
}

/** Words may be anything: what is not known to be open to all is not shown. */
const OPEN = ['public', 'open', 'unrestricted', 'unclassified', 'none']

function isSensitive(classification: string | undefined): boolean {
  return classification !== undefined && !OPEN.includes(classification.trim().toLowerCase())
}
