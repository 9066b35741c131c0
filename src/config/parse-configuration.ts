import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Configuration } from './configuration.ts'
import { checkBounds } from './meaning/check-bounds.ts'
import { checkData } from './meaning/check-data.ts'
import { checkEvaluations } from './meaning/check-evaluations.ts'
import { checkMetrics } from './meaning/check-metrics.ts'
import { checkOutputs } from './meaning/check-outputs.ts'
import { checkPaths } from './meaning/check-paths.ts'
import { checkPolicy } from './meaning/check-policy.ts'
import { checkReport } from './meaning/check-report.ts'
import { checkRules } from './meaning/check-rules.ts'
import { checkValues } from './meaning/check-values.ts'
import { outlineOf } from './meaning/outline.ts'
import { normalise } from './normalise/configuration.ts'
import { normaliseDatasets } from './normalise/data.ts'
import { openPolicy, type PolicySources } from './policy-sources.ts'
import { readExtended } from './read-extended.ts'
import { readWaivers } from './read-waivers.ts'
import { explainIssues } from './schema/explain-issue.ts'
import { type ConfigurationInput, configurationSchema } from './schema/file.ts'
import { readYaml, type YamlFile } from './yaml/read-yaml.ts'

interface Read {
  readonly text: string
  readonly path: string
  /** Texts of the files that it extends and of its waivers, by path from the working directory. */
  readonly files?: ReadonlyMap<string, string>
}

/**
 * Reads mergemark.yml. `path` is relative to the working directory; what the file names is resolved from its folder.
 * Throws one error that carries all that is wrong with the file and with those it names, in their order.
 */
export function parseConfiguration({ text, path, files = new Map() }: Read): Configuration {
  const file = readYaml({ text, file: path })
  if ('faults' in file) throw joinFaults(inFileOrder(file.faults))

  const shape = configurationSchema.safeParse(file.value)
  const outline = outlineOf(file.value)
  const sources = openPolicy({ path, file, at: ['gate'] }, files)
  const extended = readExtended(sources)
  const waivers = readWaivers(sources)
  const datasets = shape.success ? datasetsOf(shape.data, { file, sources }) : []
  const wrong = [
    ...explainIssues(shape.error, { file, schema: configurationSchema }),
    ...checkData(outline, file),
    ...checkBounds(datasets, file),
    ...checkValues(datasets, file),
    ...checkEvaluations(outline, file),
    ...checkMetrics(outline, file),
    ...checkOutputs(outline, file, path),
    ...checkReport(file),
    ...checkPaths(file),
    ...sources.faults,
    ...extended.faults,
    ...waivers.faults,
    ...checkRules(outline, sources.policies),
  ]
  // What else is wrong may be what was to fail: that nothing could is said of a file that has no other error.
  const faults = wrong.length > 0 ? wrong : checkPolicy(outline, file, sources)
  if (!shape.success || faults.length > 0) throw joinFaults(inFileOrder(faults, [path, ...sources.named]))
  const { gates } = extended
  return normalise({ input: shape.data, extended: gates, waivers: waivers.waivers, sources, file, path })
}

function datasetsOf(
  { data = {} }: ConfigurationInput,
  { file, sources }: { readonly file: YamlFile; readonly sources: PolicySources },
) {
  return normaliseDatasets(data, { file, resolve: (path) => path, schemas: sources.schemas })
}

/** By file, the configuration first, and within each by place. */
function inFileOrder(faults: readonly MergemarkError[], files: readonly string[] = []): MergemarkError[] {
  const different = new Map(
    faults.map((one) => [`${one.message} ${one.place?.file}:${one.place?.line}:${one.place?.column}`, one]),
  )
  const order = ({ place }: MergemarkError) => files.indexOf(place?.file ?? '')
  return [...different.values()].sort(
    (a, b) =>
      order(a) - order(b) ||
      position(a, 'line') - position(b, 'line') ||
      position(a, 'column') - position(b, 'column'),
  )
}

function position({ place }: MergemarkError, part: 'line' | 'column'): number {
  return place?.[part] ?? 0
}
