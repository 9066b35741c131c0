import { countNew } from '../documents/count-new.ts'
import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Annotation } from '../ports.ts'
import { describeCount, describeExample, describeOthers } from './describe-example.ts'
import type { MarkPlaces } from './mark-places.ts'

/** A check that fails everywhere would bury the others. */
const MOST_OF_CHECK = 10

/** Each few are a request to the forge, and data.json, which says how many there are, may be hostile. */
const MOST = 50

const SEVERITIES = ['error', 'warning', 'info'] as const

interface Mark extends Annotation {
  /** false: it is new; null: that cannot be told. */
  readonly isKnown: boolean | null
}

/**
 * A mark on its line for each example of each check that does not pass: at most ten a check and fifty in all, worst
 * severity first, and of each what is new before what is on main already, with what cannot be told between them. The last mark of a check says how many more
 * it has; where there are more marks, the last of the fifty says how many are left out. With `places`, a check none of
 * whose examples stands in a file of the diff has one mark, where it is asked for.
 */
export function annotationsOf(datasets: readonly Dataset[], places: MarkPlaces | null = null): Annotation[] {
  const all = datasets.flatMap((dataset) =>
    dataset.checks.filter(isMarked).flatMap((check) => marksOfCheck(check, { dataset, places })),
  )
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

export function hasMarks({ checks }: Dataset): boolean {
  return checks.some(isMarked)
}

function isMarked({ result }: CheckResult): boolean {
  return result !== 'pass'
}

const STATES = [false, null, true] as const

function newFirst(marks: readonly Mark[]): Mark[] {
  return STATES.flatMap((state) => marks.filter(({ isKnown }) => isKnown === state))
}

interface Around {
  readonly dataset: Dataset
  readonly places: MarkPlaces | null
}

function marksOfCheck(check: CheckResult, { dataset, places }: Around): Mark[] {
  const title = `${dataset.name}: ${check.column === null ? check.rule : `${check.rule} of ${check.column}`}`
  const isShown = (example: Example | null) =>
    places === null || places.isInDiff(example?.file ?? dataset.path)
  const at = (example: Example | null, message: string): Mark => ({
    severity: check.severity,
    title,
    message,
    place: { file: example?.file ?? dataset.path, line: example?.line ?? null, column: null },
    isKnown: example === null ? isOnMain(check) : (example.known ?? null),
  })
  const examples = newestFirst(check.examples.filter(isShown)).slice(0, MOST_OF_CHECK)
  // What has no examples belongs to the file as a whole, and several files are no place.
  const isSeen = examples.length > 0 || (check.examples.length === 0 && isShown(null))
  if (places !== null && !isSeen) {
    const place = places.askedAt(dataset.name, check)
    return [{ ...at(null, describeElsewhere(check, dataset)), place }]
  }
  if (check.result === 'error') return [at(null, describeError(check))]
  if (examples.length === 0) return [at(null, `${check.failing} of ${check.total}: ${check.message}`)]
  const others = describeOthers(check, examples.length)
  return examples.map((example, index) => {
    const message = describeExample(example, check)
    return at(example, index === examples.length - 1 && others !== null ? `${message}; ${others}` : message)
  })
}

function newestFirst(examples: readonly Example[]): Example[] {
  return STATES.flatMap((state) => examples.filter(({ known = null }) => known === state))
}

function describeElsewhere(check: CheckResult, { path }: Dataset): string {
  if (check.result === 'error') return `${describeError(check)} (${path})`
  return `${path}, on no line of the diff: ${describeCount(check)}: ${check.message}`
}

function describeError({ message }: CheckResult): string {
  return `could not be evaluated: ${message}`
}

function isOnMain(check: CheckResult): boolean | null {
  const { least, most } = countNew(check) ?? { least: 1, most: 1 }
  if (most === 0) return true
  return least > 0 ? false : null
}
