import { table as ask, type Piece, unsupported } from '../piece.ts'
import type { Agreement, ContractTable } from './contract.ts'
import { columnOf } from './read-table.ts'

const UNITS: ReadonlyMap<string, string> = new Map([
  ['m', 'm'],
  ['min', 'm'],
  ['minute', 'm'],
  ['minutes', 'm'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hour', 'h'],
  ['hours', 'h'],
  ['d', 'd'],
  ['day', 'd'],
  ['days', 'd'],
  ['w', 'w'],
  ['week', 'w'],
  ['weeks', 'w'],
])

/** Of the service levels, how old the newest row may be is what a file shows: `freshness`, and `latency` of an element. */
export function piecesOfAgreement(
  { property, value, unit, element }: Agreement,
  table: ContractTable,
): Piece[] {
  const name = `slaProperties.${property}`
  const elements = (element ?? '').split(',').map((one) => one.trim())
  const own = elements.flatMap((one) => elementOf(one, table))
  // Another table's.
  if (element !== undefined && own.length === 0 && elements.every((one) => one.includes('.'))) return []
  const [column] = own
  const age = ageOf(value, unit)
  const isAge = ['freshness', 'latency', 'ly', 'fr'].includes(property.toLowerCase())
  if (!isAge || age === null || column === undefined || own.length > 1)
    return [unsupported(name, 'says nothing that a file shows')]
  return [ask('freshness', { column, 'max-age': age }, { from: name, demands: {} })]
}

function elementOf(element: string, { name, properties }: ContractTable): string[] {
  if (element !== name && !element.startsWith(`${name}.`)) return []
  const found = properties.find((property) => element === `${name}.${property.name}`)
  return found === undefined ? [] : [columnOf(found)]
}

function ageOf(value: unknown, unit: string | undefined): string | null {
  const letter = UNITS.get((unit ?? 'd').toLowerCase())
  const isAge =
    (typeof value === 'number' || typeof value === 'string') && /^[0-9]+(\.[0-9]+)?$/.test(String(value))
  return letter === undefined || !isAge ? null : `${value}${letter}`
}
