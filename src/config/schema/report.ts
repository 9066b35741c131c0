import * as z from 'zod'
import { path, text } from './fields.ts'

/** More would make no report clearer, and each is a picture that judge has to check. */
export const MOST_CHARTS = 8

/** The documents whose data a chart may be drawn from: those that computing has written when it is drawn. */
export const chartSources = ['data', 'training', 'evaluation', 'sample'] as const

const chart = z
  .strictObject({
    name: z
      .string()
      .max(64)
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, {
        error: 'made of letters, digits, hyphens and underscores, with a letter or digit first',
      })
      .describe('What its files are called.'),
    title: text.max(120).optional().describe('What stands above it; the name where nothing is said.'),
    spec: path.describe(
      'A Vega-Lite specification, JSON, without data. Its path starts at this file, and it is read from the base branch.',
    ),
    data: z
      .enum(chartSources)
      .describe(
        'What it is drawn over: a document (data, training, evaluation), or sample, the examples with their predictions.',
      ),
    evaluation: text.optional().describe('Of sample: which evaluation; the first where nothing is said.'),
    main: z
      .boolean()
      .optional()
      .describe("true: main's rows too, where there is a baseline; each row says in `side` whose it is."),
    path: z
      .string()
      .max(256)
      .regex(/^[^\s.[\]]+(\.[^\s.[\]]+)*$/, {
        error: 'keys with dots between them, e.g. evaluations.test.metrics',
      })
      .optional()
      .describe(
        'Where in the document the rows are, e.g. evaluations.test.metrics; the whole document is one row where ' +
          'nothing is said.',
      ),
  })
  .describe('A chart of your own.')

/** What is shown, and where; it decides nothing. */
export const reportSchema = z.strictObject({
  comment: z
    .enum(['joined', 'per-project'])
    .optional()
    .describe(
      'joined (the default): one comment a pull request, with a section for each project. per-project: one for each.',
    ),
  charts: z
    .array(chart)
    .max(MOST_CHARTS)
    .optional()
    .describe('Charts of your own, in the report’s last section.'),
})
export type ReportInput = z.infer<typeof reportSchema>
