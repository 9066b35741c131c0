import { isLabelled, type Sample } from '../sample/sample.ts'

/** What examples are judged by, for reading, and the number of each; more is worse. */
export interface ExampleLosses {
  readonly name: string
  readonly values: Float64Array
}

/** null where an example has no loss of its own that all would agree on. */
export function lossesOf(sample: Sample): ExampleLosses | null {
  if (isLabelled(sample)) {
    const { target, predicted } = sample
    const values = Float64Array.from(target, (label, example) => (label === predicted[example] ? 0 : 1))
    return { name: 'error rate', values }
  }
  if (sample.task === 'multilabel') {
    const { target, predicted, labels, size } = sample
    const values = new Float64Array(size)
    for (const [label, has] of target.entries()) {
      const said = predicted[label] as Uint8Array
      for (let example = 0; example < size; example += 1) {
        if (has[example] !== said[example]) values[example] = (values[example] as number) + 1 / labels.length
      }
    }
    return { name: 'share of labels that are wrong', values }
  }
  if (sample.task === 'regression') {
    const { target, predicted } = sample
    const values = target.map((value, example) => Math.abs(value - (predicted[example] as number)))
    return { name: 'absolute error', values }
  }
  if (sample.task === 'graded') return { name: 'negative score', values: sample.score.map((score) => -score) }
  return null
}
