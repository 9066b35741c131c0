import * as z from 'zod'
import type { Severity } from '../../documents/parts.ts'
import { cutText } from '../cut-text.ts'
import { explainArguments } from '../explain-arguments.ts'
import { mapExpectation } from '../gx/map-expectation.ts'
import type { ImportedDemands } from '../imported-schema.ts'
import { isMapping } from '../parse-text.ts'
import { type Piece, type Said, unsupported } from '../piece.ts'
import { translate } from './expectations.ts'
import { tests } from './tests.ts'

/** How a test is configured: under `config`, or as was usual, beside its arguments. */
const CONFIGURED = ['severity', 'where', 'error_if', 'warn_if', 'enabled', 'limit', 'fail_calc'] as const
/** Says how results are kept and found, and asks nothing of the data. */
const SILENT = new Set([
  'name',
  'description',
  'tags',
  'meta',
  'store_failures',
  'store_failures_as',
  'alias',
  'schema',
  'database',
  'group',
  'config',
  'arguments',
])

const config = z.object({
  severity: z.string().nullish(),
  where: z.string().nullish(),
  error_if: z.string().nullish(),
  warn_if: z.string().nullish(),
  enabled: z.boolean().nullish(),
  fail_calc: z.string().nullish(),
})

/** `unique`, or `accepted_values: { values: [a, b] }`; of a column, or of the table. */
export function mapTest(test: unknown, column: string | null): Piece[] {
  const entry = entryOf(test)
  if (entry === null) return [unsupported(nameOf('a test', column), 'is no test')]
  const from = nameOf(entry.name, column)
  const { given, configured } = entry
  const read = config.safeParse(configured)
  if (!read.success) return [unsupported(from, 'its configuration is not understood')]
  if (read.data.enabled === false) return []
  const template = findTemplate({ ...given, where: read.data.where })
  if (template !== null) return [unsupported(from, `${template} is made by dbt when it runs`)]
  const demands = demandsOf(read.data)
  if ('reason' in demands) return [unsupported(from, demands.reason)]
  return mapNamed(entry.name, { column, given, said: { from, demands } })
}

interface Asked {
  readonly column: string | null
  readonly given: Readonly<Record<string, unknown>>
  readonly said: Said
}

function mapNamed(name: string, { column, given, said }: Asked): Piece[] {
  const [packaged, short] = name.includes('.') ? name.split('.', 2) : ['', name]
  const key = packaged === 'dbt' ? (short ?? '') : name
  const map = Object.hasOwn(tests, key) ? tests[key] : undefined
  try {
    if (packaged === 'dbt_expectations') return mapExpected(short ?? '', { column, given, said })
    return map === undefined ? [unsupported(said.from, 'has no check')] : map(column, given, said)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return [unsupported(said.from, explainArguments(error))]
  }
}

/** A `row_condition` is SQL here. */
function mapExpected(test: string, { column, given, said }: Asked): Piece[] {
  const { row_condition, ...rest } = given
  const { when: where, severity } = said.demands
  const conditions = [where, row_condition].filter((one): one is string => typeof one === 'string')
  const when = conditions.length === 0 ? {} : { when: conditions.map((one) => `(${one})`).join(' AND ') }
  const demands = { ...said.demands, ...when }
  const translated = translate(test, rest, { column, said: { ...said, demands } })
  if ('pieces' in translated) return translated.pieces
  const { type, kwargs } = translated
  return mapExpectation({
    type,
    kwargs: column === null ? kwargs : { column, ...kwargs },
    severity: severity === undefined ? null : severity,
    ...when,
    from: said.from,
  })
}

interface Entry {
  readonly name: string
  readonly given: Readonly<Record<string, unknown>>
  readonly configured: Readonly<Record<string, unknown>>
}

function entryOf(test: unknown): Entry | null {
  if (typeof test === 'string') return { name: test, given: {}, configured: {} }
  if (!isMapping(test)) return null
  const [first, ...more] = Object.entries(test)
  if (first === undefined) return null
  // The name may stand beside its arguments: `{ test_name: unique, config: … }`.
  const named = test['test_name']
  const [name, body] = typeof named === 'string' ? [named, { ...test, test_name: undefined }] : first
  const own = isMapping(body) ? body : {}
  const all = typeof named === 'string' ? own : { ...own, ...Object.fromEntries(more) }
  return { name, given: argumentsOf(all), configured: configuredOf(all) }
}

function argumentsOf(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested = isMapping(all['arguments']) ? all['arguments'] : {}
  const beside = Object.entries(all).filter(
    ([key, value]) =>
      value !== undefined && !SILENT.has(key) && !(CONFIGURED as readonly string[]).includes(key),
  )
  return { ...Object.fromEntries(beside), ...nested }
}

function configuredOf(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested = isMapping(all['config']) ? all['config'] : {}
  return { ...all, ...nested }
}

function nameOf(name: string, column: string | null): string {
  return cutText(column === null ? name : `${name}(${column})`)
}

function findTemplate(value: unknown): string | null {
  if (typeof value === 'string') return /\{\{|\{%/.test(value) ? cutText(value) : null
  if (typeof value !== 'object' || value === null) return null
  return (
    Object.values(value)
      .map(findTemplate)
      .find((found) => found !== null) ?? null
  )
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warn', 'warning'],
])
/** What dbt does where nothing is said: any failing row counts. */
const ANY = /^\s*(?:!=|>|<>)\s*0\s*$|^\s*>=\s*1\s*$/

function demandsOf({
  severity,
  where,
  error_if,
  warn_if,
  fail_calc,
}: z.infer<typeof config>): ImportedDemands | { readonly reason: string } {
  const level = SEVERITIES.get((severity ?? 'error').toLowerCase())
  if (level === undefined) return { reason: `has the unknown severity ${cutText(severity ?? '')}` }
  const counted = [error_if, warn_if].find((one) => typeof one === 'string' && !ANY.test(one))
  if (counted !== undefined)
    return { reason: `counts failing rows (${cutText(counted ?? '')}); mostly takes a share` }
  if (typeof fail_calc === 'string') return { reason: 'has a calculation of its own (fail_calc)' }
  return {
    ...(level === 'error' ? {} : { severity: level }),
    ...(typeof where === 'string' && where.trim() !== '' ? { when: where } : {}),
  }
}
