import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { sampleOf, withParts } from './schema-sample.ts'

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly body: { readonly properties: Readonly<Record<string, unknown>> } | null
  /** Schema of each good answer by status; null for one without a body. */
  readonly answers: Readonly<Record<string, object | null>>
}
interface Description {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, object>>
}

/**
 * GitHub's own descriptions of the operations used (scripts/extract-github-operations.mjs), as validators: that of
 * github.com, and that of an older GitHub Enterprise Server, which holds only what it takes.
 */
const descriptions = { github: read('operations.json'), ghes: read('operations-ghes.json') }
export type Edition = keyof typeof descriptions

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addFormat('repo.nwo', true)
for (const [edition, { schemas }] of Object.entries(descriptions)) ajv.addSchema({ $id: edition, schemas })
const compiled = new Map<object, ValidateFunction>()

function read(name: string): Description {
  return JSON.parse(readFileSync(new URL(`../fixtures/github/${name}`, import.meta.url), 'utf8'))
}

/** The smallest good answer that GitHub describes, with the given parts in it; of a list, one item. */
export function sampleAnswer(
  operation: string,
  status: number,
  parts: unknown,
  { item = false }: { readonly item?: boolean } = {},
): unknown {
  const { operations, schemas } = descriptions.github
  const found = operations.find(({ method, path }) => `${method} ${path}` === operation)
  const schema = found?.answers[String(status)] as { readonly items?: object } | null | undefined
  if (schema === undefined || schema === null) throw new Error(`no answer ${status} to ${operation}`)
  return withParts(sampleOf((item ? schema.items : schema) ?? {}, schemas), parts)
}

export function findOperation(
  method: string,
  path: string,
  edition: Edition = 'github',
): { operation: Operation; values: Map<string, string> } | null {
  for (const operation of descriptions[edition].operations) {
    if (operation.method !== method) continue
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
    const pattern = operation.path.replace('{path}', '(.*)').replace(/\{\w+\}/g, '([^/]+)')
    const found = new RegExp(`^${pattern}$`).exec(path)
    if (found === null) continue
    const values = found.slice(1).map((value) => decodeURIComponent(value))
    return { operation, values: new Map(names.map((name, index) => [name, values[index] ?? ''])) }
  }
  return null
}

/** What is wrong with a request, or nothing. A body may hold no key that GitHub does not describe: it would be ignored. */
export function checkRequest(
  operation: Operation,
  request: {
    readonly values: ReadonlyMap<string, string>
    readonly query: URLSearchParams
    readonly body: unknown
  },
  edition: Edition = 'github',
): string[] {
  const problems: string[] = []
  for (const [name, value] of request.query) {
    const known = operation.parameters.find(
      (parameter) => parameter.in === 'query' && parameter.name === name,
    )
    if (known === undefined) problems.push(`unknown query parameter "${name}"`)
    else problems.push(...complain(known.schema, coerce(value, known.schema), { what: `?${name}`, edition }))
  }
  for (const parameter of operation.parameters.filter((one) => one.in === 'path')) {
    const value = request.values.get(parameter.name) ?? ''
    problems.push(
      ...complain(parameter.schema, coerce(value, parameter.schema), { what: parameter.name, edition }),
    )
  }
  if (operation.body === null) return problems
  const known = Object.keys(operation.body.properties)
  const unknown = Object.keys((request.body ?? {}) as object).filter((key) => !known.includes(key))
  return [
    ...problems,
    ...unknown.map((key) => `unknown key "${key}" in the body`),
    ...complain(operation.body, request.body, { what: 'body', edition }),
  ]
}

/** A fork that was deleted leaves null behind, which the description does not know. */
const UNDESCRIBED = /\/head\/(repo|user): must be object$/

export function checkAnswer(operation: Operation, status: number, body: unknown): string[] {
  const schema = operation.answers[String(status)]
  if (schema === undefined)
    return [`GitHub does not answer ${status} to ${operation.method} ${operation.path}`]
  if (schema === null) return []
  return complain(schema, body, { what: 'answer', edition: 'github' }).filter((one) => !UNDESCRIBED.test(one))
}

function complain(
  schema: object,
  value: unknown,
  { what, edition }: { readonly what: string; readonly edition: Edition },
): string[] {
  const known = compiled.get(schema)
  const validate = known ?? ajv.compile(pointAtSchemas(schema, edition) as object)
  if (known === undefined) compiled.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath}: ${error.message}`)
}

/** `#/schemas/x` within the fixture lies at `github#/schemas/x` for a schema compiled by itself. */
function pointAtSchemas(schema: unknown, edition: Edition): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', `"${edition}#/schemas/`))
}

function coerce(value: string, schema: object): unknown {
  return 'type' in schema && schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value
}
