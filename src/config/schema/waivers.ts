import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'
import { text } from './fields.ts'

const TARGETS = ['rule', 'metric', 'evaluation', 'slice'] as const

const day = z
  .string({ error: 'a day such as 2026-12-31' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2026-12-31', abort: true })
  .refine(isDay, { error: 'a day that the calendar has' })

const waiverSchema = z
  .strictObject({
    rule: text.optional().describe('The name of a rule, or its text.'),
    metric: text.optional().describe('A metric: every rule about it.'),
    evaluation: text.optional().describe('An evaluation: every rule about it.'),
    slice: text.optional().describe('A slice: every rule about it.'),
    reason: text.max(1000).describe('Why it is excused.'),
    owner: text.max(200).describe('Who answers for it.'),
    expires: day.describe('The last day that it counts, UTC: 2026-12-31.'),
  })
  .superRefine((waiver, context) => {
    const misspelt = context.issues.some(({ code }) => code === 'unrecognized_keys')
    if (misspelt || TARGETS.some((target) => waiver[target] !== undefined)) return
    complain(context, ({ key, place }) => fault('waiver-of-everything', { waiver: key }, { place }))
  })
  .describe('What is excused, why, by whom and until when.')

/** The file that `gate.waivers` names. */
export const waiversSchema = z.array(waiverSchema)
export type WaiversInput = z.infer<typeof waiversSchema>

/** 2026-02-30 has the form and is none: it would be taken for 2 March. */
function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
}
