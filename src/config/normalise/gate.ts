import type { GateSettings, Waiver } from '../configuration.ts'
import { evaluationsOfMetric } from '../meaning/evaluation-of-rule.ts'
import type { PolicySource } from '../policy-sources.ts'
import type { ConfigurationInput } from '../schema/file.ts'
import type { GateInput, RuleInput } from '../schema/gate.ts'
import { normaliseRule } from './rule.ts'

/** `gates`: those of `sources`, in the same order, the configuration's own last. */
export function normaliseGate(read: {
  readonly gates: readonly GateInput[]
  readonly sources: readonly PolicySource[]
  readonly waivers: readonly Waiver[]
  readonly evaluations: NonNullable<ConfigurationInput['evaluations']>
}): GateSettings {
  const { gates, sources, waivers, evaluations } = read
  const extended = sources.slice(0, -1).map(({ path }) => path)
  const candidates = Object.entries(evaluations).map(([name, { metrics = [] }]) => ({
    name,
    metrics: metrics.map((metric) => (typeof metric === 'string' ? metric : metric.name)),
  }))
  const evaluationOf = (metric: string) => evaluationsOfMetric(metric, candidates)[0] ?? null
  const rulesOf = ({ file, at }: PolicySource, rules: readonly RuleInput[] = []) =>
    rules.map((rule, index) => normaliseRule(rule, { file, path: [...at, 'rules', index], evaluationOf }))
  return {
    mode: lastOf(gates, 'mode') ?? 'enforce',
    preset: lastOf(gates, 'preset') ?? 'balanced',
    confidence: lastOf(gates, 'confidence') ?? 0.95,
    rules: sources.flatMap((source, index) => rulesOf(source, gates[index]?.rules)),
    waivers,
    ...(lastOf(gates, 'reuse') === 'merge-queue' ? { reuse: 'merge-queue' as const } : {}),
    forks: lastOf(gates, 'forks') ?? 'review',
    ...(extended.length === 0 ? {} : { extends: extended }),
  }
}

function lastOf<K extends keyof GateInput>(gates: readonly GateInput[], key: K): GateInput[K] {
  return gates.findLast((gate) => gate[key] !== undefined)?.[key]
}
