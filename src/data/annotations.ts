import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Annotation } from '../ports.ts'
import { describeExample, describeOthers } from './describe-example.ts'

/** A check that fails everywhere would bury the others. */
const MOST_OF_CHECK = 10

/** Each few are a request to the forge, and data.json, which says how many there are, may be hostile. */
const MOST = 50

const SEVERITIES = ['error', 'warning', 'info'] as const

interface Mark extends Annotation {
  /** Main has it too. */
  readonly isKnown: boolean
}

/**
 * A mark in the diff for each example of each check that does not pass: at most ten a check and fifty in all, worst
 * severity first, and of each what is new before what is on main already. The last mark of a check says how many more
 * it has; where there are more marks, the last of the fifty says how many are left out.
 */
export function annotationsOf(datasets: readonly Dataset[]): Annotation[] {
  const all = marksOf(datasets)
  const sorted = SEVERITIES.flatMap((severity) =>
    newFirst(all.filter((mark) => mark.severity === severity)),
  ).map(({ isKnown, ...annotation }) => annotation)
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

function newFirst(marks: readonly Mark[]): Mark[] {
  return [...marks.filter(({ isKnown }) => !isKnown), ...marks.filter(({ isKnown }) => isKnown)]
}

function marksOf(datasets: readonly Dataset[]): Mark[] {
  return datasets.flatMap((dataset) =>
    dataset.checks.filter(({ result }) => result !== 'pass').flatMap((check) => marksOfCheck(check, dataset)),
  )
}

function marksOfCheck(check: CheckResult, dataset: Dataset): Mark[] {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`
  const at = (example: Example | null, message: string): Mark => ({
    severity: check.severity,
    title,
    message,
    place: { file: example?.file ?? dataset.path, line: example?.line ?? null, column: null },
    isKnown: example === null ? isOnMain(check) : example.known === true,
  })
  if (check.result === 'error') return [at(null, `could not be evaluated: ${check.message}`)]
  if (check.examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)]
  const known = check.examples.filter((example) => example.known === true)
  const shown = [...check.examples.filter((example) => example.known !== true), ...known].slice(
    0,
    MOST_OF_CHECK,
  )
  const others = describeOthers(check, shown.length)
  return shown.map((example, index) => {
    const message = describeExample(example, check)
    return at(example, index === shown.length - 1 && others !== null ? `${message}; ${others}` : message)
  })
}

function isOnMain({ failing, failingOnMain }: CheckResult): boolean {
  return failingOnMain !== undefined && failingOnMain >= failing
}
