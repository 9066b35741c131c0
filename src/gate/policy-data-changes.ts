import type { ColumnSettings, DatasetSettings, Demands, SqlRule } from '../config/configuration.ts'
import { describeKeys, describeNamed, milder } from './policy-parts.ts'
import { clean } from './wording.ts'

export function describeDataChanges(
  base: readonly DatasetSettings[],
  head: readonly DatasetSettings[],
): string[] {
  return describeNamed('data set', { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, ['path', 'format', 'reading', 'nulls', 'key']),
    ...describeNamed(`${label}, column`, { base: before.columns, head: after.columns }, describeColumn),
    ...describeChecks(before, after, label),
    ...describeNamed(`${label}, rule`, { base: before.rules, head: after.rules }, describeSqlRule),
  ])
}

function describeColumn(base: ColumnSettings, head: ColumnSettings, label: string): string[] {
  return [
    ...describeKeys(label, { base, head }, ['type', 'sensitive']),
    ...describeDemands(base, head, label),
    ...describeChecks(base, head, label),
  ]
}

type Checks = Pick<ColumnSettings, 'checks' | 'demands'>

/** Each check by its name: what it asks, and what it asks beside that. */
function describeChecks(base: Checks, head: Checks, label: string): string[] {
  const namedIn = ({ checks, demands }: Checks) =>
    Object.entries(checks).map(([name, option]) => ({ name, option, beside: demands[name] ?? null }))
  return describeNamed(`${label}:`, { base: namedIn(base), head: namedIn(head) }, (before, after, rule) => [
    ...describeKeys(rule, { base: before, head: after }, ['option']),
    ...(before.beside === null || after.beside === null
      ? describeKeys(rule, { base: before, head: after }, ['beside'])
      : describeDemands(before.beside, after.beside, rule)),
  ])
}

function describeSqlRule(base: SqlRule, head: SqlRule, label: string): string[] {
  return [...describeKeys(label, { base, head }, ['sql']), ...describeDemands(base, head, label)]
}

function describeDemands(base: Demands, head: Demands, label: string): string[] {
  const isMilder = milder(base.severity, head.severity)
  const change = (key: 'severity' | 'mostly', loosened: boolean) =>
    base[key] === head[key]
      ? []
      : [`${label}: ${key} ${loosened ? 'loosened' : 'tightened'}: ${clean(`${base[key]} → ${head[key]}`)}`]
  return [
    ...change('severity', isMilder),
    ...change('mostly', head.mostly < base.mostly),
    ...describeKeys(label, { base, head }, ['when', 'owner']),
  ]
}
