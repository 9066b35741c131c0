import type * as z from 'zod'
import { fault } from '../errors/fault.ts'
import { cutText } from './cut-text.ts'
import { explainIssue } from './explain-arguments.ts'
import type { SchemaSource } from './imported-schema.ts'
import { parseText } from './parse-text.ts'

/** The file by the schema of what is mapped of it. Throws `schema-unreadable` with the first thing that is wrong. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  { text, path }: Pick<SchemaSource, 'text' | 'path'>,
  format: string,
): z.output<S> {
  const parsed = parseText(text)
  if ('reason' in parsed) {
    const details = { path: cutText(path), format, reason: parsed.reason }
    throw fault('schema-unreadable', details, { place: { file: path, line: parsed.line, column: 1 } })
  }
  return parseValueWith(schema, parsed.value, { path, format })
}

/** The same of a value that is read already; `at` is where it stands in the file. */
export function parseValueWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  { path, format, at = [] }: { path: string; format: string; at?: readonly PropertyKey[] },
): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = deepest(read.error.issues[0])
  const reason =
    issue === undefined
      ? 'it has another shape'
      : explainIssue({ ...issue, path: [...at, ...issue.path] }, formatSteps)
  throw fault(
    'schema-unreadable',
    { path: cutText(path), format, reason: cutText(reason) },
    { place: { file: path, line: 1, column: 1 } },
  )
}

/** Of several shapes that a value may have, the one that it comes closest to says what is wrong. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((issues) => deepest(issues[0]) ?? [])
  const best = inner.sort((a, b) => b.path.length - a.path.length)[0]
  return best === undefined || best.path.length === 0
    ? issue
    : { ...best, path: [...issue.path, ...best.path] }
}

/** `fields[2].name` */
export function formatSteps(steps: readonly PropertyKey[]): string {
  const parts = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return parts.join('').replace(/^\./, '')
}
