import { evaluationSetDigest, sliceDigest, strataDigest } from './digest.ts'
import type { Sample } from './sample.ts'
import type { StoredWhole } from './stored-sample.ts'

/** What reading the sample's full form would give, without writing it. */
export function storeWhole(sample: Sample): StoredWhole {
  const { name, task, size, slices, strata } = sample
  return {
    form: 'full',
    name,
    task,
    size,
    evaluationSet: evaluationSetDigest(sample),
    sliceDigests: new Map(slices.map((slice) => [slice.name, sliceDigest(slice)])),
    strataDigest: strata === null ? null : strataDigest(strata),
    sample,
  }
}
