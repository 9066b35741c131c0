import { stringify } from 'yaml'
import type { Configuration, GateSettings, MetricRule } from '../configuration.ts'
import { evaluationsOfMetric } from '../meaning/evaluation-of-rule.ts'
import type { ConfigurationInput } from '../schema/file.ts'
import type { GateInput, RuleInput } from '../schema/gate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { normaliseBaseline } from './baseline.ts'
import { normaliseDatasets } from './data.ts'
import { normaliseEvaluations } from './evaluations.ts'
import { folderOf, resolvePath } from './resolve-path.ts'
import { normaliseTrain } from './train.ts'

/** The file's own spelling becomes the house's here, once: camelCase, defaults, paths from the working directory. */
export function normalise(read: { input: ConfigurationInput; file: YamlFile; path: string }): Configuration {
  const { input, file, path } = read
  const folder = folderOf(path)
  const resolve = (relative: string) => resolvePath(folder, relative)
  const gate = normaliseGate(input)
  return {
    name: input.name,
    folder,
    data: normaliseDatasets(input.data ?? {}, { file, resolve }),
    train: input.train === undefined ? null : normaliseTrain(input.train, resolve),
    evaluations: normaliseEvaluations(input.evaluations ?? {}, { file, resolve, rules: gate.rules }),
    gate,
    baseline: normaliseBaseline(input.baseline ?? {}, resolve),
    placeOf: (...keys) => file.placeOf(keys),
  }
}

function normaliseGate({ gate = {}, evaluations = {} }: ConfigurationInput): GateSettings {
  const { mode = 'enforce', preset = 'balanced', confidence = 0.95, rules = [] }: GateInput = gate
  const candidates = Object.entries(evaluations).map(([name, { metrics = [] }]) => ({
    name,
    metrics: metrics.map((metric) => (typeof metric === 'string' ? metric : metric.name)),
  }))
  const settled = rules.map((rule) =>
    normaliseRule(rule, (metric) => evaluationsOfMetric(metric, candidates)[0] ?? null),
  )
  return { mode, preset, confidence, rules: settled }
}

function normaliseRule(rule: RuleInput, evaluationOf: (metric: string) => string | null): MetricRule {
  const { metric = '', margin = null, min = null, max = null, as = 'prove' } = rule
  const text = stringify(rule, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  return { text, evaluation: rule.evaluation ?? evaluationOf(metric), metric, margin, min, max, as }
}
