import type { ReportInput } from '../../src/report/report-input.ts'

/** Words of a closed list, which the documents' schemas hold to; all other text may be anything. */
const CLOSED = new Set([
  'schemaVersion',
  'kind',
  'verdict',
  'mode',
  'outcome',
  'effect',
  'as',
  'asks',
  'state',
  'severity',
  'result',
  'strategy',
  'source',
  'assurance',
  'event',
  'task',
  'examples',
  'repository',
  'run',
])
const DIGEST = /^(sha256:)?[0-9a-f]{40,64}$/

/** The same report with `text` before every word that a stranger could have chosen; the X keeps it from being empty or a metric's name. */
export function poison(input: ReportInput, text: string): ReportInput {
  return JSON.parse(JSON.stringify(input), (key, value) => {
    if (typeof value !== 'string' || CLOSED.has(key) || DIGEST.test(value)) return value
    return `X${text}${value}`
  })
}
