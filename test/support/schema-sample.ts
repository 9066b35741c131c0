interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}
type Schemas = Readonly<Record<string, Schema>>

const TEXTS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-02T03:04:05Z',
  uri: 'https://github.test/',
  email: 'octocat@github.test',
}

/** The smallest value that a schema allows, with what it requires and nothing else. */
export function sampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.$ref !== undefined) return sampleOf(schemas[nameOf(schema.$ref)] ?? {}, schemas)
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, schemas)))
  if (schema.anyOf !== undefined) {
    return schema.anyOf.some(({ type }) => type === 'null') ? null : sampleOf(schema.anyOf[0] ?? {}, schemas)
  }
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.type === 'string') return TEXTS[schema.format ?? ''] ?? ''
  if (schema.type === 'integer' || schema.type === 'number') return 1
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return []
  const required = schema.required ?? []
  return Object.fromEntries(required.map((key) => [key, sampleOf(schema.properties?.[key] ?? {}, schemas)]))
}

/** `value` with the given parts in place of its own, however deep; lists are replaced whole. */
export function withParts(value: unknown, parts: unknown): unknown {
  if (!isRecord(parts)) return parts
  const known = isRecord(value) ? value : {}
  return {
    ...known,
    ...Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, withParts(known[key], part)])),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? ''
}
