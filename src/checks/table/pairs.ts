import * as z from 'zod'
import { type ColumnType, defineTableCheck, type TableShape } from '../define-check.ts'
import { judgedCell } from './judged-cell.ts'
import { anyOf } from './key-columns.ts'

const RELATIONS = {
  '<': 'below',
  '<=': 'at most',
  '=': 'equal to',
  '!=': 'other than',
  '>=': 'at least',
  '>': 'above',
} as const

const pair = z.strictObject({
  left: z.string().min(1).describe('A column.'),
  is: z.enum(['<', '<=', '=', '!=', '>=', '>']).describe('How it stands to the other.'),
  right: z.string().min(1).describe('The other column.'),
})
type Pair = z.infer<typeof pair>

/** Rows in which one of the two has no value are not judged. */
export const pairs = defineTableCheck({
  rule: 'pairs',
  summary: 'In every row one column stands so to another: before, above, equal.',
  option: z.array(pair).min(1),
  example: [{ left: 'departed', is: '<=', right: 'arrived' }],
  counterparts: ['expect_column_pair_values_to_be_equal', 'expect_column_pair_values_a_to_be_greater_than_b'],
  readsTypes: true,
  plan: (table, option) => {
    const reason = option.map((one) => whyNot(one, table)).find((found) => found !== null)
    if (reason !== undefined) return { kind: 'error', reason }
    const compared = option.map((one) => compare(one, table))
    const cases = compared.map(({ fails, value }) => `WHEN ${fails} THEN ${value}`)
    return {
      kind: 'rows',
      from: table.relation,
      judged: anyOf(compared.map(({ judged }) => judged)),
      fails: anyOf(compared.map(({ fails }) => fails)),
      value: `CASE ${cases.join(' ')} END`,
      message: `breaks ${option.map(({ left, is, right }) => `${left} ${RELATIONS[is]} ${right}`).join(', or ')}`,
    }
  },
})

function compare({ left, is, right }: Pair, table: TableShape) {
  const { dialect } = table
  const one = table.expressionOf(left)
  const other = table.expressionOf(right)
  // As text, where only one of them reads as something else: "a" is no number, and not equal to one either.
  const [a, b] = kindOf(one.type) === kindOf(other.type) ? [one.typed, other.typed] : [one.text, other.text]
  const judged = `(${judgedCell(left, table)} IS NOT NULL AND ${judgedCell(right, table)} IS NOT NULL)`
  const shown = (name: string, text: string) => `${dialect.literal(`${name}=`)} || ${text}`
  return {
    judged,
    fails: `(${judged} AND NOT coalesce(${a} ${is === '!=' ? '<>' : is} ${b}, false))`,
    value: `${shown(left, one.text)} || ', ' || ${shown(right, other.text)}`,
  }
}

function whyNot({ left, is, right }: Pair, table: TableShape): string | null {
  const absent = [left, right].find((name) => !table.columns.includes(name))
  if (absent !== undefined) return `the file has no column "${absent}"`
  const [one, other] = [table.expressionOf(left).type, table.expressionOf(right).type]
  if (kindOf(one) === kindOf(other) || is === '=' || is === '!=') return null
  return `"${left}" (${one}) and "${right}" (${other}) have no order in common`
}

/** What has an order in common. */
function kindOf(type: ColumnType): string {
  if (type === 'integer' || type === 'number' || type === 'year') return 'number'
  return type === 'datetime' ? 'date' : type
}
