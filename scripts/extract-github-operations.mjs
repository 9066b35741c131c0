/**
 * Cuts the operations that Mergemark uses out of GitHub's own OpenAPI description, for the test server to validate
 * requests and answers against. The description is too large to install (npm: @octokit/openapi, 385 MB):
 *
 *   cd "$(mktemp -d)" && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *   node scripts/extract-github-operations.mjs <there>/package/generated/api.github.com.json \
 *     <there>/package/generated/ghes-<the oldest>.json
 *
 * Of GitHub Enterprise Server only what it takes is kept, not what it answers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const OPERATIONS = [
  ['GET', '/user'],
  ['GET', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['PATCH', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['DELETE', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['GET', '/repos/{owner}/{repo}/commits/{ref}/check-runs'],
  ['POST', '/repos/{owner}/{repo}/check-runs'],
  ['GET', '/repos/{owner}/{repo}/check-runs/{check_run_id}'],
  ['PATCH', '/repos/{owner}/{repo}/check-runs/{check_run_id}'],
  ['GET', '/repos/{owner}/{repo}/commits/{ref}/statuses'],
  ['POST', '/repos/{owner}/{repo}/statuses/{sha}'],
  ['GET', '/repos/{owner}/{repo}/pulls'],
  ['GET', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['GET', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'],
  ['GET', '/repos/{owner}/{repo}/collaborators/{username}/permission'],
  ['GET', '/repos/{owner}/{repo}/actions/runs'],
  ['GET', '/repos/{owner}/{repo}/actions/runs/{run_id}'],
  ['GET', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'],
  ['GET', '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'],
  ['GET', '/repos/{owner}/{repo}/contents/{path}'],
  ['GET', '/repos/{owner}/{repo}/rules/branches/{branch}'],
  ['GET', '/repos/{owner}/{repo}/branches/{branch}'],
  ['GET', '/repos/{owner}/{repo}/branches/{branch}/protection'],
  ['GET', '/meta'],
]
const [source, enterprise] = process.argv.slice(2)
if (source === undefined || enterprise === undefined)
  throw new Error('usage: extract-github-operations.mjs <api.github.com.json> <ghes-….json>')

let description
let needed
describeAs('operations.json', source, {})
describeAs('operations-ghes.json', enterprise, { answers: {} })

function describeAs(name, path, instead) {
  description = JSON.parse(readFileSync(path, 'utf8'))
  needed = new Map()
  const operations = OPERATIONS.map(([method, path]) => extract(method, path, instead))
  const schemas = Object.fromEntries([...needed].sort(([one], [other]) => (one < other ? -1 : 1)))
  const { version } = description.info
  const target = fileURLToPath(new URL(`../test/fixtures/github/${name}`, import.meta.url))
  writeFileSync(target, `${JSON.stringify({ version, operations, schemas }, null, 1)}\n`)
}

function extract(method, path, { answers }) {
  const operation = description.paths[path][method.toLowerCase()]
  const parameters = operation.parameters?.map(resolve) ?? []
  return {
    method,
    path,
    parameters: parameters.map(({ name, in: place, required, schema }) => ({
      name,
      in: place,
      required: required ?? false,
      schema: toJsonSchema(schema),
    })),
    body: bodyOf(operation.requestBody),
    answers:
      answers ??
      Object.fromEntries(
        Object.entries(operation.responses)
          .filter(([status]) => /^[23]/.test(status))
          .map(([status, response]) => [status, bodyOf(resolve(response))]),
      ),
  }
}

function bodyOf(part) {
  const schema = part?.content?.['application/json']?.schema
  return schema === undefined ? null : toJsonSchema(schema)
}

function resolve(node) {
  if (node.$ref === undefined) return node
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((part, key) => part[key], description)
}

/** OpenAPI 3.0 to JSON Schema: only what validates is kept, and `nullable` becomes a choice. */
function toJsonSchema(schema) {
  if (schema.$ref !== undefined) return { $ref: `#/schemas/${need(schema.$ref)}` }
  const found = {}
  for (const key of ['type', 'enum', 'format', 'maxLength', 'maxItems', 'required', 'additionalProperties']) {
    if (schema[key] !== undefined) found[key] = schema[key]
  }
  if (schema.properties !== undefined) {
    const properties = Object.entries(schema.properties)
    found.properties = Object.fromEntries(properties.map(([name, part]) => [name, toJsonSchema(part)]))
  }
  if (schema.items !== undefined) found.items = toJsonSchema(schema.items)
  if (typeof found.additionalProperties === 'object') {
    found.additionalProperties = toJsonSchema(found.additionalProperties)
  }
  // A discriminator decides among `oneOf`; without it the choices overlap.
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    if (schema[key] !== undefined) found[key === 'oneOf' ? 'anyOf' : key] = schema[key].map(toJsonSchema)
  }
  return schema.nullable === true ? { anyOf: [found, { type: 'null' }] } : found
}

function need(reference) {
  const name = reference.split('/').at(-1)
  if (!needed.has(name)) {
    needed.set(name, null)
    needed.set(name, toJsonSchema(resolve({ $ref: reference })))
  }
  return name
}
