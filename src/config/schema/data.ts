import * as z from 'zod'
import { checks } from '../../checks/index.ts'
import { notYet, notYetFor } from './complain.ts'
import { label, name, path, severity, share, text } from './fields.ts'

const SERVED_FORMATS: readonly string[] = ['csv', 'tsv']

/** Endings of files that are no delimited text, whatever `format` says. */
const UNSERVED_FILE = /\.(parquet|arrow|feather|json|jsonl|ndjson)$/i

export const columnTypes = ['string', 'integer', 'number', 'boolean', 'date', 'datetime'] as const

// Which keys these are is known to the list of checks only, so their values are read as the checks' own options.
const checkOptions: Record<never, never> = Object.fromEntries(
  checks.map(({ rule, option, summary, example }) => [
    rule,
    option.meta({ description: summary, examples: [example] }).optional(),
  ]),
)

const column = z
  .strictObject({
    ...checkOptions,
    type: z
      .enum(columnTypes)
      .optional()
      .describe('What each cell must read as; string where nothing is said.'),
    mostly: share
      .optional()
      .describe(
        'The share of the judged cells that must pass each check, e.g. 0.98; 1 where nothing is said.',
      ),
    severity: severity.optional().describe('error (the default) fails the gate; warning and info are shown.'),
  })
  .describe('Checks of one column, by the names of Table Schema.')

const sqlRule = z
  .strictObject({
    name: text.describe('What the rule says, as the report shows it.'),
    sql: z.string().min(1).describe('A condition that must be true for every row; NULL counts as failing.'),
    severity: severity.optional().describe('error (the default) fails the gate; warning and info are shown.'),
    mostly: share.optional().describe('The share of the rows that must pass; 1 where nothing is said.'),
  })
  .describe('A condition on whole rows.')

const format = z.enum(['csv', 'tsv', 'jsonl', 'json', 'parquet', 'arrow'])

export const datasetSchema = z
  .strictObject({
    path: notYetFor(path, (value) => UNSERVED_FILE.test(value)).describe(
      'The file, or a glob; relative to this configuration.',
    ),
    format: notYetFor(format, (value) => !SERVED_FORMATS.includes(value))
      .optional()
      .describe('csv or tsv; by the ending of the path where nothing is said.'),
    options: z
      .strictObject({
        nulls: z
          .array(label)
          .optional()
          .describe('Cells that mean "no value"; the empty one where nothing is said.'),
      })
      .optional()
      .describe('How the file is read.'),
    schema: notYet(path).optional().describe('A schema file. Not yet served: name the columns here.'),
    key: text.optional().describe('The column that names a row in messages.'),
    columns: z.record(text, column).optional().describe('Checks, by column.'),
    rules: z.array(sqlRule).optional().describe('Conditions on whole rows, in SQL.'),
    drift: notYet(z.looseObject({ severity: severity.optional().describe('What a drift does.') }))
      .optional()
      .describe('How far the data may move from main. Not yet served.'),
  })
  .describe('One data set.')
export type DatasetInput = z.infer<typeof datasetSchema>
export type ColumnInput = z.infer<typeof column>

export const dataSchema = z.record(name, datasetSchema)
