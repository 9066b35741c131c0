import type { ImportedCheck, ImportedDemands, ImportedReading } from '../../schemas/imported-schema.ts'
import type { SettledColumn, SettledSchema } from '../../schemas/settle.ts'
import type { ColumnSettings, DatasetSettings, Demands, ReadingSettings, SqlRule } from '../configuration.ts'
import type { ColumnInput, DatasetInput } from '../schema/data.ts'

/**
 * A data set with what its schema file asks for. What mergemark.yml says itself counts, check by check: a team can
 * loosen or add to a contract that it does not own, and a reviewer sees where.
 */
export function addSchema(own: DatasetSettings, input: DatasetInput, schema: SettledSchema): DatasetSettings {
  const primaryKey = schema.checks.find(({ rule }) => rule === 'primaryKey')?.option
  const isNamed = new Set(own.rules.map(({ name }) => name))
  const imported = schema.rules.filter(({ name }) => !isNamed.has(name))
  return {
    ...own,
    reading: addReading(own.reading, schema.reading ?? {}),
    nulls: input.options?.nulls === undefined ? (schema.nulls ?? own.nulls) : own.nulls,
    key: own.key ?? soleColumn(primaryKey),
    columns: addColumns(own.columns, input.columns ?? {}, schema.columns),
    ...addChecks(own, schema.checks, USUAL),
    rules: [...imported.map(addRule), ...own.rules],
    unsupported: schema.unsupported.map(({ name, reason }) => `${name} (${reason})`),
  }
}

const USUAL: Demands = { mostly: 1, severity: 'error', owner: null, when: null }

function addRule({ name, sql, message, ...demands }: SettledSchema['rules'][number]): SqlRule {
  return { name, sql, ...(message === undefined ? {} : { message }), ...demandsOf(demands, USUAL) }
}

function addReading(own: ReadingSettings, said: ImportedReading): ReadingSettings {
  return {
    delimiter: own.delimiter ?? said.delimiter ?? null,
    quote: own.quote ?? said.quote ?? null,
    header: own.header ?? said.header ?? null,
    encoding: own.encoding ?? said.encoding ?? null,
    decimal: own.decimal ?? said.decimal ?? null,
    dateFormat: own.dateFormat ?? said.dateFormat ?? null,
    timestampFormat: own.timestampFormat ?? said.timestampFormat ?? null,
  }
}

function soleColumn(key: unknown): string | null {
  const [column, ...more]: unknown[] = Array.isArray(key) ? key : [key]
  return typeof column === 'string' && more.length === 0 ? column : null
}

/** The schema's columns in its order, then those that it does not name. */
function addColumns(
  own: readonly ColumnSettings[],
  inputs: Readonly<Record<string, ColumnInput>>,
  schema: readonly SettledColumn[],
): ColumnSettings[] {
  const named = new Map(own.map((column) => [column.name, column]))
  const said = new Map(Object.entries(inputs))
  const described = new Set(schema.map(({ name }) => name))
  return [
    ...schema.map((column) => addColumn(named.get(column.name) ?? bareColumn(column.name), said, column)),
    ...own.filter(({ name }) => !described.has(name)),
  ]
}

function bareColumn(name: string): ColumnSettings {
  return { name, type: 'string', untyped: true, sensitive: null, ...USUAL, checks: {}, demands: {} }
}

function addColumn(
  own: ColumnSettings,
  inputs: ReadonlyMap<string, ColumnInput>,
  schema: SettledColumn,
): ColumnSettings {
  const { untyped: _, ...rest } = own
  const { mostly, severity, owner, when } = own
  const type = inputs.get(own.name)?.type ?? schema.type ?? null
  return {
    ...rest,
    type: type ?? 'string',
    ...(type === null ? { untyped: true } : {}),
    sensitive: own.sensitive ?? schema.sensitive ?? null,
    ...addChecks(own, schema.checks, { mostly, severity, owner, when }),
  }
}

type Checks = Pick<ColumnSettings, 'checks' | 'demands'>

function addChecks(own: Checks, schema: readonly ImportedCheck[], usual: Demands): Checks {
  const added = schema.filter(({ rule }) => !Object.hasOwn(own.checks, rule))
  const demanding = added.filter((check) => DEMANDS.some((key) => check[key] !== undefined))
  return {
    checks: { ...Object.fromEntries(added.map(({ rule, option }) => [rule, option])), ...own.checks },
    demands: {
      ...Object.fromEntries(demanding.map((check) => [check.rule, demandsOf(check, usual)])),
      ...own.demands,
    },
  }
}

const DEMANDS = ['mostly', 'severity', 'owner', 'when'] as const satisfies readonly (keyof ImportedDemands)[]

function demandsOf(said: ImportedDemands, usual: Demands): Demands {
  return {
    mostly: said.mostly ?? usual.mostly,
    severity: said.severity ?? usual.severity,
    owner: said.owner ?? usual.owner,
    when: said.when ?? usual.when,
  }
}
