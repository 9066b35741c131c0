import { checks, tableChecks } from '../../checks/index.ts'
import type { SettledSchema } from '../../schemas/settle.ts'
import type { ColumnSettings, DatasetSettings, Demands, SqlRule } from '../configuration.ts'
import type { ColumnInput, DatasetInput } from '../schema/data.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { addSchema } from './add-schema.ts'
import { asSpelt } from './as-spelt.ts'

interface Context {
  readonly file: YamlFile
  readonly resolve: (path: string) => string
  /** What the schema files of others ask for, by data set. */
  readonly schemas: ReadonlyMap<string, SettledSchema>
}

export function normaliseDatasets(
  data: Readonly<Record<string, DatasetInput>>,
  context: Context,
): DatasetSettings[] {
  return Object.entries(data).map(([name, dataset]) => {
    const own = normaliseDataset(name, dataset, context)
    const schema = context.schemas.get(name)
    return schema === undefined ? own : addSchema(own, dataset, schema)
  })
}

function normaliseDataset(name: string, dataset: DatasetInput, { file, resolve }: Context): DatasetSettings {
  const { path, format, options, key = null, columns = {}, rules = [], profile = 'full' } = dataset
  // A cell is text: `0` and `0.0` are two different ones, so what the file spells is what counts, here and in `asSpelt`.
  const spelt = (value: unknown, index: number) =>
    file.textOf(['data', name, 'options', 'nulls', index]) ?? String(value)
  return {
    name,
    path: resolve(path),
    format: format ?? null,
    reading: {
      delimiter: options?.delimiter ?? null,
      quote: options?.quote ?? null,
      header: options?.header ?? null,
      encoding: options?.encoding ?? null,
      decimal: options?.decimal ?? null,
      dateFormat: options?.['date-format'] ?? null,
      timestampFormat: options?.['timestamp-format'] ?? null,
    },
    nulls: options?.nulls?.map(spelt) ?? [''],
    key,
    columns: Object.entries(columns).map(([column, input]) =>
      normaliseColumn(column, asSpelt(input, { file, path: ['data', name, 'columns', column] })),
    ),
    ...normaliseChecks(dataset, tableChecks, USUAL),
    rules: rules.map(normaliseRule),
    profile,
    unsupported: [],
  }
}

const USUAL: Demands = { mostly: 1, severity: 'error', owner: null, when: null }

function normaliseColumn(name: string, input: ColumnInput): ColumnSettings {
  const { type = 'string', sensitive = null } = input
  const untyped = input.type === undefined
  const demands = demandsOf(input, USUAL)
  return {
    name,
    type,
    ...(untyped ? { untyped } : {}),
    sensitive,
    ...demands,
    ...normaliseChecks(input, checks, demands),
  }
}

/** Each check's option, and what it asks for beside it where that is said of the check itself. */
function normaliseChecks(
  input: object,
  all: readonly { readonly rule: string }[],
  usual: Demands,
): Pick<ColumnSettings, 'checks' | 'demands'> {
  const said = new Map(Object.entries(input))
  const asked = all.flatMap(({ rule }) =>
    said.get(rule) === undefined ? [] : [[rule, said.get(rule)] as const],
  )
  const own = asked.filter((entry): entry is readonly [string, OwnDemands] => isOwn(entry[1]))
  return {
    checks: Object.fromEntries(asked.map(([rule, value]) => [rule, isOwn(value) ? value.value : value])),
    demands: Object.fromEntries(own.map(([rule, value]) => [rule, demandsOf(value, usual)])),
  }
}

type OwnDemands = Partial<Demands> & { readonly value: unknown }

/** `{ value: 10, mostly: 0.9 }` in place of `10`. */
function isOwn(value: unknown): value is OwnDemands {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'value' in value
}

function demandsOf(
  { mostly, severity, owner, when }: { [K in keyof Demands]?: Demands[K] | undefined },
  usual: Demands,
): Demands {
  return {
    mostly: mostly ?? usual.mostly,
    severity: severity ?? usual.severity,
    owner: owner ?? usual.owner,
    when: when ?? usual.when,
  }
}

function normaliseRule(rule: NonNullable<DatasetInput['rules']>[number]): SqlRule {
  return { name: rule.name, sql: rule.sql, ...demandsOf(rule, USUAL) }
}
