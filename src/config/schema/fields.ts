import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'
import { DURATION, parseDuration } from './duration.ts'
import { cut } from './quote-value.ts'
import { splitCommand } from './split-command.ts'

/** Values that several parts of mergemark.yml share. An `error` completes the sentence "it must be …". */

/** Part of folder names, check names and messages. */
export const name = z
  .string()
  .max(64, { error: 'at most 64 characters long' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
    error: 'made of letters, digits, dots, hyphens and underscores, with a letter or digit first',
  })

export const text = z
  .string()
  .min(1)
  .regex(/^\P{Cc}*$/u, { error: 'text on one line' })

export const path = text.max(1024)

/** A label or cell as the data spell it: numbers and truth values need no quotes. */
export const label = z.union([z.string(), z.number(), z.boolean()], {
  error: 'text, a number or a truth value',
})

export const severity = z.enum(['error', 'warning', 'info'])

export const share = z.number().gt(0).max(1)

/** A week: more is a slip, and timers overflow at 24 days. */
const LONGEST = parseDuration('168h')

export const duration = z
  .string({ error: 'a time such as 45s, 30m or 2h' })
  .regex(DURATION, { error: 'a time such as 45s, 30m or 2h', abort: true })
  .refine((value) => parseDuration(value) <= LONGEST, { error: 'at most 168h' })

/** Words, or text that splits into words without a shell. */
export const command = z.union(
  [
    z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .superRefine((value, context) => {
        const split = splitCommand(value)
        if ('words' in split) return
        complain(context, ({ key, place }) =>
          fault('shell-syntax', { key, syntax: split.syntax, command: cut(value) }, { place }),
        )
      }),
    z.array(z.string().min(1)).min(1),
  ],
  { error: 'a command on one line, or a list of its words' },
)
