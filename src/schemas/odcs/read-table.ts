import { assemble } from '../assemble.ts'
import type { ImportedSchema } from '../imported-schema.ts'
import { table as ask, type Piece, unsupported } from '../piece.ts'
import { piecesOfAgreement } from './agreement.ts'
import type { Contract, ContractTable, Property } from './contract.ts'
import { piecesOfProperty } from './read-property.ts'
import { piecesOfQuality } from './read-quality.ts'
import { piecesOfReferences } from './references.ts'

/** Properties of a table that only describe. */
const DESCRIBING = [
  ...['physicalType', 'description', 'businessName', 'authoritativeDefinitions', 'tags', 'customProperties'],
  ...['logicalType', 'dataGranularityDescription'],
]
const MAPPED = ['name', 'id', 'physicalName', 'properties', 'quality', 'relationships']

/** The name that the file has for it. */
export function columnOf({ physicalName, name }: Property): string {
  return physicalName ?? name
}

export function readTable(table: ContractTable, contract: Contract): ImportedSchema {
  return assemble([
    ...table.properties.flatMap((property) => piecesOfProperty(property, table)),
    ...piecesOfPrimaryKey(table),
    ...piecesOfReferences(table, contract),
    ...table.quality.flatMap((quality, index) =>
      piecesOfQuality(quality, { from: nameOf(quality, `quality[${index}]`), column: null, table }),
    ),
    ...contract.slaProperties.flatMap((agreement) => piecesOfAgreement(agreement, table)),
    ...Object.keys(table)
      .filter((key) => ![...DESCRIBING, ...MAPPED].includes(key))
      .map((key) => unsupported(key, 'is no property of a table in ODCS')),
  ])
}

function nameOf(
  { name, id }: { readonly name?: string | undefined; readonly id?: string | undefined },
  usual: string,
) {
  return name ?? id ?? usual
}

/** In the order of their positions; those without one come last, in the order of the file. */
function piecesOfPrimaryKey({ properties }: ContractTable): Piece[] {
  const position = ({ primaryKeyPosition: at }: Property) => (at > 0 ? at : Number.POSITIVE_INFINITY)
  const key = properties
    .filter(({ primaryKey }) => primaryKey)
    .sort((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)))
  return key.length === 0 ? [] : [ask('primaryKey', key.map(columnOf), { from: 'primaryKey', demands: {} })]
}
