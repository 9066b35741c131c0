import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Waiver } from './configuration.ts'
import type { PolicySources } from './policy-sources.ts'
import { explainIssues } from './schema/explain-issue.ts'
import { type WaiversInput, waiversSchema } from './schema/waivers.ts'
import type { YamlFile } from './yaml/read-yaml.ts'

/** The waivers of every file that the policy names for them. */
export function readWaivers({ waivers }: PolicySources): { waivers: Waiver[]; faults: MergemarkError[] } {
  const read = waivers.map(({ file }) => ({ file, shape: waiversSchema.safeParse(listIn(file)) }))
  return {
    waivers: read.flatMap(({ file, shape }) =>
      (shape.data ?? []).map((waiver, index) => toWaiver(waiver, index, file)),
    ),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: waiversSchema })),
  }
}

/** A file of comments only waives nothing. */
function listIn({ value }: YamlFile): unknown {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return isEmpty ? [] : value
}

function toWaiver(input: WaiversInput[number], index: number, file: YamlFile): Waiver {
  const { rule = null, evaluation = null, metric = null, slice = null, reason, owner, expires } = input
  return { rule, evaluation, metric, slice, reason, owner, expires, place: file.placeOf([index]) }
}
