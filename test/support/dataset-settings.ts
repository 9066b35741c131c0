import { bareDataset } from '../../src/config/bare-dataset.ts'
import type { ColumnSettings, DatasetSettings, SqlRule } from '../../src/config/configuration.ts'

const usual = { mostly: 1, severity: 'error', owner: null, when: null } as const

export function datasetOf(settings: Partial<DatasetSettings> = {}): DatasetSettings {
  return {
    ...bareDataset({ name: 'set', path: 'data.csv' }),
    ...settings,
  }
}

/** As mergemark.yml has it: nobody named the file by hand. */
export function configuredOf(settings: Partial<DatasetSettings> = {}): DatasetSettings {
  const { byHand: _, ...configured } = datasetOf(settings)
  return configured
}

export function columnOf(name: string, settings: Partial<ColumnSettings> = {}): ColumnSettings {
  const untyped = settings.type === undefined
  return {
    ...usual,
    name,
    type: 'string',
    ...(untyped ? { untyped } : {}),
    sensitive: null,
    checks: {},
    demands: {},
    ...settings,
  }
}

export function ruleOf(sql: string, settings: Partial<SqlRule> = {}): SqlRule {
  return { ...usual, name: sql, sql, ...settings }
}
