import * as z from 'zod'
import { cutText } from '../cut-text.ts'
import { explainArguments } from '../explain-arguments.ts'
import type { ImportedDemands } from '../imported-schema.ts'
import { cell, type Piece, table, unsupported } from '../piece.ts'
import { typeOfName } from '../type-names.ts'
import { checks } from './checks.ts'
import { isOptional, type Presence } from './presence.ts'
import { readCheck, readChecks, type SaidCheck } from './read-checks.ts'

/** Keys of a column that are no checks. */
const KEYS = new Set([
  'title',
  'description',
  'dtype',
  'nullable',
  'checks',
  'name',
  'unique',
  'coerce',
  'required',
  'regex',
  'default',
  'report_duplicates',
  'drop_invalid_rows',
  'metadata',
])

type Component = Readonly<Record<string, unknown>>

/** One column. `dtype` of the frame is that of every column. */
export function mapComponent(
  name: unknown,
  said: Component,
  { frameType, presence }: { readonly frameType: string | null; readonly presence: Presence },
): Piece[] {
  if (typeof name !== 'string' || name === '')
    return [unsupported(cutText(`column ${JSON.stringify(name)}`), 'a column has one name')]
  if (said['regex'] === true)
    return [unsupported(cutText(`${name}: regex`), 'a column is named, not matched')]
  const lacks = isOptional(said)
  if (lacks && presence === 'untold') return [unsupported(cutText(`${name}.required`), UNTOLD)]
  const dtype = typeof said['dtype'] === 'string' ? said['dtype'] : frameType
  const type = dtype === null ? null : typeOfName(dtype.replace(/^(?:pandera|pd|np)\./, ''))
  const from = (key: string) => cutText(`${name}.${key}`)
  const demands = {}
  const whole = lacks ? NO_NULLS : REQUIRED
  const isNullable = said['nullable'] === true
  const asked = [
    ...readChecks(said['checks']),
    ...Object.entries(said).flatMap(([key, value]) => (KEYS.has(key) ? [] : [readCheck(key, value)])),
  ]
  const pieces: Piece[] = [
    { kind: 'column', name },
    ...(dtype !== null && type === null
      ? [unsupported(from('dtype'), `${dtype} is no type that Mergemark has`)]
      : []),
    ...(type === null ? [] : [{ kind: 'type', column: name, type, from: from('dtype') } as const]),
    // `required` asks for the column itself too.
    ...(isNullable ? [] : [cell(name, whole.rule, whole.option, { from: from('nullable'), demands })]),
    ...(said['unique'] === true ? [uniqueIn(name, { isNullable, from: from('unique') })] : []),
    ...(said['drop_invalid_rows'] === true
      ? [unsupported(from('drop_invalid_rows'), 'nothing is taken out of the data')]
      : []),
    ...asked.flatMap((check) =>
      dtype !== null && type === null
        ? [unsupported(from(check.name), `judges values of ${dtype}`)]
        : mapCheck(name, check),
    ),
  ]
  return (lacks ? pieces.map(leaveToColumn) : pieces).map(cutReason)
}

const UNTOLD = 'a column that may be absent is checked where every other one has a value in each row'
const REQUIRED = { rule: 'required', option: true }
const NO_NULLS = { rule: 'null-count', option: { max: 0 } }

/** What is asked of rows names its columns, and a query cannot name one that is absent. */
function leaveToColumn(piece: Piece, index: number, pieces: readonly Piece[]): Piece {
  const reason = 'is asked of rows of a column that may be absent'
  if (piece.kind === 'table') return unsupported(piece.check.from, reason)
  if (piece.kind === 'rule') return unsupported(piece.rule.name, reason)
  const asksAgain = (other: Piece) =>
    piece.kind === 'cell' && other.kind === 'cell' && other.check.rule === piece.check.rule
  // What is asked twice of a column is, the second time, a rule on rows.
  return piece.kind === 'cell' && pieces.slice(0, index).some(asksAgain)
    ? unsupported(piece.check.from, reason)
    : piece
}

/** Of two cells without a value pandera counts one as the other's duplicate. */
function uniqueIn(
  column: string,
  { isNullable, from }: { readonly isNullable: boolean; readonly from: string },
): Piece {
  const said = { from, demands: {} }
  return isNullable
    ? table('uniqueKeys', [{ fields: column, nulls: 'same' }], said)
    : cell(column, 'unique', true, said)
}

function cutReason(piece: Piece): Piece {
  return piece.kind === 'unsupported' ? { ...piece, reason: cutText(piece.reason) } : piece
}

function mapCheck(column: string, { name, arguments: given, isWarning, judgesNulls }: SaidCheck): Piece[] {
  const from = cutText(`${column}.${name}`)
  const map = Object.hasOwn(checks, name) ? checks[name] : undefined
  if (map === undefined) return [unsupported(from, 'has no check')]
  if (judgesNulls) return [unsupported(from, 'judges cells without a value (ignore_na: false)')]
  const demands: ImportedDemands = isWarning ? { severity: 'warning' } : {}
  try {
    return map(column, given, { from, demands })
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return [unsupported(from, explainArguments(error))]
  }
}
