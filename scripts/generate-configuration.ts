import { markdownTable } from 'markdown-table'
import { configurationJsonSchema } from '../src/config/json-schema.ts'

interface Schema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
}

/** JSON Schema's words, where a reader of YAML has others. */
const WORDS = new Map([
  ['string', 'text'],
  ['object', 'mapping'],
  ['integer', 'whole number'],
  ['boolean', 'true or false'],
])

/** A section a top key of mergemark.yml, a row a key below it, from the schema that reads the file. */
export function configurationTables(): string {
  const { properties = {} } = configurationJsonSchema() as Schema
  return Object.entries(properties)
    .map(([key, schema]) => {
      const rows = rowsOf(key, schema)
      const head = `## \`${key}\`\n\n${schema.description ?? ''}`.trimEnd()
      return rows.length === 0 ? head : `${head}\n\n${tableOf(rows)}`
    })
    .join('\n\n')
}

function tableOf(rows: readonly string[][]): string {
  return markdownTable([['key', 'value', 'what it does'], ...rows], { alignDelimiters: false })
}

/** Keys below `path`, parents before children; one whose value has keys of its own and no words is left out. */
function rowsOf(path: string, schema: Schema): string[][] {
  // Rules within a group have the keys of any rule, which stand once.
  if (/\.(any|all)\[\]$/.test(path)) return []
  return alternatives(schema).flatMap((one) => {
    const named = Object.entries(one.properties ?? {}).flatMap(([key, value]) => [
      ...rowOf(`${path}.${key}`, value, one.required?.includes(key) ?? false),
      ...rowsOf(`${path}.${key}`, value),
    ])
    const { additionalProperties: each } = one
    const any = typeof each === 'object' ? rowsOf(`${path}.<name>`, each) : []
    return [...named, ...any, ...(one.items === undefined ? [] : rowsOf(`${path}[]`, one.items))]
  })
}

function rowOf(path: string, schema: Schema, isRequired: boolean): string[][] {
  const { description } = schema
  if (description === undefined) return []
  const shown = path.slice(path.indexOf('.') + 1)
  return [[`\`${shown}\`${isRequired ? ' (required)' : ''}`, shapeOf(schema), escapeCell(description)]]
}

function shapeOf(schema: Schema): string {
  const shapes = alternatives(schema).map((one) => {
    if (one.const !== undefined) return `\`${JSON.stringify(one.const)}\``
    if (one.enum !== undefined) return one.enum.map((value) => `\`${String(value)}\``).join(', ')
    if (one.type === 'array') return `list of ${shapeOf(one.items ?? {})}`
    return (
      [one.type ?? []]
        .flat()
        .map((type) => WORDS.get(type) ?? type)
        .join(', ') || 'any'
    )
  })
  return [...new Set(shapes)].join(' or ')
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf?.flatMap(alternatives) ?? [schema]
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
}
