import { type Entry, entriesOf, isObserved, type JudgedProject } from './judged-project.ts'
import { type Element, element, writeXml } from './xml.ts'

/**
 * The verdicts as JUnit XML: a suite a project, a case an entry. What fails is a failure, what is missing and fails an
 * error, and what is tolerated, or only observed, is skipped, so that no case is green that did not pass.
 *
 * Source: https://github.com/testmoapp/junitxml
 */
export function toJunit(projects: readonly JudgedProject[]): string {
  const suites = projects.map(suiteOf)
  return writeXml(
    element('testsuites', { name: 'mergemark', ...count(suites.flatMap(({ cases }) => cases)) }, [
      ...suites.map(({ name, cases }) => element('testsuite', { name, ...count(cases) }, cases)),
    ]),
  )
}

function suiteOf(project: JudgedProject): { readonly name: string; readonly cases: Element[] } {
  const observed = isObserved(project)
  return {
    name: project.name,
    cases: entriesOf(project).map((entry) => caseOf(entry, { project: project.name, observed })),
  }
}

function caseOf(
  { name, kind, standing, message, rule }: Entry,
  { project, observed }: { readonly project: string; readonly observed: boolean },
): Element {
  const attributes = { name, classname: `${project}.${kind}`, ...placeOf(rule), time: 0 }
  if (standing === 'passed') return element('testcase', attributes, [element('system-out', {}, [message])])
  if (standing === 'tolerated' || observed) {
    const told = standing === 'tolerated' ? message : `observed only: ${message}`
    return element('testcase', attributes, [element('skipped', { message: told })])
  }
  const result = standing === 'errored' ? 'error' : 'failure'
  return element('testcase', attributes, [element(result, { message, type: kind }, [message])])
}

/** Where a reader of the file may lead to: the policy's own line. */
function placeOf(rule: Entry['rule']): Record<string, string | number> {
  const place = rule?.place ?? null
  if (place === null) return {}
  return { file: place.file, ...(place.line === null ? {} : { line: place.line }) }
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
