import * as z from 'zod'
import { refuseCrossed } from '../crossed.ts'
import { defineTableCheck, type Judged, type TableShape } from '../define-check.ts'
import { beyond } from './bounds.ts'

const count = z.int().nonnegative()
const ratio = z.number().nonnegative()

const option = z
  .strictObject({
    min: count.optional().describe('The fewest rows.'),
    max: count.optional().describe('The most rows.'),
    'min-ratio': ratio.optional().describe('The fewest rows, as a share of those that main has: 0.9.'),
    'max-ratio': ratio.optional().describe('The most rows, as a share of those that main has: 1.5.'),
    of: z.string().min(1).optional().describe('A data set whose rows the ratios are of, in place of main’s.'),
  })
  .refine(({ of, ...bounds }) => Object.values(bounds).some((bound) => bound !== undefined), {
    error: 'a mapping with min, max, min-ratio or max-ratio',
  })
  .superRefine(({ 'min-ratio': min, 'max-ratio': max, ...counts }, context) => {
    refuseCrossed(counts, context, { isWhole: true })
    refuseCrossed({ min, max }, context, {}, (key) => `${key}-ratio`)
  })
type Option = z.infer<typeof option>

export const rows = defineTableCheck({
  rule: 'rows',
  summary: 'The file has so many rows, in number or as a share of the rows that main has.',
  option,
  example: { min: 300, 'min-ratio': 0.9 },
  counterparts: [
    'expect_table_row_count_to_be_between',
    'expect_table_row_count_to_equal',
    'expect_table_row_count_to_equal_other_table',
    'TFDV DATASET_LOW_NUM_EXAMPLES',
    'Soda row_count',
  ],
  refersTo: ({ of }) => (of === undefined ? [] : [{ dataset: of, columns: [] }]),
  plan: (table, asked) => {
    const compared = comparedWith(table, asked)
    if (compared !== null && 'error' in compared) return { kind: 'error', reason: compared.error }
    return {
      kind: 'aggregate',
      from: table.relation,
      row: {},
      aggregates: () => ({ rows: 'count(*)' }),
      judge: ({ rows: found }) =>
        typeof found === 'number'
          ? judgeRows(found, asked, compared)
          : { holds: null, observed: null, said: 'the rows could not be counted' },
    }
  },
})

type Compared =
  | { readonly rows: number; readonly whose: string }
  /** Nothing is wrong: there is only nothing to compare with. */
  | { readonly nothing: string }
  | { readonly error: string }

/** null where no ratio is asked for. */
function comparedWith(table: TableShape, asked: Option): Compared | null {
  if (asked['min-ratio'] === undefined && asked['max-ratio'] === undefined) return null
  if (asked.of === undefined) {
    const { baseRows } = table
    if (typeof baseRows === 'number') return { rows: baseRows, whose: 'main’s' }
    return baseRows === null
      ? { nothing: 'main has no record of this data set to compare with' }
      : { error: baseRows.reason }
  }
  const other = table.other(asked.of)
  return 'reason' in other ? { error: other.reason } : { rows: other.rows, whose: `${asked.of}’s` }
}

function judgeRows(
  found: number,
  asked: Option,
  compared: Exclude<Compared, { error: string }> | null,
): Judged {
  const counted = `${found} ${found === 1 ? 'row' : 'rows'}`
  const outside = beyond(found, asked)
  if (outside !== null) return { holds: false, observed: found, said: `${counted}, ${outside}` }
  if (compared === null) return { holds: true, observed: found, said: counted }
  if ('nothing' in compared) return { holds: true, observed: found, said: `${counted}; ${compared.nothing}` }
  const than = `${compared.whose} ${compared.rows}`
  // Shares of nothing: as many are all right, and any other number is beyond every bound above it.
  const share = compared.rows === 0 ? (found === 0 ? 1 : Number.POSITIVE_INFINITY) : found / compared.rows
  const ratios = { min: asked['min-ratio'], max: asked['max-ratio'] }
  const beyondShare = beyond(share, ratios)
  const told = `${counted}, ${Number.isFinite(share) ? `${shownShare(share, ratios)} of` : 'beside'} ${than}`
  return beyondShare === null
    ? { holds: true, observed: found, said: told }
    : { holds: false, observed: found, said: `${told}, ${beyondShare}` }
}

/** In three digits where those are on the same side of the bounds as the share itself. */
function shownShare(share: number, ratios: Parameters<typeof beyond>[1]): number {
  const short = Number(share.toPrecision(3))
  return beyond(short, ratios) === beyond(share, ratios) ? short : share
}
