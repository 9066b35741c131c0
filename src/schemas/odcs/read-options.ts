import { whyNotInRe2 } from '../../checks/re2.ts'
import { cell, type Piece, sqlRule, unsupported } from '../piece.ts'
import { quoteColumn } from '../sql-terms.ts'
import type { Property } from './contract.ts'
import { strptimeOf } from './strptime.ts'

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength']
const TIMES = ['date', 'timestamp', 'time']

/** The names that ODCS takes from JSON Schema, by those that the check has. */
const FORMATS = new Map([
  ['email', 'email'],
  ['uuid', 'uuid'],
  ['uri', 'uri'],
  ['ipv4', 'ipv4'],
  ['byte', 'binary'],
])

/** Bits of integers that a number holds exactly. */
const RANGES: ReadonlyMap<unknown, readonly [number, number]> = new Map([
  ['i8', [-(2 ** 7), 2 ** 7 - 1]],
  ['i16', [-(2 ** 15), 2 ** 15 - 1]],
  ['i32', [-(2 ** 31), 2 ** 31 - 1]],
  ['u8', [0, 2 ** 8 - 1]],
  ['u16', [0, 2 ** 16 - 1]],
  ['u32', [0, 2 ** 32 - 1]],
])

/** `logicalTypeOptions`, by the names that JSON Schema and Table Schema share. */
export function piecesOfOptions(property: Property, column: string, of: string): Piece[] {
  const { logicalType = 'string', logicalTypeOptions = {} } = property
  return Object.entries(logicalTypeOptions).flatMap(([key, value]) => {
    const from = `${of}.logicalTypeOptions.${key}`
    const said = { from, demands: {} }
    // Of more digits than a number holds: as a text it is compared with whole numbers, and not rounded.
    const isLong = typeof value === 'bigint' && logicalType === 'integer'
    if (BOUNDS.includes(key)) return [cell(column, key, isLong ? String(value) : value, said)]
    if (key === 'pattern' && typeof value === 'string') {
      const against = whyNotInRe2(value)
      // As JSON Schema has it, the match may stand anywhere.
      return [against === null ? cell(column, 'search', value, said) : unsupported(from, against)]
    }
    if (key === 'multipleOf' && typeof value === 'number' && value > 0)
      return [multipleOf(column, value, { from, isWhole: logicalType === 'integer' })]
    if (key === 'format' && typeof value === 'string')
      return piecesOfFormat(value, { column, from, logicalType, options: logicalTypeOptions })
    return [unsupported(from, 'has no check')]
  })
}

/** What does not read as a number is charged by the type. Decimals are divided as such: 0.3 is three times 0.1. */
function multipleOf(
  column: string,
  divisor: number,
  { from, isWhole }: { readonly from: string; readonly isWhole: boolean },
): Piece {
  const value = quoteColumn(column)
  const remainder =
    isWhole && Number.isSafeInteger(divisor)
      ? `${value} % ${divisor}`
      : `TRY_CAST(${value} AS DECIMAL(38, 12)) % TRY_CAST(${divisor} AS DECIMAL(38, 12))`
  const message = `${column} is no multiple of ${divisor}`
  return sqlRule(`${remainder} = 0`, { from, demands: { when: `${value} IS NOT NULL` }, message })
}

interface FormatPlace {
  readonly column: string
  readonly from: string
  readonly logicalType: string
  readonly options: Readonly<Record<string, unknown>>
}

function piecesOfFormat(format: string, { column, from, logicalType, options }: FormatPlace): Piece[] {
  const said = { from, demands: {} }
  if (TIMES.includes(logicalType)) {
    const pattern = strptimeOf(format)
    if (pattern === null) return [unsupported(from, `${format} is no pattern that strptime can say`)]
    return isUsual(format) ? [] : [cell(column, 'format', pattern, said)]
  }
  const range = logicalType === 'integer' ? RANGES.get(format) : undefined
  if (range !== undefined) {
    const [least, most] = range
    // A bound of its own is the tighter one.
    return [
      ...(options['minimum'] === undefined ? [cell(column, 'minimum', least, said)] : []),
      ...(options['maximum'] === undefined ? [cell(column, 'maximum', most, said)] : []),
    ]
  }
  // A double, and text of any kind.
  if ((logicalType === 'number' && format === 'f64') || format === 'password') return []
  const known = logicalType === 'string' ? FORMATS.get(format) : undefined
  return [
    known === undefined ? unsupported(from, `${format} has no check`) : cell(column, 'format', known, said),
  ]
}

/** ISO 8601, which needs no pattern. */
function isUsual(format: string): boolean {
  return /^(?:yyyy-MM-dd)?(?:(?:'T'| )?HH:mm:ss(?:\.S+)?(?:X{1,3}|'Z')?)?$/.test(format)
}
