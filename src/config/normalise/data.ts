import { checks } from '../../checks/index.ts'
import type { ColumnSettings, DatasetSettings, SqlRule } from '../configuration.ts'
import type { ColumnInput, DatasetInput } from '../schema/data.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

interface Context {
  readonly file: YamlFile
  readonly resolve: (path: string) => string
}

export function normaliseDatasets(
  data: Readonly<Record<string, DatasetInput>>,
  context: Context,
): DatasetSettings[] {
  return Object.entries(data).map(([name, dataset]) => normaliseDataset(name, dataset, context))
}

function normaliseDataset(name: string, dataset: DatasetInput, { file, resolve }: Context): DatasetSettings {
  const { path, format, options, key = null, columns = {}, rules = [] } = dataset
  // A cell is text: `0` and `0.0` are two different ones, so what the file spells is what counts.
  const spelt = (value: unknown, index: number) =>
    file.textOf(['data', name, 'options', 'nulls', index]) ?? String(value)
  return {
    name,
    path: resolve(path),
    format: format === 'csv' || format === 'tsv' ? format : null,
    nulls: options?.nulls?.map(spelt) ?? [''],
    key,
    columns: Object.entries(columns).map(([column, input]) => normaliseColumn(column, input)),
    rules: rules.map(normaliseRule),
  }
}

function normaliseColumn(name: string, input: ColumnInput): ColumnSettings {
  const { type = 'string', mostly = 1, severity = 'error', ...options } = input
  const asked = new Map(Object.entries(options))
  const named = checks.flatMap(({ rule }) =>
    asked.get(rule) === undefined ? [] : [[rule, asked.get(rule)] as const],
  )
  return { name, type, mostly, severity, checks: Object.fromEntries(named) }
}

function normaliseRule(rule: NonNullable<DatasetInput['rules']>[number]): SqlRule {
  return { name: rule.name, sql: rule.sql, severity: rule.severity ?? 'error', mostly: rule.mostly ?? 1 }
}
