import * as z from 'zod'
import { type ColumnCheck, columnTypes, type TableCheck } from '../../checks/define-check.ts'
import { checks, tableChecks } from '../../checks/index.ts'
import { takesMostly } from '../../checks/takes-mostly.ts'
import { expectationOf } from '../../errors/expectation.ts'
import { fault } from '../../errors/fault.ts'
import { type Complaint, complain, notYet } from './complain.ts'
import { label, name, path, severity, share, text } from './fields.ts'

const owner = text.optional().describe('Who is asked where it fails: @org/team, an address.')
const when = z
  .string()
  .min(1)
  .optional()
  .describe('A condition in SQL: only rows in which it is true are judged.')
const demands = {
  mostly: share
    .optional()
    .describe('The share of the judged cells or rows that must pass, e.g. 0.98; 1 where nothing is said.'),
  severity: severity.optional().describe('error (the default) fails the gate; warning and info are shown.'),
  owner,
  when,
}

/** Nothing of one number can be let off: a share that is asked for in vain would make nobody wiser. */
const mostlyOfNone: Complaint = ({ key, keyPlace }) => fault('mostly-of-none', { key }, { place: keyPlace })
const demandsOfWhole = {
  ...demands,
  mostly: share
    .optional()
    .superRefine((value, context) => {
      if (value !== undefined && value < 1) complain(context, mostlyOfNone)
    })
    .describe('Not for this check: it judges one thing as a whole.'),
}

// Which keys these are is known to the list of checks only, so their values are read as the checks' own options.
const optionsOf = (all: readonly (ColumnCheck | TableCheck)[]): Record<never, never> =>
  Object.fromEntries(
    all.map(({ rule, kind, option, summary, example }) => [
      rule,
      z
        .union(
          [
            option,
            z.strictObject({
              value: option.describe('What is asked, where more is said beside it.'),
              ...(takesMostly({ rule, kind }) ? demands : demandsOfWhole),
            }),
          ],
          { error: tellOption },
        )
        .meta({ description: summary, examples: [example] })
        .optional(),
    ]),
  )

/** Who writes a plain value is told what the check takes, not of the longer form. */
function tellOption(issue: z.core.$ZodRawIssue): string | undefined {
  const { errors } = issue as z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>
  const first = errors?.[0]?.[0]
  const isMapping = typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input)
  return first === undefined || isMapping ? undefined : expectationOf(first)
}

const column = z
  .strictObject({
    ...optionsOf(checks),
    type: z
      .enum(columnTypes)
      .optional()
      .describe('What each cell must read as; string where nothing is said.'),
    ...demands,
    sensitive: z
      .boolean()
      .optional()
      .describe(
        'true: no cell of it leaves this machine; false: they may. Where nothing is said, what looks like personal data is withheld.',
      ),
  })
  .describe('Checks of one column, by the names of Table Schema.')

const sqlRule = z
  .strictObject({
    name: text.describe('What the rule says, as the report shows it.'),
    sql: z.string().min(1).describe('A condition that must be true for every row; NULL counts as failing.'),
    ...demands,
  })
  .describe('A condition on whole rows.')

const format = z.enum(['csv', 'tsv', 'jsonl', 'json', 'parquet', 'arrow'])

export const datasetSchema = z
  .strictObject({
    path: path.describe('The file, or a glob of several that are one table; relative to this configuration.'),
    format: format.optional().describe('By the ending of the path where nothing is said, else csv.'),
    options: z
      .strictObject({
        nulls: z
          .array(label)
          .optional()
          .describe('Cells that mean "no value"; the empty one where nothing is said.'),
        delimiter: z
          .string()
          .length(1)
          .optional()
          .describe('Between cells. Found out where nothing is said: , ; tab or |.'),
        quote: z.string().length(1).optional().describe('Around cells that hold delimiters.'),
        header: z
          .boolean()
          .optional()
          .describe('Whether the first record names the columns; true where nothing is said.'),
        encoding: z
          .enum(['utf-8', 'utf-16', 'latin-1'])
          .optional()
          .describe('utf-8 where nothing is said and no byte order mark says utf-16.'),
        decimal: z
          .enum(['.', ','])
          .optional()
          .describe('What stands before the decimals of a number. Found out where nothing is said.'),
        'date-format': text
          .optional()
          .describe('How dates are written, e.g. %d.%m.%Y. Found out where only one way fits.'),
        'timestamp-format': text.optional().describe('How dates with a time are written.'),
      })
      .optional()
      .describe('How the file is read.'),
    schema: path
      .optional()
      .describe('A schema file of another tool, read with the policy; what is said here counts before it.'),
    key: text.optional().describe('The column that names a row in messages.'),
    columns: z.record(text, column).optional().describe('Checks, by column.'),
    ...optionsOf(tableChecks),
    rules: z.array(sqlRule).optional().describe('Conditions on whole rows, in SQL.'),
    profile: z
      .enum(['full', 'none'])
      .optional()
      .describe(
        'What is recorded of each column: `full` counts, quantiles and most frequent values, `none` nothing, for a file that is to be checked fast. Default: full.',
      ),
    drift: notYet(z.looseObject({ severity: severity.optional().describe('What a drift does.') }))
      .optional()
      .describe('How far the data may move from main. Not yet served.'),
  })
  .describe('One data set.')
export type DatasetInput = z.infer<typeof datasetSchema>
export type ColumnInput = z.infer<typeof column>

export const dataSchema = z.record(name, datasetSchema)
