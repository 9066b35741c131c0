import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { PolicySources } from './policy-sources.ts'
import { explainIssues } from './schema/explain-issue.ts'
import { type GateInput, gateSchema } from './schema/gate.ts'

/** The files that a configuration extends, in the order in which they count; its own gate is not among them. */
export function readExtended({ policies }: PolicySources): { gates: GateInput[]; faults: MergemarkError[] } {
  const read = policies.slice(0, -1).map(({ file }) => ({ file, shape: gateSchema.safeParse(file.value) }))
  return {
    gates: read.flatMap(({ shape }) => shape.data ?? []),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: gateSchema })),
  }
}
