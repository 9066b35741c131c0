import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Annotation } from '../ports.ts'

/** A check that fails everywhere would bury the others. */
const MOST_OF_CHECK = 10

/** Each few are a request to the forge, and data.json, which says how many there are, may be hostile. */
const MOST = 50

const SEVERITIES = ['error', 'warning', 'info'] as const

/**
 * A mark in the diff for each example of each check that does not pass: at most ten a check and fifty in all, worst
 * severity first. Where there are more, the last of the fifty says how many are left out.
 */
export function annotationsOf(datasets: readonly Dataset[]): Annotation[] {
  const all = marksOf(datasets)
  const sorted = SEVERITIES.flatMap((severity) => all.filter((mark) => mark.severity === severity))
  if (sorted.length <= MOST) return sorted
  const [first, ...others] = sorted.slice(MOST - 1)
  if (first === undefined) return sorted
  const count = 1 + others.length
  const message = `${count} of ${sorted.length} marks are left out here; the report lists every check that does not pass`
  const place = { ...first.place, line: null }
  return [
    ...sorted.slice(0, MOST - 1),
    { severity: first.severity, title: `${count} more marks`, message, place },
  ]
}

function marksOf(datasets: readonly Dataset[]): Annotation[] {
  return datasets.flatMap((dataset) =>
    dataset.checks
      .filter(({ result }) => result !== 'pass')
      .flatMap((check) => annotationsOfCheck(check, dataset)),
  )
}

function annotationsOfCheck(check: CheckResult, dataset: Dataset): Annotation[] {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`
  const at = (line: number | null, message: string): Annotation => ({
    severity: check.severity,
    title,
    message,
    place: { file: dataset.path, line, column: null },
  })
  if (check.result === 'error') return [at(null, `could not be evaluated: ${check.message}`)]
  if (check.examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)]
  return check.examples
    .slice(0, MOST_OF_CHECK)
    .map((example) => at(example.line, describeExample(example, check)))
}

function describeExample({ row, key, value }: Example, { message }: CheckResult): string {
  const where = [row === null ? [] : `row ${row}`, key === null ? [] : `key ${key}`].flat().join(', ')
  const what = value === null ? message : `${JSON.stringify(value)} ${message}`
  return where === '' ? what : `${what} (${where})`
}
