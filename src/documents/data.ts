import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, severity } from './parts.ts'

/** A value as it stood in the file (`text`), or a number, boolean or null of a typed format. */
const cell = z.union([z.string(), z.number(), z.boolean()]).nullable()

export const columnProfile = z.looseObject({
  name: z.string(),
  type: z.string(),
  nulls: z.int().nonnegative(),
  distinct: z.int().nonnegative().nullable(),
  /** true: HyperLogLog, a few per cent off; counted where it is left out. */
  distinctEstimated: z.literal(true).optional(),
  min: cell,
  max: cell,
  mean: z.number().nullable(),
  /** Sample standard deviation (n − 1). */
  stddev: z.number().nullable(),
  /** At 0.05, 0.25, 0.5, 0.75, 0.95; null for a column without numbers. */
  quantiles: z.array(z.looseObject({ level: z.number(), value: z.number() })).nullable(),
  /** true: of a million rows at most, spread over the file, the same ones each time; of all where it is left out. */
  quantilesEstimated: z.literal(true).optional(),
  top: z.array(z.looseObject({ value: cell, count: z.int().nonnegative() })),
  /** Marked, or taken for personal data by its values: no value of it is in this document. */
  sensitive: z.string().optional(),
})
export type ColumnProfile = z.infer<typeof columnProfile>

/** One failing cell or row. `row` counts records from 1 without the header, `line` physical lines from 1. */
export const example = z.looseObject({
  row: z.int().positive().nullable(),
  line: z.int().positive().nullable(),
  key: cell,
  value: cell,
  /** The value is withheld: its column is sensitive. */
  redacted: z.literal(true).optional(),
  /** The row has a key, and it is withheld. */
  keyRedacted: z.literal(true).optional(),
  /** One of the files that a glob found, where there are several. */
  file: z.string().optional(),
  /** true: main has it too; false: this change brings it; left out where neither can be told. */
  known: z.boolean().optional(),
})
export type Example = z.infer<typeof example>

export const checkResult = z.looseObject({
  rule: z.string(),
  column: z.string().nullable(),
  severity,
  /** `error`: it could not be evaluated, and that is no pass. */
  result: z.enum(['pass', 'fail', 'error']),
  failing: z.int().nonnegative(),
  /** Cells or rows looked at; 0 says that nothing was checked. */
  total: z.int().nonnegative(),
  /** What the rule says of a failing cell, in words. */
  message: z.string(),
  examples: z.array(example),
  /** Who is asked where it fails. */
  owner: z.string().optional(),
  /** SQL condition of the rows that it judges. */
  when: z.string().optional(),
  /** What an aggregate came to. */
  observed: z.union([z.number(), z.string()]).nullable().optional(),
  /** How many failed on main, where its record has the same check: by its file where that was looked at, else by the record. */
  failingOnMain: z.int().nonnegative().optional(),
  /** How many of the failing are new, where that is told exactly. */
  newFailing: z.int().nonnegative().optional(),
})
export type CheckResult = z.infer<typeof checkResult>

export const dataset = z.looseObject({
  name: z.string(),
  path: z.string(),
  digest,
  rows: z.int().nonnegative(),
  columns: z.array(columnProfile),
  checks: z.array(checkResult),
  drift: z.array(z.looseObject({ column: z.string(), statistic: z.string(), value: z.number().nullable() })),
  unsupported: z.array(z.string()),
  /** How the file was read: what was given, and what was found out. */
  reading: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
  /** The files, where a glob found several, with their rows. */
  files: z.array(z.looseObject({ path: z.string(), rows: z.int().nonnegative(), digest })).optional(),
})
export type Dataset = z.infer<typeof dataset>

/** `data.json`: what the data sets hold and which checks they pass. */
export const dataDocument = defineDocument({
  kind: 'data',
  version: '1.0',
  command: 'validate-data',
  fields: { datasets: z.array(dataset) },
})
export type DataDocument = z.infer<typeof dataDocument.schema>
