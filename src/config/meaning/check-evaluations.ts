import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { formatKey, quoteValue } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { EvaluationOutline, Outline } from './outline.ts'

/** Every evaluation says where its predictions are, and nothing that its task would read past. */
export function checkEvaluations(outline: Outline, file: YamlFile): MergemarkError[] {
  return [...outline.evaluations].flatMap(([name, evaluation]) => {
    if (evaluation === null) return []
    return [...checkSource(name, evaluation, file), ...checkTask(name, evaluation, file)]
  })
}

type Evaluation = NonNullable<EvaluationOutline>

function checkSource(name: string, evaluation: Evaluation, file: YamlFile): MergemarkError[] {
  const path = ['evaluations', name]
  if (file.keyPlaceOf([...path, 'predictions']) !== null || evaluation['metrics-file'] !== undefined)
    return []
  const hint = 'The file with a row an example, e.g. `predictions: out/predictions.csv`.'
  return [
    fault('missing-key', { key: formatKey([...path, 'predictions']), hint }, { place: file.placeOf(path) }),
  ]
}

function checkTask(name: string, { task, positive, columns }: Evaluation, file: YamlFile): MergemarkError[] {
  if (task !== 'multiclass') return []
  const refuse = (keys: readonly string[], value: unknown, hint: string) => {
    const path = ['evaluations', name, ...keys]
    const shown = quoteValue(value, file.textOf(path))
    const details = { key: formatKey(path), value: shown, expected: 'left out: the task is multiclass', hint }
    return fault('wrong-value', details, { place: file.placeOf(path) })
  }
  const faults: MergemarkError[] = []
  if (positive !== undefined)
    faults.push(refuse(['positive'], positive, 'Only a binary task has a positive label.'))
  if (columns.score !== null) {
    faults.push(
      refuse(['columns', 'score'], columns.score, 'Name a column for each label: `scores: "p_{class}"`.'),
    )
  }
  return faults
}
