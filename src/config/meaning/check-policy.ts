import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { Outline, RuleOutline } from './outline.ts'

/** A policy that could never fail is an error: it needs a rule that proves or bounds, or a check of data. */
export function checkPolicy(outline: Outline, file: YamlFile): MergemarkError[] {
  const rules = outline.gate?.rules ?? []
  if (rules.some(couldFail) || [...outline.data].some(([name]) => checksSomething(name, outline, file)))
    return []
  const place = file.placeOf(['gate', 'rules']) ?? file.placeOf(['gate']) ?? file.start
  return [fault('empty-policy', { onlyGuards: rules.length > 0 }, { place })]
}

/** A rule that cannot be made out has an error of its own, and none more is needed. */
function couldFail(rule: RuleOutline): boolean {
  return rule === null || rule.as !== 'guard' || rule.min !== null || rule.max !== null
}

function checksSomething(name: string, outline: Outline, file: YamlFile): boolean {
  const dataset = outline.data.get(name) ?? null
  if (dataset === null) return true
  const columns = [...dataset.columns.keys()]
  return (
    columns.some((column) => isError(file.textOf(['data', name, 'columns', column, 'severity']))) ||
    dataset.rules.some((rule) => isError(rule?.severity ?? null))
  )
}

function isError(severity: string | null): boolean {
  return severity !== 'warning' && severity !== 'info'
}
