import * as z from 'zod'
import { notYet, notYetFor } from './complain.ts'
import { duration, text } from './fields.ts'

export const DEFAULT_STORE = 'refs/mergemark/records'

export const baselineSchema = z.strictObject({
  store: notYetFor(text, (value) => value !== DEFAULT_STORE)
    .optional()
    .describe(`Where main's records are kept; ${DEFAULT_STORE}. Elsewhere is not yet served.`),
  'on-missing': notYetFor(z.enum(['bootstrap', 'fail', 'rebuild', 'latest']), (value) =>
    ['rebuild', 'latest'].includes(value),
  )
    .optional()
    .describe('Where main has no record at all: bootstrap (the default) warns, fail fails.'),
  'on-evaluation-change': notYetFor(z.enum(['fail', 'common', 're-evaluate']), (value) => value !== 'fail')
    .optional()
    .describe('Where the evaluation set is not that of main: fail (the default).'),
  wait: notYetFor(duration, (value) => !/^0+[smh]$/.test(value))
    .optional()
    .describe("How long to wait for main's own run, e.g. 10m. Not yet served: 0s (the default)."),
  pin: notYet(text).optional().describe('A commit to compare with, whatever main is. Not yet served.'),
})
export type BaselineInput = z.infer<typeof baselineSchema>
