import * as z from 'zod'
import type { DataFolder } from '../support/data-folder.ts'
import { type Checked, checkWithSchema } from './support/check-with-schema.ts'
import { compare, type Outcome, skip } from './support/outcome.ts'
import { readCorpus } from './support/read-corpus.ts'
import { writeCsv } from './support/write-csv.ts'

const table = z.object({
  from: z.string(),
  file: z.string(),
  text: z.string().optional(),
  base64: z.string().optional(),
  rows: z.array(z.array(z.unknown())).optional(),
  schema: z.unknown().optional(),
  /** What of the test was left out. */
  note: z.string().optional(),
  /** Row with the header as the first, field from 1, type of error. */
  expect: z.array(z.tuple([z.int().nullable(), z.int().nullable(), z.string()])),
})

const cell = z.object({
  from: z.string(),
  field: z.looseObject({ type: z.string() }),
  cell: z.string(),
  valid: z.boolean(),
})

export const frictionless = readCorpus('frictionless.jsonl', z.union([table, cell]))

/** The broken files and the cells of its tests, with the errors that they expect. */
export async function runFrictionless(folder: DataFolder): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [place, case_] of frictionless.cases.entries()) {
    const file = `case-${place}.csv`
    outcomes.push('cell' in case_ ? await runCell(file, case_, folder) : await runTable(file, case_, folder))
  }
  return outcomes
}

async function runTable(file: string, case_: z.infer<typeof table>, folder: DataFolder): Promise<Outcome> {
  const { from, text, base64, rows, schema, expect } = case_
  folder.write(
    file,
    base64 === undefined ? (text ?? writeCsv((rows ?? []).map(withoutEmpty))) : Buffer.from(base64, 'base64'),
  )
  const checked = await checkWithSchema({ file, schema }, folder)
  if ('unsupported' in checked) return skip(from, checked.unsupported.reason)
  const expected = describe(expect.map(([row, , type]) => placeOf(type, row)))
  if ('refused' in checked) {
    // A file that cannot be read at all has no further findings.
    const isTold = expected === WHOLE || expected.startsWith('form 1')
    return compare(from, expected, isTold ? expected : `refused: ${checked.refused.code}`)
  }
  const found = describe(findingsOf(checked))
  return compare(from, expected, expected === WHOLE && found.startsWith('form ') ? expected : found)
}

/** Its empty texts are empty fields of the file. */
function withoutEmpty(row: readonly unknown[]): unknown[] {
  return row.map((value) => (value === '' ? null : value))
}

/** Its types of error, by what finds them here. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ...['blank-label', 'duplicate-label', 'missing-cell', 'extra-cell', 'blank-row'].map(
    (type) => [type, 'form'] as const,
  ),
  ...['extra-label', 'missing-label', 'incorrect-label'].map((type) => [type, 'header'] as const),
  ['type-error', 'type'],
  ['constraint-error', 'constraint'],
  ['unique-error', 'unique'],
  ['primary-key', 'primaryKey'],
  ['foreign-key', 'foreignKeys'],
])

const HEADER = ['header']

/** An error of the file for which the peer names no line. */
const WHOLE = 'unreadable'

function placeOf(type: string, row: number | null): string {
  const kind = KINDS.get(type) ?? type
  if (type === 'source-error' || type === 'encoding-error') return WHOLE
  return HEADER.includes(kind) ? kind : `${kind} ${row ?? 1}`
}

const RULES: ReadonlyMap<string, string> = new Map([
  ['well-formed', 'form'],
  ['columns', 'header'],
  ['fieldsMatch', 'header'],
  ...['type', 'unique', 'primaryKey', 'foreignKeys'].map((rule) => [rule, rule] as const),
])

function findingsOf({ checks }: Extract<Checked, { checks: unknown }>): string[] {
  return checks
    .filter(({ result }) => result === 'fail')
    .flatMap(({ rule, examples, failing }) => {
      const kind = RULES.get(rule) ?? 'constraint'
      if (HEADER.includes(kind)) return [kind]
      const lines = examples.map(({ line }) => `${kind} ${line}`)
      return failing > lines.length ? [...lines, `${kind} and ${failing - lines.length} more`] : lines
    })
}

function describe(findings: readonly string[]): string {
  const kinds = [...new Set(findings)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return kinds.length === 0 ? 'valid' : kinds.join(', ')
}

async function runCell(file: string, case_: z.infer<typeof cell>, folder: DataFolder): Promise<Outcome> {
  const { from, field, cell, valid } = case_
  const label = `${from}: ${JSON.stringify(cell)} as ${JSON.stringify(field)}`
  const { missingValues, ...rest } = field
  const schema = {
    fields: [
      { name: 'row', type: 'integer' },
      { name: 'value', ...rest },
    ],
    ...(missingValues === undefined ? {} : { missingValues }),
  }
  folder.write(
    file,
    writeCsv([
      ['row', 'value'],
      [1, cell === '' ? null : cell],
    ]),
  )
  const checked = await checkWithSchema({ file, schema }, folder)
  if ('unsupported' in checked) return skip(label, checked.unsupported.reason)
  if ('refused' in checked) return compare(label, valid ? 'valid' : 'invalid', 'refused')
  const bad = checked.checks.filter(({ result }) => result !== 'pass')
  const isError = bad.some(({ result }) => result === 'error')
  const found = bad.length === 0 ? 'valid' : isError ? `error: ${bad[0]?.message}` : 'invalid'
  return compare(label, valid ? 'valid' : 'invalid', found)
}
