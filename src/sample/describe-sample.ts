import { evaluationSetDigest, sliceDigest, strataDigest } from './digest.ts'
import type { Form, SampleHeader, Section } from './layout.ts'
import type { Sample } from './sample.ts'

/** What the header of sample.bin says of a sample. */
export function describeSample(sample: Sample, form: Form, sections: Section[]): SampleHeader {
  const examples = {
    name: sample.name,
    form,
    size: sample.size,
    evaluationSet: evaluationSetDigest(sample),
    slices: sample.slices.map((slice) => ({ name: slice.name, of: slice.of, digest: sliceDigest(slice) })),
    ...(sample.strata === null ? {} : { strata: strataDigest(sample.strata) }),
    measures: [...sample.measures.keys()],
    sections,
  }
  switch (sample.task) {
    case 'binary':
    case 'multiclass':
      return { task: sample.task, ...examples, labels: [...sample.labels], positive: sample.positive }
    case 'multilabel':
      return { task: sample.task, ...examples, labels: [...sample.labels] }
    case 'regression':
      return { task: sample.task, ...examples, quantiles: [...sample.quantiles.keys()] }
    case 'ranking':
    case 'graded':
      return { task: sample.task, ...examples }
  }
}
