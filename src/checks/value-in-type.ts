import type { Dialect } from '../ports.ts'
import type { ColumnExpression, ColumnType } from './define-check.ts'
import { DATE, DATETIME } from './lexical-forms.ts'
import { readAs } from './read-as.ts'

/** SQL of a value of the configuration in the column's type, NULL where it does not read as one. */
export function valueInType(
  value: string | number | boolean,
  { type, format }: Pick<ColumnExpression, 'type' | 'format'>,
  dialect: Dialect,
): string {
  const text = String(value)
  const spelt = dialect.literal(text)
  const usual = readAs(spelt, comparedAs(text, type), dialect)
  return format === undefined ? usual : `coalesce(${readAs(spelt, type, dialect, format)}, ${usual})`
}

/** A date stands for its midnight beside dates and times, as SQL compares the two. */
function comparedAs(text: string, type: ColumnType): ColumnType {
  if (type === 'datetime' && is(DATE, text)) return 'date'
  return type === 'date' && is(DATETIME, text) ? 'datetime' : type
}

function is(form: string, text: string): boolean {
  return new RegExp(`^(?:${form})$`).test(text)
}
