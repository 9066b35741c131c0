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
  const sections = Object.entries(properties).map(([key, schema]) => {
    const rows = rowsOf(key, schema)
    const head = `## \`${key}\`\n\n${schema.description ?? ''}`.trimEnd()
    const below = key === 'data' ? `\n\n${describeDemands(schema)}` : ''
    return rows.length === 0 ? head : `${head}\n\n${tableOf(rows)}${below}`
  })
  return sections.join('\n\n')
}

const DEMANDS = 'What every check takes'

/** What may be said beside any check, once for all of them. */
function describeDemands(schema: Schema): string {
  const first = demandingBelow(schema)
  if (first === null) throw new TypeError('no check of the configuration takes demands')
  const { value: _, ...others } = first.properties ?? {}
  const rows = Object.entries(others).flatMap(([key, value]) => rowOf(`check.${key}`, value, false))
  const value = ['`value` (required)', 'as where it stands alone', 'What is asked.']
  const how =
    '`minimum: 10` and `minimum: { value: 10, mostly: 0.99, severity: warning }` are two ways to ask for a check. In the second one it takes:'
  const note =
    '`mostly` is for what is judged cell by cell or row by row: a mean or a count holds, or does not.'
  return [`### ${DEMANDS}`, how, tableOf([value, ...rows]), note].join('\n\n')
}

function demandingBelow(schema: Schema): Schema | null {
  for (const one of alternatives(schema)) {
    if (isDemanding(one)) return one
    const { additionalProperties: each, properties = {} } = one
    const below = [...Object.values(properties), ...(typeof each === 'object' ? [each] : [])]
    for (const value of below) {
      const found = demandingBelow(value)
      if (found !== null) return found
    }
  }
  return null
}

/** The long form of a check. */
function isDemanding({ properties = {} }: Schema): boolean {
  return ['value', 'mostly', 'severity', 'owner', 'when'].every((key) => Object.hasOwn(properties, key))
}

/** The keys that are asked for whichever way the value is written. */
function requiredOf(schemas: readonly Schema[]): string[] {
  const mappings = schemas.filter(({ properties }) => properties !== undefined)
  const [first, ...others] = mappings.map(({ required = [] }) => required)
  return (first ?? []).filter((key) => others.every((required) => required.includes(key)))
}

function tableOf(rows: readonly string[][]): string {
  return markdownTable([['key', 'value', 'what it does'], ...rows], { alignDelimiters: false })
}

/** Keys below `path`, parents before children; one whose value has keys of its own and no words is left out. */
function rowsOf(path: string, schema: Schema): string[][] {
  // Rules within a group have the keys of any rule, which stand once.
  if (/\.(any|all)\[\]$/.test(path)) return []
  const ways = alternatives(schema).filter((one) => !isDemanding(one))
  const required = requiredOf(ways)
  return ways.flatMap((one) => {
    const named = Object.entries(one.properties ?? {}).flatMap(([key, value]) => [
      ...rowOf(`${path}.${key}`, value, required.includes(key)),
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
  const all = alternatives(schema)
  const shapes = all
    .filter((one) => !isDemanding(one))
    .map((one) => {
      if (one.const !== undefined) return `\`${JSON.stringify(one.const)}\``
      if (one.enum !== undefined) return one.enum.map((value) => `\`${String(value)}\``).join(', ')
      if (one.type === 'array') return `list of ${asOne(shapeOf(one.items ?? {}))}`
      return (
        [one.type ?? []]
          .flat()
          .map((type) => WORDS.get(type) ?? type)
          .join(', ') || 'any'
      )
    })
  const shape = [...new Set(shapes)].join(' or ')
  return all.some(isDemanding) ? `${shape}; or [with more](#${slugOf(DEMANDS)})` : shape
}

function asOne(shape: string): string {
  return / or /.test(shape) ? `(${shape})` : shape
}

function slugOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-')
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf?.flatMap(alternatives) ?? [schema]
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
}
