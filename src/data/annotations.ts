import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Annotation } from '../ports.ts'

/** A check that fails everywhere would bury the others. */
const MOST = 10

/** A mark in the diff for each example of each check that does not pass, at most ten a check. */
export function annotationsOf(datasets: readonly Dataset[]): Annotation[] {
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
  return check.examples.slice(0, MOST).map((example) => at(example.line, describeExample(example, check)))
}

function describeExample({ row, key, value }: Example, { message }: CheckResult): string {
  const where = [row === null ? [] : `row ${row}`, key === null ? [] : `key ${key}`].flat().join(', ')
  const what = value === null ? message : `${JSON.stringify(value)} ${message}`
  return where === '' ? what : `${what} (${where})`
}
