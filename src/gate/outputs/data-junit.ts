import { tellNew } from '../../documents/count-new.ts'
import type { CheckResult, Dataset, Example } from '../../documents/data.ts'
import type { CheckedProject } from './data-sarif.ts'
import { type Element, element, writeXml } from './xml.ts'

/**
 * The data checks as JUnit XML: a suite a data set, a case a check. One of severity error that does not hold is a
 * failure, one that could not be evaluated an error, and what only warns is skipped, so that no case is green that did
 * not pass.
 *
 * Source: https://github.com/testmoapp/junitxml
 */
export function dataToJunit(projects: readonly CheckedProject[]): string {
  const suites = projects.flatMap((project) => [
    ...(project.failure === null ? [] : [uncheckedSuite(project.name, project.failure)]),
    ...project.datasets.map((dataset) => {
      const name = `${project.name}.${dataset.name}`
      return { name, cases: casesOf(dataset, name) }
    }),
  ])
  return writeXml(
    element('testsuites', { name: 'mergemark data', ...count(suites.flatMap(({ cases }) => cases)) }, [
      ...suites.map(({ name, cases }) => element('testsuite', { name, ...count(cases) }, cases)),
    ]),
  )
}

/** What could not be read has no cases, and that is no success. */
function uncheckedSuite(name: string, failure: string): { readonly name: string; readonly cases: Element[] } {
  const error = element('error', { message: failure, type: 'unchecked' }, [failure])
  return { name, cases: [element('testcase', { name: 'unchecked', classname: name, time: 0 }, [error])] }
}

function casesOf(dataset: Dataset, classname: string): Element[] {
  const taken = new Map<string, number>()
  return dataset.checks.map((check) => {
    const name = check.column === null ? check.rule : `${check.column}: ${check.rule}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    // A name that is there twice would let one case pass for another.
    return caseOf(check, { dataset, classname, name: times === 1 ? name : `${name} #${times}` })
  })
}

function caseOf(
  check: CheckResult,
  {
    dataset,
    classname,
    name,
  }: { readonly dataset: Dataset; readonly classname: string; readonly name: string },
): Element {
  const [first] = check.examples
  const line = first?.line ?? null
  const place = { file: first?.file ?? dataset.path, ...(line === null ? {} : { line }) }
  const attributes = { name, classname, ...place, time: 0 }
  if (check.result === 'pass')
    return element('testcase', attributes, [
      element('system-out', {}, [`${check.total} judged, ${check.failing} failing`]),
    ])
  const added = tellNew(check)
  const message =
    check.result === 'error'
      ? `could not be evaluated: ${check.message}`
      : `${check.failing} of ${check.total} fail${added === null ? '' : `, ${added}`}: ${check.message}`
  if (check.severity !== 'error')
    return element('testcase', attributes, [element('skipped', { message: `${check.severity}: ${message}` })])
  const kind = check.result === 'error' ? 'error' : 'failure'
  const shown = check.examples.map((example) => describePlace(example, dataset))
  return element('testcase', attributes, [
    element(kind, { message, type: check.rule }, [[message, ...shown].join('; ')]),
  ])
}

function describePlace({ file, line, key, value, redacted, known }: Example, { path }: Dataset): string {
  const state = known === undefined ? [] : known ? 'already on main' : 'new'
  const told = [key === null ? [] : `key ${key}`, state].flat().join(', ')
  const where = `${file ?? path}${line === null ? '' : `:${line}`}${told === '' ? '' : ` (${told})`}`
  if (redacted === true) return `${where} withheld`
  return value === null ? where : `${where} ${JSON.stringify(value)}`
}

function count(cases: readonly Element[]): Record<string, number> {
  const having = (result: string) =>
    cases.filter(({ children }) =>
      children.some((child) => typeof child !== 'string' && child.name === result),
    ).length
  return {
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
    time: 0,
  }
}
