import { stringify } from 'yaml'
import type { ExpressionRule, MetricRule, Rule } from '../configuration.ts'
import type { RuleInput } from '../schema/gate.ts'
import { usualRole } from '../usual-role.ts'
import type { KeyPath } from '../yaml/locate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** Where the rule stands, and which evaluation a metric is of where the rule does not say. */
interface Context {
  readonly file: YamlFile
  readonly path: KeyPath
  readonly evaluationOf: (metric: string) => string | null
}

export function normaliseRule(rule: RuleInput, context: Context): Rule {
  const { any, all, ...alone } = rule
  const members = any ?? all
  if (members === undefined) return normaliseMember(alone, context)
  const of = any === undefined ? 'all' : 'any'
  const within = (index: number) => ({ ...context, path: [...context.path, of, index] })
  return {
    ...whatEveryRuleHas(rule, context),
    kind: 'group',
    of,
    rules: members.map((member, index) => normaliseMember(member, within(index))),
  }
}

function normaliseMember(
  rule: Omit<RuleInput, 'any' | 'all'>,
  context: Context,
): MetricRule | ExpressionRule {
  const { expr, metric = '', slice = null } = rule
  const common = whatEveryRuleHas(rule, context)
  if (expr !== undefined) return { ...common, kind: 'expression', expression: expr }
  return {
    ...common,
    kind: 'metric',
    evaluation: rule.evaluation ?? context.evaluationOf(metric),
    metric,
    slice,
    margin: rule.margin ?? null,
    relativeMargin: rule['relative-margin'] ?? null,
    improve: gainOf(rule),
    equivalent: rule.equivalent ?? null,
    budget: rule.budget ?? null,
    min: rule.min ?? null,
    max: rule.max ?? null,
    bound: rule.bound ?? null,
    as: rule.as ?? usualRole({ metric, slice }),
  }
}

/** true asks for any; the schema has refused false. */
function gainOf({ improve }: RuleInput): number | null {
  if (typeof improve === 'number') return improve
  return improve === true ? 0 : null
}

function whatEveryRuleHas({ name, severity }: RuleInput, { file, path }: Context) {
  // Its keys in the order in which the policy has them: waivers may quote it.
  const text = stringify(file.valueOf(path), { collectionStyle: 'flow', lineWidth: 0 }).trim()
  const found = file.placeOf(path)
  const place = found === null ? null : { file: found.file, line: found.line, column: found.column }
  return { text, name: name ?? null, severity: severity ?? ('error' as const), place }
}
