import * as z from 'zod'
import { type Piece, unsupported } from '../piece.ts'
import { noOlderThan } from './recency.ts'

const age = z.looseObject({ count: z.number().positive(), period: z.string() }).nullish()
const freshness = z.looseObject({ warn_after: age, error_after: age, filter: z.string().nullish() })

/** What a source, and each of its tables, says of its age; under `config` or beside. */
export const agedShape = {
  loaded_at_field: z.string().nullish(),
  freshness: z.unknown().optional(),
  config: z.unknown().optional(),
}
const configured = z.looseObject({ loaded_at_field: z.string().nullish(), freshness: z.unknown().optional() })
type Aged = z.infer<z.ZodObject<typeof agedShape>>

/** The table's own word counts before its source's; `freshness: null` asks for nothing. */
export function mapFreshness(table: Aged, source: Aged): Piece[] {
  const said = [table, source].flatMap((one) => [one, configOf(one)])
  const asked = said.find((one) => one.freshness !== undefined)?.freshness
  if (asked === undefined || asked === null) return []
  const read = freshness.safeParse(asked)
  if (!read.success) return [unsupported('freshness', 'is not understood')]
  const { error_after, warn_after, filter } = read.data
  const first = error_after ?? warn_after
  if (first === null || first === undefined) return []
  const field = said.find((one) => typeof one.loaded_at_field === 'string')?.loaded_at_field
  if (typeof field !== 'string') return [unsupported('freshness', 'names no column (loaded_at_field)')]
  const demands = {
    ...(error_after ? {} : { severity: 'warning' as const }),
    ...(filter ? { when: filter } : {}),
  }
  const recency = { field, datepart: first.period, interval: first.count }
  return [
    ...noOlderThan(recency, {
      from: error_after ? 'freshness.error_after' : 'freshness.warn_after',
      demands,
    }),
    ...(error_after && warn_after
      ? [unsupported('freshness.warn_after', 'a data set has one age, that of error_after')]
      : []),
  ]
}

function configOf({ config }: Aged): Pick<Aged, 'loaded_at_field' | 'freshness'> {
  const read = configured.safeParse(config)
  return read.success ? read.data : {}
}
