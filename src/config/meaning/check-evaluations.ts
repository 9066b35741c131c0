import type { Task } from '../../documents/parts.ts'
import { task as taskSchema } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { cut, formatKey, quoteValue } from '../schema/quote-value.ts'
import { type KeyOfTask, taskColumns, taskKeys } from '../task-keys.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { checkThreshold } from './check-threshold.ts'
import { nameOfSlice } from './name-of-slice.ts'
import type { EvaluationOutline, Outline } from './outline.ts'

/** Every evaluation says where its predictions are, and nothing that its task would read past. */
export function checkEvaluations(outline: Outline, file: YamlFile): MergemarkError[] {
  return [...outline.evaluations].flatMap(([name, evaluation]) => {
    if (evaluation === null) return []
    return [
      ...checkSource(name, evaluation, file),
      ...checkRuns(name, evaluation, file),
      ...checkTask(name, evaluation, file),
      ...checkThreshold(name, evaluation, file),
      ...checkTwins(name, 'slices', file, evaluation.slices.map(nameOfSlice)),
      ...checkTwins(name, 'costs', file, evaluation.costs.map(nameOfCost)),
    ]
  })
}

type Evaluation = NonNullable<EvaluationOutline>

function checkSource(name: string, { task }: Evaluation, file: YamlFile): MergemarkError[] {
  const path = ['evaluations', name]
  const key = task === 'metrics-only' ? 'metrics-file' : 'predictions'
  // The other one is refused by the task, which says what to write instead.
  if (['predictions', 'metrics-file'].some((one) => file.keyPlaceOf([...path, one]) !== null)) return []
  const hint =
    key === 'predictions'
      ? 'The file with a row an example, e.g. `predictions: out/predictions.csv`.'
      : 'The file of numbers by name, e.g. `metrics-file: out/metrics.json`.'
  return [fault('missing-key', { key: formatKey([...path, key]), hint }, { place: file.placeOf(path) })]
}

/** Several files are one evaluation only by saying what they are. */
function checkRuns(name: string, { predictions, runs, examples }: Evaluation, file: YamlFile) {
  const path = ['evaluations', name]
  if (runs === 'folds' && examples !== null) {
    const key = formatKey([...path, 'examples'])
    return [
      fault('not-yet', { key: `${key} with runs: folds` }, { place: file.placeOf([...path, 'examples']) }),
    ]
  }
  if (predictions === null || predictions.length < 2 || file.keyPlaceOf([...path, 'runs']) !== null) return []
  const hint =
    'What the files are: `runs: folds` of a cross-validation, or `runs: seeds` of several trainings.'
  const place = file.placeOf([...path, 'predictions'])
  return [fault('missing-key', { key: formatKey([...path, 'runs']), hint }, { place })]
}

function checkTask(name: string, { task, columns }: Evaluation, file: YamlFile): MergemarkError[] {
  const known = taskSchema.safeParse(task)
  if (!known.success) return []
  const ofKeys = [...taskKeys].map(([key, of]) => ({ of, keys: [key] }))
  const ofColumns = [...taskColumns].flatMap(([key, of]) =>
    columns.has(key) ? [{ of, keys: ['columns', key] }] : [],
  )
  return [...ofKeys, ...ofColumns].flatMap(({ of, keys }) =>
    checkKey({ path: ['evaluations', name, ...keys], of, task: known.data }, file),
  )
}

function checkKey(
  { path, of, task }: { readonly path: readonly string[]; readonly of: KeyOfTask; readonly task: Task },
  file: YamlFile,
): MergemarkError[] {
  if (of.tasks.includes(task) || file.keyPlaceOf(path) === null) return []
  const value = file.valueOf(path)
  const shown = value === null ? 'empty' : quoteValue(value, file.textOf(path))
  const expected = `left out: the task is ${task}`
  const details = { key: formatKey(path), value: shown, expected, hint: of.hint }
  return [fault('wrong-value', details, { place: file.placeOf(path) })]
}

/** Two entries of one name could not be told apart. */
function checkTwins(
  evaluation: string,
  key: 'slices' | 'costs',
  file: YamlFile,
  names: readonly (string | null)[],
): MergemarkError[] {
  return names.flatMap((name, index) => {
    if (name === null || names.indexOf(name) === index) return []
    const path = ['evaluations', evaluation, key]
    const place = file.placeOf([...path, index])
    return [fault('duplicate-name', { key: formatKey(path), name: cut(name) }, { place })]
  })
}

function nameOfCost(cost: unknown): string | null {
  const { target, predicted } = (cost ?? {}) as Readonly<Record<string, unknown>>
  if (target === undefined || predicted === undefined) return null
  return `${quoteValue(target)} as ${quoteValue(predicted)}`
}
