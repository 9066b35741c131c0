import { isDeepStrictEqual } from 'node:util'
import { type ColumnType, columnTypes } from '../../checks/define-check.ts'
import { cell, type Piece, unsupported } from '../piece.ts'
import type { Field } from './descriptor.ts'
import { piecesOfConstraints } from './read-constraints.ts'

export interface FieldSurroundings {
  /** Of the table. */
  readonly missingValues: readonly string[]
  /** With which the file is read. */
  readonly decimal: '.' | ','
}

/** Properties of a field that ask for nothing. */
const DESCRIBING = [
  ...['title', 'description', 'example', 'examples', 'rdfType', 'categoriesOrdered'],
  // Of frictionless-py, and of the first version.
  ...['floatNumber', 'unit'],
]
const MAPPED = [
  ...['name', 'type', 'format', 'constraints', 'categories', 'missingValues'],
  ...['trueValues', 'falseValues', 'bareNumber', 'groupChar', 'decimalChar'],
  ...['delimiter', 'itemType'],
]

export function piecesOfField(field: Field, surroundings: FieldSurroundings): Piece[] {
  const { name } = field
  const from = `fields.${name}`
  const type = typeOf(field, surroundings)
  return [
    { kind: 'column', name },
    ...type.pieces,
    ...('asked' in type ? piecesOfConstraints(field, type.asked, from) : remainingConstraints(field, from)),
    ...piecesOfMissing(field, surroundings, from),
    ...Object.keys(field)
      .filter((key) => ![...DESCRIBING, ...MAPPED].includes(key))
      .map((key) => unsupported(`${from}.${key}`, 'is no property of Table Schema')),
  ]
}

type TypeOfField =
  | { readonly asked: ColumnType; readonly pieces: readonly Piece[] }
  /** Its cells are spelt in a way that Mergemark does not read as that type. */
  | { readonly pieces: readonly Piece[] }

function typeOf(field: Field, { decimal }: FieldSurroundings): TypeOfField {
  const { name, type = 'string', bareNumber, groupChar, decimalChar } = field
  const from = `fields.${name}`
  const isNumeric = type === 'number' || type === 'integer'
  const strange = [
    ...(isNumeric && bareNumber === false ? [['bareNumber', 'lets texts stand around a number']] : []),
    ...(isNumeric && (groupChar ?? '') !== '' ? [['groupChar', 'groups the digits of numbers']] : []),
    ...(type === 'number' && (decimalChar ?? '.') !== decimal
      ? [['decimalChar', 'is not the one of all other numbers of the file']]
      : []),
  ]
  if (strange.length > 0) {
    const pieces = strange.map(([key, reason = '']) => unsupported(`${from}.${key}`, reason))
    return { pieces: [...pieces, unsupported(`${from}.type`, `is ${type}, spelt in a way of its own`)] }
  }
  if (type === 'boolean' && !hasUsualWords(field)) return { pieces: piecesOfWords(field, from) }
  const asked = columnTypes.find((one) => one === type)
  if (asked === undefined)
    return { pieces: [unsupported(`${from}.type`, `${type} is no type of Table Schema`)] }
  return {
    asked,
    pieces: [
      { kind: 'type', column: name, type: asked, from: `${from}.type` },
      ...piecesOfFormat(field),
      ...(asked === 'list' ? piecesOfItems(field) : []),
    ],
  }
}

const TRUE = ['true', 'True', 'TRUE', '1']
const FALSE = ['false', 'False', 'FALSE', '0']

function hasUsualWords({ trueValues = TRUE, falseValues = FALSE }: Field): boolean {
  return isDeepStrictEqual([new Set(trueValues), new Set(falseValues)], [new Set(TRUE), new Set(FALSE)])
}

/** `yes` and `no`: a text that is one of these words. */
function piecesOfWords({ name, trueValues = TRUE, falseValues = FALSE }: Field, from: string): Piece[] {
  const words = [...trueValues, ...falseValues]
  return [
    { kind: 'type', column: name, type: 'string', from: `${from}.type` },
    cell(name, 'enum', words, { from: `${from}.trueValues`, demands: {} }),
  ]
}

function piecesOfFormat({ name, format = 'default' }: Field): Piece[] {
  const from = `fields.${name}.format`
  if (format === 'default') return []
  if (format === 'any') return [unsupported(from, 'leaves open how it is written')]
  // Before version 1 a pattern was written `fmt:%d.%m.%Y`.
  return [cell(name, 'format', format.replace(/^fmt:/, ''), { from, demands: {} })]
}

/** How a list is written, and how many items it has. */
function piecesOfItems({ name, delimiter, itemType, constraints = {} }: Field): Piece[] {
  const option = {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(itemType === undefined ? {} : { type: itemType }),
    ...(constraints['minLength'] === undefined ? {} : { min: constraints['minLength'] }),
    ...(constraints['maxLength'] === undefined ? {} : { max: constraints['maxLength'] }),
  }
  if (Object.keys(option).length === 0) return []
  return [cell(name, 'items', option, { from: `fields.${name}.items`, demands: {} })]
}

function remainingConstraints({ name, constraints = {}, categories }: Field, from: string): Piece[] {
  const { required, unique, ...rest } = constraints
  const said = { required, unique }
  return [
    ...Object.entries(said).flatMap(([rule, option]) =>
      option === true ? [cell(name, rule, true, { from: `${from}.constraints.${rule}`, demands: {} })] : [],
    ),
    ...Object.keys(rest).map((key) =>
      unsupported(`${from}.constraints.${key}`, 'is about values that are spelt in a way of their own'),
    ),
    ...(categories === undefined ? [] : [unsupported(`${from}.categories`, 'is about such values too')]),
  ]
}

function piecesOfMissing({ missingValues }: Field, table: FieldSurroundings, from: string): Piece[] {
  if (missingValues === undefined) return []
  const isUsual = isDeepStrictEqual(new Set(missingValues), new Set(table.missingValues))
  return isUsual ? [] : [unsupported(`${from}.missingValues`, 'is about one field alone')]
}
