import type { ColumnSettings, DatasetSettings, SqlRule } from '../config/configuration.ts'
import { describeKeys, describeNamed, milder } from './policy-parts.ts'
import { clean } from './wording.ts'

export function describeDataChanges(
  base: readonly DatasetSettings[],
  head: readonly DatasetSettings[],
): string[] {
  return describeNamed('data set', { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, ['path', 'format', 'nulls', 'key']),
    ...describeNamed(`${label}, column`, { base: before.columns, head: after.columns }, describeColumn),
    ...describeNamed(`${label}, rule`, { base: before.rules, head: after.rules }, describeSqlRule),
  ])
}

function describeColumn(base: ColumnSettings, head: ColumnSettings, label: string): string[] {
  const optionsOf = ({ checks }: ColumnSettings) =>
    Object.entries(checks).map(([name, option]) => ({ name, option }))
  return [
    ...describeKeys(label, { base, head }, ['type']),
    ...describeDemands(base, head, label),
    ...describeNamed(`${label}:`, { base: optionsOf(base), head: optionsOf(head) }, (before, after, rule) =>
      describeKeys(rule, { base: before, head: after }, ['option']),
    ),
  ]
}

function describeSqlRule(base: SqlRule, head: SqlRule, label: string): string[] {
  return [...describeKeys(label, { base, head }, ['sql']), ...describeDemands(base, head, label)]
}

type Demands = Pick<SqlRule, 'severity' | 'mostly'>

function describeDemands(base: Demands, head: Demands, label: string): string[] {
  const isMilder = milder(base.severity, head.severity)
  const change = (key: keyof Demands, loosened: boolean) =>
    base[key] === head[key]
      ? []
      : [`${label}: ${key} ${loosened ? 'loosened' : 'tightened'}: ${clean(`${base[key]} → ${head[key]}`)}`]
  return [...change('severity', isMilder), ...change('mostly', head.mostly < base.mostly)]
}
