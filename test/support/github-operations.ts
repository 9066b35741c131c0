import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import description from '../fixtures/github/operations.json' with { type: 'json' }

export type Operation = (typeof description.operations)[number]

/** GitHub's own description of the operations used (scripts/extract-github-operations.mjs), as validators. */
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addFormat('repo.nwo', true)
ajv.addSchema({ $id: 'github', schemas: description.schemas })
const compiled = new Map<object, ValidateFunction>()

export function findOperation(
  method: string,
  path: string,
): { operation: Operation; values: Map<string, string> } | null {
  for (const operation of description.operations) {
    if (operation.method !== method) continue
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
    const pattern = operation.path.replace(/\{\w+\}/g, '([^/]+)')
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
): string[] {
  const problems: string[] = []
  for (const [name, value] of request.query) {
    const known = operation.parameters.find(
      (parameter) => parameter.in === 'query' && parameter.name === name,
    )
    if (known === undefined) problems.push(`unknown query parameter "${name}"`)
    else problems.push(...complain(known.schema, coerce(value, known.schema), `?${name}`))
  }
  for (const parameter of operation.parameters.filter((one) => one.in === 'path')) {
    const value = request.values.get(parameter.name) ?? ''
    problems.push(...complain(parameter.schema, coerce(value, parameter.schema), parameter.name))
  }
  if (operation.body === null) return problems
  const known = Object.keys(operation.body.properties)
  const unknown = Object.keys((request.body ?? {}) as object).filter((key) => !known.includes(key))
  return [
    ...problems,
    ...unknown.map((key) => `unknown key "${key}" in the body`),
    ...complain(operation.body, request.body, 'body'),
  ]
}

export function checkAnswer(operation: Operation, status: number, body: unknown): string[] {
  const schema = (operation.answers as Record<string, object | null | undefined>)[String(status)]
  if (schema === undefined)
    return [`GitHub does not answer ${status} to ${operation.method} ${operation.path}`]
  return schema === null ? [] : complain(schema, body, 'answer')
}

function complain(schema: object, value: unknown, what: string): string[] {
  const known = compiled.get(schema)
  const validate = known ?? ajv.compile(pointAtSchemas(schema) as object)
  if (known === undefined) compiled.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath}: ${error.message}`)
}

/** `#/schemas/x` within the fixture lies at `github#/schemas/x` for a schema compiled by itself. */
function pointAtSchemas(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/'))
}

function coerce(value: string, schema: object): unknown {
  return 'type' in schema && schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value
}
