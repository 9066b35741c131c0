import type { Configuration, Waiver } from '../configuration.ts'
import { metricRulesOf } from '../metric-rules.ts'
import type { PolicySources } from '../policy-sources.ts'
import type { ConfigurationInput } from '../schema/file.ts'
import type { GateInput } from '../schema/gate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { normaliseBaseline } from './baseline.ts'
import { normaliseDatasets } from './data.ts'
import { normaliseEvaluations } from './evaluations.ts'
import { normaliseGate } from './gate.ts'
import { normaliseReport } from './report.ts'
import { folderOf, resolvePath } from './resolve-path.ts'
import { normaliseTrain } from './train.ts'

/** The file's own spelling becomes the house's here, once: camelCase, defaults, paths from the working directory. */
export function normalise(read: {
  readonly input: ConfigurationInput
  /** What the files that it extends hold. */
  readonly extended: readonly GateInput[]
  readonly waivers: readonly Waiver[]
  readonly sources: PolicySources
  readonly file: YamlFile
  readonly path: string
}): Configuration {
  const { input, file, path, waivers } = read
  const { evaluations = {} } = input
  const folder = folderOf(path)
  const resolve = (relative: string) => resolvePath(folder, relative)
  const gates = [...read.extended, input.gate ?? {}]
  const gate = normaliseGate({ gates, sources: read.sources.policies, waivers, evaluations })
  const rules = metricRulesOf(gate.rules)
  return {
    name: input.name,
    folder,
    data: normaliseDatasets(input.data ?? {}, { file, resolve, schemas: read.sources.schemas }),
    train: input.train === undefined ? null : normaliseTrain(input.train, resolve),
    evaluations: normaliseEvaluations(evaluations, { file, resolve, rules }),
    gate,
    baseline: normaliseBaseline(input.baseline ?? {}, resolve),
    report: normaliseReport(input.report ?? {}, { resolve, charts: read.sources.charts }),
    paths: input.paths?.map(resolve) ?? null,
    placeOf: (...keys) => file.placeOf(keys),
  }
}
