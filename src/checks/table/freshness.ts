import * as z from 'zod'
import type { Cell } from '../../ports.ts'
import { defineTableCheck, type Judged } from '../define-check.ts'

const UNITS: ReadonlyMap<string, number> = new Map([
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
])

const age = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+)?[mhdw]$/, { error: 'an age: 30m, 36h, 2d or 1w' })
  .describe('Minutes, hours, days or weeks: 30m, 36h, 2d, 1w.')

/** A time without a zone may have been written up to so far east of Greenwich. */
const AHEAD = 14 * 3600

export const freshness = defineTableCheck({
  rule: 'freshness',
  summary:
    'The newest date in the column is no older than this; times without a zone are UTC, and a day counts from its beginning.',
  option: z.strictObject({
    column: z.string().min(1).describe('A column of dates, or of dates with times.'),
    'max-age': age,
  }),
  example: { column: 'measured', 'max-age': '36h' },
  counterparts: ['Soda freshness', 'ODCS freshness', 'dbt source freshness'],
  plan: (table, { column, 'max-age': most }) => {
    if (!table.columns.includes(column))
      return { kind: 'error', reason: `the file has no column "${column}"` }
    const { text, type, typed } = table.expressionOf(column)
    const { dialect, relation, now } = table
    return {
      kind: 'aggregate',
      from: relation,
      row: {
        date: type === 'date' ? typed : dialect.tryCast(text, 'date'),
        datetime: type === 'datetime' ? typed : dialect.tryCast(text, 'datetime'),
      },
      aggregates: (row) => ({ date: `max(${row('date')})`, datetime: `max(${row('datetime')})` }),
      judge: ({ date = null, datetime = null }) => judgeAge({ date, datetime }, { most, now }),
    }
  },
})

function judgeAge(
  newest: { readonly date: Cell; readonly datetime: Cell },
  { most, now }: { readonly most: string; readonly now: number },
): Judged {
  const found = [newest.date, newest.datetime]
    .filter((cell) => typeof cell === 'string')
    .map((text) => ({ text, at: secondsOf(text) }))
    .toSorted((a, b) => b.at - a.at)[0]
  if (found === undefined || !Number.isFinite(found.at))
    return { holds: null, observed: null, said: 'no cell of the column reads as a date' }
  const old = now - found.at
  const told = `the newest is ${found.text}`
  if (old < -AHEAD) return { holds: false, observed: found.text, said: `${told}, which is yet to come` }
  return old <= secondsIn(most)
    ? { holds: true, observed: found.text, said: told }
    : {
        holds: false,
        observed: found.text,
        said: `${told}, ${describeAge(old, secondsIn(most))} old, and may be ${most} old`,
      }
}

/** Seconds since 1970 of `2026-01-31` or `2026-01-31 12:00:00`, in UTC; NaN for a year of more than four digits. */
function secondsOf(text: string): number {
  const [day = '', time = '00:00:00'] = text.split(' ')
  return Date.parse(`${day}T${time}Z`) / 1000
}

function secondsIn(duration: string): number {
  return Number(duration.slice(0, -1)) * (UNITS.get(duration.slice(-1)) ?? Number.NaN)
}

/** In the largest unit in which it is seen to be more than the age that is allowed. */
function describeAge(seconds: number, allowed: number): string {
  const [unit, length] =
    [...UNITS].findLast(
      ([name, length]) =>
        name !== 'w' && seconds >= 2 * length && Math.floor(seconds / length) * length > allowed,
    ) ?? []
  return length === undefined ? `${Math.ceil(seconds)}s` : `${Math.floor(seconds / length)}${unit}`
}
