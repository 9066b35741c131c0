import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Configuration } from './configuration.ts'
import { checkData } from './meaning/check-data.ts'
import { checkEvaluations } from './meaning/check-evaluations.ts'
import { checkMetrics } from './meaning/check-metrics.ts'
import { checkOutputs } from './meaning/check-outputs.ts'
import { checkPolicy } from './meaning/check-policy.ts'
import { checkRules } from './meaning/check-rules.ts'
import { outlineOf } from './meaning/outline.ts'
import { normalise } from './normalise/configuration.ts'
import { explainIssue } from './schema/explain-issue.ts'
import { configurationSchema } from './schema/file.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** More would be read by nobody, and finding their places takes time. */
const MOST_ISSUES = 100

/**
 * Reads mergemark.yml. `path` is relative to the working directory; what the file names is resolved from its folder.
 * Throws one error that carries all that is wrong with the file, in its order.
 */
export function parseConfiguration(input: { text: string; path: string }): Configuration {
  const { text, path } = input
  const file = readYaml({ text, file: path })
  if ('faults' in file) throw joinFaults(inFileOrder(file.faults))

  const shape = configurationSchema.safeParse(file.value)
  const outline = outlineOf(file.value)
  const faults = [
    ...(shape.error?.issues ?? []).slice(0, MOST_ISSUES).flatMap((issue) => explainIssue(issue, file)),
    ...checkData(outline, file),
    ...checkEvaluations(outline, file),
    ...checkMetrics(outline, file),
    ...checkOutputs(outline, file, path),
    ...checkRules(outline, file),
    ...checkPolicy(outline, file),
  ]
  if (!shape.success || faults.length > 0) throw joinFaults(inFileOrder(faults))
  return normalise({ input: shape.data, file, path })
}

function inFileOrder(faults: readonly MergemarkError[]): MergemarkError[] {
  const different = new Map(
    faults.map((one) => [`${one.message} ${one.place?.line}:${one.place?.column}`, one]),
  )
  return [...different.values()].sort(
    (a, b) => position(a, 'line') - position(b, 'line') || position(a, 'column') - position(b, 'column'),
  )
}

function position({ place }: MergemarkError, part: 'line' | 'column'): number {
  return place?.[part] ?? 0
}
