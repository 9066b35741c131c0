import type { Task } from '../documents/parts.ts'
import type { SampleColumns } from '../sample/sample-columns.ts'

/** Which tasks a key is for, and what to say where it stands beside another. */
export interface KeyOfTask {
  readonly tasks: readonly Task[]
  readonly hint: string
}

const labelled: readonly Task[] = ['binary', 'multiclass']
const withLabels: readonly Task[] = [...labelled, 'multilabel']
const withTargets: readonly Task[] = [...withLabels, 'regression']
const withIds: readonly Task[] = [...withTargets, 'graded']
const withExamples: readonly Task[] = [...withIds, 'ranking']

const NO_EXAMPLES = 'A file of metrics holds no examples.'
const ofExamples = { tasks: withExamples, hint: NO_EXAMPLES }

/** Keys of an evaluation that not every task has. */
export const taskKeys: ReadonlyMap<string, KeyOfTask> = new Map([
  [
    'predictions',
    { tasks: withExamples, hint: 'Name the file of metrics: `metrics-file: out/metrics.json`.' },
  ],
  [
    'metrics-file',
    { tasks: ['metrics-only'], hint: 'Where there are no predictions, say `task: metrics-only`.' },
  ],
  ['runs', ofExamples],
  ['examples', ofExamples],
  ['judgements', { tasks: ['ranking'], hint: 'Only a ranking has judgements.' }],
  ['positive', { tasks: ['binary'], hint: 'Only a binary task has a positive label.' }],
  [
    'threshold',
    { tasks: ['binary', 'multilabel'], hint: 'Only binary and multilabel predictions have a threshold.' },
  ],
  ['costs', { tasks: labelled, hint: 'Only confusions of one label with another have costs.' }],
  ['pass-mark', { tasks: ['graded'], hint: 'Only scores of a grader have a pass mark.' }],
  ['slices', ofExamples],
  ['least-in-slice', ofExamples],
  ['discover-slices', ofExamples],
  ['intervals', ofExamples],
])

/** The same of the columns. */
export const taskColumns: ReadonlyMap<keyof SampleColumns, KeyOfTask> = new Map([
  ['id', { tasks: withIds, hint: "A ranking's examples are its queries: name `query`." }],
  ['target', { tasks: withTargets, hint: 'There is no true label: `score` is what is measured.' }],
  ['predicted', { tasks: withTargets, hint: 'There is no predicted label: `score` is what is measured.' }],
  [
    'score',
    {
      tasks: ['binary', 'ranking', 'graded'],
      hint: 'A score for each label is named by a template: `scores: "p_{class}"`.',
    },
  ],
  ['scores', { tasks: withLabels, hint: 'Only labels have a score each.' }],
  ['weight', ofExamples],
  ['group', ofExamples],
  ['repeat', { tasks: ['graded'], hint: 'Only a graded example has repeats.' }],
  ['separator', { tasks: ['multilabel'], hint: 'Only a multilabel example has several labels.' }],
  ['query', { tasks: ['ranking'], hint: 'Only a ranking has queries.' }],
  ['document', { tasks: ['ranking'], hint: 'Only a ranking has documents.' }],
  ['relevance', { tasks: ['ranking'], hint: 'Only documents of a ranking are relevant.' }],
  ['quantiles', { tasks: ['regression'], hint: 'Only numbers have quantiles.' }],
  ['low', { tasks: ['regression'], hint: 'Only numbers have a predicted interval.' }],
  ['high', { tasks: ['regression'], hint: 'Only numbers have a predicted interval.' }],
  ['scale', { tasks: ['regression'], hint: 'Only MASE, of a regression, reads a scale.' }],
])
