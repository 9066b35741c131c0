import type { ColumnSettings, DatasetSettings, SqlRule } from '../../src/config/configuration.ts'

export function datasetOf(settings: Partial<DatasetSettings> = {}): DatasetSettings {
  return {
    name: 'set',
    path: 'data.csv',
    format: null,
    nulls: [''],
    key: null,
    columns: [],
    rules: [],
    ...settings,
  }
}

export function columnOf(name: string, settings: Partial<ColumnSettings> = {}): ColumnSettings {
  return { name, type: 'string', mostly: 1, severity: 'error', checks: {}, ...settings }
}

export function ruleOf(sql: string, settings: Partial<SqlRule> = {}): SqlRule {
  return { name: sql, sql, severity: 'error', mostly: 1, ...settings }
}
