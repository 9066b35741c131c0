import { assemble } from '../assemble.ts'
import type { ImportedReading, ImportedSchema } from '../imported-schema.ts'
import { type Piece, table, unsupported } from '../piece.ts'
import type { TableSchemaDescriptor } from './descriptor.ts'
import { piecesOfField } from './read-field.ts'

/** Properties that only describe; `$schema` and `profile` name the version. */
const DESCRIBING = ['$schema', 'profile', 'name', 'title', 'description', 'homepage', 'version', 'keywords']
const MAPPED = ['fields', 'fieldsMatch', 'primaryKey', 'uniqueKeys', 'foreignKeys', 'missingValues']

export function readTableSchema(descriptor: TableSchemaDescriptor): ImportedSchema {
  const { fields, missingValues } = descriptor
  const decimal = decimalOf(descriptor)
  const pieces = [
    ...fields.flatMap((field) => piecesOfField(field, { missingValues: missingValues ?? [''], decimal })),
    ...piecesOfKeys(descriptor),
    ...Object.keys(descriptor)
      .filter((key) => ![...DESCRIBING, ...MAPPED].includes(key))
      .map((key) => unsupported(key, 'is no property of Table Schema')),
  ]
  const reading: ImportedReading = decimal === '.' ? {} : { decimal }
  return {
    ...assemble(pieces),
    ...(missingValues === undefined ? {} : { nulls: missingValues }),
    ...(decimal === '.' ? {} : { reading }),
  }
}

/** A file is read with one decimal mark: the one that its fields agree on. */
function decimalOf({ fields }: TableSchemaDescriptor): '.' | ',' {
  const marks = fields.filter(({ type }) => type === 'number').map(({ decimalChar }) => decimalChar ?? '.')
  return marks.length > 0 && marks.every((mark) => mark === ',') ? ',' : '.'
}

function piecesOfKeys({
  fieldsMatch = 'exact',
  primaryKey = [],
  uniqueKeys = [],
  foreignKeys = [],
}: TableSchemaDescriptor): Piece[] {
  const ask = (rule: string, option: unknown) => table(rule, option, { from: rule, demands: {} })
  return [
    ask('fieldsMatch', fieldsMatch),
    ...(primaryKey.length === 0 ? [] : [ask('primaryKey', primaryKey)]),
    ...(uniqueKeys.length === 0 ? [] : [ask('uniqueKeys', uniqueKeys)]),
    ...(foreignKeys.length === 0
      ? []
      : [
          ask(
            'foreignKeys',
            foreignKeys.map(({ fields, reference }) => ({
              fields,
              reference: { resource: reference.resource ?? '', fields: reference.fields },
            })),
          ),
        ]),
  ]
}
