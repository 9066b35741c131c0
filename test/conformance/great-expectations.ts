import * as z from 'zod'
import type { DataFolder } from '../support/data-folder.ts'
import { type Checked, checkWithSchema } from './support/check-with-schema.ts'
import { compare, type Outcome, skip } from './support/outcome.ts'
import { readCorpus } from './support/read-corpus.ts'
import { writeCsv } from './support/write-csv.ts'

const columns = z.record(z.string(), z.array(z.unknown()))

const test = z.object({
  title: z.string(),
  in: z.unknown(),
  success: z.boolean().nullable().optional(),
  /** Part of the traceback that is expected. */
  raises: z.string().nullable().optional(),
  onlyFor: z.array(z.string()).optional(),
})

const set = z.object({
  expectation: z.string(),
  data: z.unknown(),
  others: z.record(z.string(), columns).optional(),
  tests: z.array(test),
})

type Test = z.infer<typeof test>

export const greatExpectations = readCorpus('great-expectations.jsonl', set)

/** Engines whose answers those of a file can be held against. */
const ENGINES = ['pandas', 'spark', 'sqlalchemy', 'postgresql', 'sqlite']

/** Each published test of an expectation, with its data as a CSV file and the expectation as a suite of one. */
export async function runGreatExpectations(folder: DataFolder): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [place, { expectation, data, others, tests }] of greatExpectations.cases.entries()) {
    const file = `set-${place}.csv`
    const isTable = writeSet(file, data, folder)
    const beside = new Map<string, string>()
    for (const [name, other] of Object.entries(others ?? {})) {
      beside.set(name, `${name}.csv`)
      writeSet(`${name}.csv`, other, folder)
    }
    for (const test of tests) {
      const label = `${expectation}: ${test.title}`
      const reason = isTable ? reasonToSkip(test) : 'its data are no table'
      if (reason !== null) {
        outcomes.push(skip(label, reason))
        continue
      }
      const schema = { expectations: [{ type: expectation, kwargs: test.in }], meta: {} }
      outcomes.push(judge(label, test, await checkWithSchema({ file, schema, others: beside }, folder)))
    }
  }
  return outcomes
}

function writeSet(file: string, data: unknown, folder: DataFolder): boolean {
  const parsed = columns.safeParse(data)
  if (!parsed.success) return false
  const names = Object.keys(parsed.data)
  const length = Math.max(0, ...Object.values(parsed.data).map((values) => values.length))
  const rows = Array.from({ length }, (_, row) => names.map((name) => parsed.data[name]?.[row]))
  folder.write(file, writeCsv([names, ...rows]))
  return true
}

function reasonToSkip({ in: asked, success, raises, onlyFor }: Test): string | null {
  if (Array.isArray(asked)) return 'its arguments have no names'
  if (raises === undefined && typeof success !== 'boolean') return 'says no success'
  if (onlyFor !== undefined && !onlyFor.some((name) => ENGINES.some((engine) => name.startsWith(engine))))
    return `is meant for ${onlyFor.join(', ')} alone`
  return null
}

/** What no check can be made of because it means nothing, where the peer raises. */
const MEANINGLESS = /^asks for nothing$|: it must be |is missing$|no regular expression/

function judge(label: string, { success, raises }: Test, checked: Checked): Outcome {
  const expected = raises === undefined ? String(success) : 'refused'
  if ('refused' in checked) return compare(label, expected, 'refused')
  if ('unsupported' in checked) {
    const { reason } = checked.unsupported
    if (reason.startsWith('leaves nothing')) return compare(label, expected, 'refused')
    if (MEANINGLESS.test(reason) && expected === 'refused') return compare(label, expected, 'refused')
    return skip(label, reason)
  }
  const results = checked.checks.filter(({ rule }) => rule !== 'well-formed')
  if (results.length === 0) return compare(label, expected, 'nothing is asked')
  const bad = results.filter(({ result }) => result !== 'pass')
  if (expected === 'refused' && bad.some(({ result }) => result === 'error'))
    return compare(label, expected, 'refused')
  const found = bad.map(({ rule, result, message }) => `${rule} ${result}: ${message}`).join('; ')
  if ((bad.length === 0) === success) return compare(label, expected, expected)
  return compare(label, expected, bad.length === 0 ? 'true' : `false (${found})`)
}
