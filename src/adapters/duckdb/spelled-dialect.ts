import type { Dialect } from '../../ports.ts'
import { dialect } from './dialect.ts'

/** How a file writes what the standard form writes otherwise; null: in the standard form. */
export interface Spelling {
  readonly decimal: '.' | ','
  /** strptime patterns. */
  readonly dateFormat: string | null
  readonly timestampFormat: string | null
  /** Whether the standard form of dates counts beside the patterns. */
  readonly standardToo: boolean
}

type Type = Parameters<Dialect['tryCast']>[1]

/** The dialect for a file that writes numbers and dates in its own way. */
export function spelledDialect(spelling: Spelling): Dialect {
  const { decimal, dateFormat, timestampFormat, standardToo } = spelling
  const casts = new Map<Type, (text: string) => string>()
  if (decimal === ',') casts.set('number', castDecimalComma)
  if (dateFormat !== null) casts.set('date', (text) => besideStandard(text, 'date', asDate(text, dateFormat)))
  if (timestampFormat !== null)
    casts.set('datetime', (text) => besideStandard(text, 'datetime', asInstant(text, timestampFormat)))
  if (casts.size === 0) return dialect
  return {
    ...dialect,
    tryCast(expression, type) {
      const cast = casts.get(type)
      const isLiteral = expression.startsWith("'")
      return cast === undefined || isLiteral ? dialect.tryCast(expression, type) : cast(`(${expression})`)
    },
  }

  function besideStandard(text: string, type: Type, own: string): string {
    return standardToo ? `coalesce(${own}, ${dialect.tryCast(text, type)})` : own
  }
}

/** '1.5' is no number here: the point could stand between thousands. */
function castDecimalComma(text: string): string {
  const point = `replace(${text}, ',', '.')`
  return `CASE WHEN position('.' IN ${text}) = 0 THEN ${dialect.tryCast(point, 'number')} END`
}

function asDate(text: string, format: string): string {
  return `CAST(${dialect.parseTime(text, format)} AS DATE)`
}

/** In UTC, whatever the time zone of the machine: with %z the pattern gives an instant. */
function asInstant(text: string, format: string): string {
  return `make_timestamp(epoch_us(${dialect.parseTime(text, format)}))`
}
