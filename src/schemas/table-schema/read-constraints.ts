import type { ColumnType } from '../../checks/define-check.ts'
import { whyNotInRe2 } from '../../checks/re2.ts'
import { cell, type Piece, unsupported } from '../piece.ts'
import type { Field } from './descriptor.ts'

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const LENGTHS = ['minLength', 'maxLength']
const FLAGS = ['required', 'unique']

/** Types whose lengths are of items or keys, not of characters; those of a list are the check `items`. */
const COMPOUND: readonly ColumnType[] = ['array', 'object', 'geojson']

/** Its constraints as checks, by the names that both use. */
export function piecesOfConstraints(
  { name, constraints = {}, categories }: Field,
  type: ColumnType,
  from: string,
): Piece[] {
  const listed = categories === undefined ? [] : [ask('categories', categories, `${from}.categories`)]
  return [...Object.entries(constraints).flatMap(([key, value]) => pieceOf(key, value)), ...listed]

  function pieceOf(key: string, value: unknown): Piece[] {
    const said = `${from}.constraints.${key}`
    if (value === undefined) return []
    if (FLAGS.includes(key)) return value === true ? [ask(key, true, said)] : []
    if (BOUNDS.includes(key)) return [ask(key, boundOf(value, type), said)]
    if (key === 'enum') return [ask(key, Array.isArray(value) ? value.map(memberOf) : value, said)]
    if (LENGTHS.includes(key)) {
      if (type === 'list') return []
      const isText = !COMPOUND.includes(type)
      return [
        isText ? ask(key, value, said) : unsupported(said, `counts the parts of a value of type ${type}`),
      ]
    }
    if (key === 'pattern' && typeof value === 'string') {
      const against = whyNotInRe2(value)
      return [against === null ? ask(key, value, said) : unsupported(said, against)]
    }
    const reason = key === 'jsonSchema' ? 'has no check' : 'is no constraint of Table Schema'
    return [unsupported(said, reason)]
  }

  function ask(rule: string, option: unknown, said: string): Piece {
    return cell(name, rule, option, { from: said, demands: {} })
  }
}

/** A member is compared in the column's type, so a text of it is as good as a number, and not rounded. */
function memberOf(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

/** The bounds of numbers may be written as texts. */
function boundOf(value: unknown, type: ColumnType): unknown {
  if (type !== 'integer' && type !== 'number' && type !== 'year') return value
  if (typeof value === 'bigint') return String(value)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  // A text of more digits than a number holds stays one.
  return Number.isFinite(number) && String(number) === value ? number : value
}
