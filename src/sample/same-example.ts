import { listJudgements } from './list-judgements.ts'
import type { LabelledSample, MultilabelSample, RankingSample, RegressionSample, Sample } from './sample.ts'

/** Whether example `before` of the one sample is example `after` of the other: all that a set's digest is taken of. */
export type IsSame = (before: number, after: number) => boolean

/** Compares weight, group and target; two samples of one task. */
export function compareExamples(base: Sample, head: Sample): IsSame {
  const tests = [sameWeight(base, head), sameGroup(base, head), sameTarget(base, head)]
  return (before, after) => tests.every((isSame) => isSame(before, after))
}

/** Without weights all are 1, as the digest has it. */
function sameWeight({ weight: base }: Sample, { weight: head }: Sample): IsSame {
  return (before, after) => (base?.[before] ?? 1) === (head?.[after] ?? 1)
}

function sameGroup(base: Sample, head: Sample): IsSame {
  const { group: before, groups } = base
  const { group: after, groups: others } = head
  if (before === null || after === null) return () => before === after
  return (one, other) => groups[before[one] as number] === others[after[other] as number]
}

function sameTarget(base: Sample, head: Sample): IsSame {
  if (base.task === 'multilabel' && head.task === 'multilabel') return sameLabels(base, head)
  if (base.task === 'regression' && head.task === 'regression') return sameNumber(base, head)
  if (base.task === 'ranking' && head.task === 'ranking') return sameJudgements(base, head)
  if ('positive' in base && 'positive' in head) return sameLabel(base, head)
  return () => true
}

function sameLabel(base: LabelledSample, head: LabelledSample): IsSame {
  return (before, after) =>
    base.labels[base.target[before] as number] === head.labels[head.target[after] as number]
}

/** A label that one side does not know is one that its examples do not have. */
function sameLabels(base: MultilabelSample, head: MultilabelSample): IsSame {
  const names = [...new Set([...base.labels, ...head.labels])]
  const marks = names.map((name) => [
    base.target[base.labels.indexOf(name)],
    head.target[head.labels.indexOf(name)],
  ])
  return (before, after) => marks.every(([was, is]) => (was?.[before] ?? 0) === (is?.[after] ?? 0))
}

function sameNumber(base: RegressionSample, head: RegressionSample): IsSame {
  return (before, after) =>
    base.target[before] === head.target[after] && base.scale?.[before] === head.scale?.[after]
}

/** The same documents are judged for the query, each as relevant; what was retrieved is a prediction. */
function sameJudgements(base: RankingSample, head: RankingSample): IsSame {
  const was = describeJudgements(base)
  const is = describeJudgements(head)
  return (before, after) => {
    const one = was(before)
    const other = is(after)
    return one.length === other.length && one.every((judgement, at) => judgement === other[at])
  }
}

function describeJudgements(sample: RankingSample): (query: number) => string[] {
  const { counts, documents, document, relevance } = listJudgements(sample)
  const starts = new Uint32Array(sample.size + 1)
  for (let query = 0; query < sample.size; query += 1) {
    starts[query + 1] = (starts[query] as number) + (counts[query] as number)
  }
  return (query) =>
    Array.from(document.subarray(starts[query], starts[query + 1]), (name, at) => {
      const degree = relevance[(starts[query] as number) + at]
      return `${degree} ${documents[name]}`
    })
}
