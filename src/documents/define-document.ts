import * as z from 'zod'
import { fault } from '../errors/fault.ts'
import { failure, run } from './parts.ts'

/** Largest document that is read, in bytes: far above any that Mergemark writes, low enough to be safe. */
const LARGEST = 64 * 1024 * 1024

const head = {
  schemaVersion: z.string().regex(/^\d+\.\d+$/),
  /** The project: `name` in mergemark.yml. */
  name: z.string(),
  run: run.nullable(),
  failure: failure.optional(),
}

/** A document's keys without the index signature that lets unknown ones through. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] }

/** What a stage fills in: everything of a document but the parts that all have. */
export type Fields<T> = Omit<Known<T>, 'schemaVersion' | 'kind' | 'name' | 'run' | 'failure'>

/** What `serialize` takes: everything but what the definition itself knows. */
export type Written<T> = Omit<Known<T>, 'schemaVersion' | 'kind'>

/** A document kind: its file, its schema, and the only ways to read and write it. */
export interface DocumentDefinition<K extends string, T> {
  readonly kind: K
  readonly version: string
  readonly file: string
  /** The command that writes it. */
  readonly command: string
  readonly schema: z.ZodType<T>
  /** Checks `text`, read from `path`. Unknown keys of the same major version are kept. */
  parse(text: string, path: string): T
  /** Checks `value` and writes it as JSON with a final newline; the same value gives the same bytes. */
  serialize(value: Written<T>): string
}

export function defineDocument<const K extends string, S extends z.ZodRawShape>(definition: {
  kind: K
  version: string
  command: string
  fields: S
}) {
  const { kind, version, command, fields } = definition
  const schema = z.looseObject({ ...head, kind: z.literal(kind), ...fields })
  type Value = z.output<typeof schema>
  const file = `${kind}.json`
  const problemsOf = (error: z.ZodError) =>
    error.issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`)

  return {
    kind,
    version,
    file,
    command,
    schema,
    parse(text: string, path: string): Value {
      if (text.length > LARGEST)
        throw fault('document-too-large', { path, bytes: text.length, limit: LARGEST })
      const json = parseJson(text, path)
      const found = majorOf(json)
      if (found !== null && found > Number.parseInt(version, 10)) {
        throw fault('document-too-new', { path, version: `${found}.x`, known: version })
      }
      const result = schema.safeParse(json)
      if (!result.success) throw fault('document-invalid', { path, kind, problems: problemsOf(result.error) })
      return result.data
    },
    serialize(value: Written<Value>): string {
      const result = schema.safeParse({ schemaVersion: version, kind, ...value })
      if (!result.success)
        throw fault('document-invalid', { path: file, kind, problems: problemsOf(result.error) })
      return `${JSON.stringify(result.data, null, 2)}\n`
    },
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw fault(
      'document-not-json',
      { path, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    )
  }
}

function majorOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('schemaVersion' in json)) return null
  const major = Number.parseInt(String(json.schemaVersion), 10)
  return Number.isNaN(major) ? null : major
}
