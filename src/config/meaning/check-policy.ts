import { tableChecks } from '../../checks/index.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { SettledSchema } from '../../schemas/settle.ts'
import type { PolicySources } from '../policy-sources.ts'
import { usualRole } from '../usual-role.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { gateOutlineOf, type MemberOutline, type Outline, type RuleOutline } from './outline.ts'

/** A policy that could never fail is an error: it needs a rule that proves or bounds, or a check of data. */
export function checkPolicy(
  outline: Outline,
  file: YamlFile,
  { policies, schemas }: Pick<PolicySources, 'policies' | 'schemas'>,
): MergemarkError[] {
  const gates = policies.map((source) => gateOutlineOf(source.file.valueOf(source.at)))
  const rules = gates.flatMap((gate) => gate?.rules ?? [])
  const isStrict = gates.findLast((gate) => gate !== null && gate.preset !== null)?.preset === 'strict'
  if (rules.some((rule) => couldFail(rule, isStrict))) return []
  if (
    [...outline.data].some(
      ([name]) => checksSomething(name, outline, file) || asksSomething(schemas.get(name)),
    )
  )
    return []
  const place = file.placeOf(['gate', 'rules']) ?? file.placeOf(['gate']) ?? file.start
  const mild = rules.some((rule) => rule !== null && !isError(rule.severity))
  return [fault('empty-policy', { onlyGuards: rules.length > 0 && !mild, mild }, { place })]
}

/** A rule that cannot be made out has an error of its own, and none more is needed. */
function couldFail(rule: RuleOutline, isStrict: boolean): boolean {
  if (rule === null) return true
  if (!isError(rule.severity)) return false
  const isFirm = (one: MemberOutline) => one === null || isStrict || proves(one)
  // One member that never fails would hold up the whole of `any`.
  if (rule.any.length > 0) return rule.any.every(isFirm)
  return rule.all.length > 0 ? rule.all.some(isFirm) : isFirm(rule)
}

function proves({ as, metric, slice, min, max }: NonNullable<MemberOutline>): boolean {
  return (as ?? usualRole({ metric: metric ?? '', slice })) !== 'guard' || min !== null || max !== null
}

function checksSomething(name: string, outline: Outline, file: YamlFile): boolean {
  const dataset = outline.data.get(name) ?? null
  if (dataset === null) return true
  const columns = [...dataset.columns.keys()]
  return (
    columns.some((column) => isError(file.textOf(['data', name, 'columns', column, 'severity']))) ||
    tableChecks.some(
      ({ rule }) =>
        file.valueOf(['data', name, rule]) !== undefined &&
        isError(file.textOf(['data', name, rule, 'severity'])),
    ) ||
    dataset.rules.some((rule) => isError(rule?.severity ?? null))
  )
}

/** A column that is named has to be there. */
function asksSomething(schema: SettledSchema | undefined): boolean {
  if (schema === undefined) return false
  const { columns, checks, rules } = schema
  return columns.length > 0 || [...checks, ...rules].some(({ severity = 'error' }) => isError(severity))
}

function isError(severity: string | null): boolean {
  return severity !== 'warning' && severity !== 'info'
}
