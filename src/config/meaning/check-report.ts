import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { cut, formatKey } from '../schema/quote-value.ts'
import { MOST_CHARTS } from '../schema/report.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** Charts are told apart by their names, and are of evaluations that there are. */
export function checkReport(file: YamlFile): MergemarkError[] {
  const charts = file.valueOf(['report', 'charts'])
  if (!Array.isArray(charts)) return []
  const seen = new Set<string>()
  return charts.slice(0, MOST_CHARTS).flatMap((_, index) => {
    const path = ['report', 'charts', index]
    return [...checkName(path, seen, file), ...checkEvaluation(path, file)]
  })
}

type KeyPath = readonly (string | number)[]

/** Their files are called by them, and some disks take `A` and `a` for one. */
function checkName(path: KeyPath, seen: Set<string>, file: YamlFile): MergemarkError[] {
  const name = file.textOf([...path, 'name'])
  if (name === null) return []
  if (!seen.has(name.toLowerCase())) return seen.add(name.toLowerCase()) && []
  const place = file.placeOf([...path, 'name'])
  return [fault('duplicate-name', { key: formatKey(['report', 'charts']), name: cut(name) }, { place })]
}

function checkEvaluation(path: KeyPath, file: YamlFile): MergemarkError[] {
  const key = [...path, 'evaluation']
  const evaluation = file.textOf(key)
  if (evaluation === null) return []
  const source = file.textOf([...path, 'data'])
  if (source !== 'sample') {
    const hint = 'Which part of a document a chart is of, `path` says.'
    const beside = `beside data: ${cut(source ?? 'none')}`
    return [fault('misplaced-key', { key: formatKey(key), beside, hint }, { place: file.keyPlaceOf(key) })]
  }
  const all = file.valueOf(['evaluations'])
  const known = all !== null && typeof all === 'object' ? Object.keys(all) : []
  if (known.includes(evaluation)) return []
  return [fault('unknown-evaluation', { evaluation: cut(evaluation), known }, { place: file.placeOf(key) })]
}
