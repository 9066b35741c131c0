import { COLUMNS_RULE, FORM_RULE, TOLD_RULES } from '../config/expected-checks.ts'
import { countNew } from '../documents/count-new.ts'
import type { CheckResult, Example } from '../documents/data.ts'
import type { Addresses } from './addresses.ts'
import { type Block, left, list, paragraph, right, type TableRow, table } from './article.ts'
import type { Detail } from './detail.ts'
import { type Finding, judgesOne, tellOne } from './findings.ts'
import { formatCount, formatNumber } from './number.ts'
import { code, enumerate, link, own, type Prose, say } from './prose.ts'

/** The failing cells, each where an editor would find it. */
export function tabulateFindings(
  findings: readonly Finding[],
  addresses: Addresses,
  detail: Detail,
): Block[] {
  const shown = findings.slice(0, detail.checks)
  const columns = [left('where'), left('column'), left('value'), left('what is wrong'), right('failing')]
  const rows = shown.flatMap((finding) => rowsOf(finding, addresses, detail.examples))
  return [
    ...table('Data that breaks a check', columns, rows),
    ...listOthers(findings.slice(detail.checks), addresses, detail.checkLines),
  ]
}

/** A line for each of those that have no rows here, and where they have them. */
function listOthers(findings: readonly Finding[], addresses: Addresses, lines: number): Block[] {
  if (findings.length === 0) return []
  const rest = findings.length - lines
  const count = own(formatCount(findings.length, 'more check fails', 'more checks fail'))
  const page = link(code('report.html'), addresses.run)
  return [
    paragraph(say`${count}; ${page} has the rows of all of them:`),
    list([
      ...findings.slice(0, lines).map((finding) => describeBriefly(finding, addresses)),
      ...(rest > 0 ? [say`and ${own(formatNumber(rest, 0))} more there.`] : []),
    ]),
  ]
}

/** `minimum` of `mass` in `penguins`: 3 of 344, 1 new; first at `data.csv:12`. */
function describeBriefly(finding: Finding, addresses: Addresses): Prose {
  const { check } = finding
  if (check.result === 'error') return say`${nameCheck(finding)} could not be evaluated: ${check.message}`
  const [first] = check.examples
  const told = own(`${shareOf(check)}${newIn(check)}`)
  if (first === undefined) return say`${nameCheck(finding)}: ${told}; ${check.message}`
  return say`${nameCheck(finding)}: ${told}; first at ${locate(finding, placeOnly(first), addresses)}`
}

/** What fails in each data set, one sentence each; the rows say the rest. */
export function explainFindings(findings: readonly Finding[]): Prose[] {
  return [...Map.groupBy(findings, ({ path }) => path)].map(([path, group]) => {
    const named = group.slice(0, 3).map(describeBreach)
    const rest = group.length - named.length
    const breaches =
      rest > 0 ? [...named, [own(formatCount(rest, 'more check fails', 'more checks fail'))]] : named
    return say`In ${code(path)} ${enumerate(breaches)}.`
  })
}

/** `1 of 138 values of body_mass_g breaks maximum`; of what is no count of rows only that it fails. */
function describeBreach(finding: Finding): Prose {
  const { result, failing, total, column, rule } = finding.check
  if (result === 'error') return say`${nameRule(finding.check)} could not be evaluated`
  if (rule === COLUMNS_RULE)
    return say`${own(`${formatNumber(failing, 0)} of ${formatCount(total, 'column')} ${failing === 1 ? 'is' : 'are'} missing`)}`
  if (total <= 1) return say`${nameRule(finding.check)} fails`
  if (rule === FORM_RULE) return say`${own(shareOf(finding.check))} records could not be read`
  const rows = column === null ? say`rows` : say`values of ${code(column)}`
  return say`${own(shareOf(finding.check))} ${rows} ${own(failing === 1 ? 'breaks' : 'break')} ${code(rule)}`
}

export function nameRule({ column, rule }: Pick<CheckResult, 'column' | 'rule'>): Prose {
  return column === null ? [code(rule)] : say`${code(rule)} of ${code(column)}`
}

/** One sentence for a finding that does not decide. */
export function describeFinding(finding: Finding, addresses: Addresses): Prose {
  const { check } = finding
  const [first] = check.examples
  const wrong = first === undefined ? null : tellDefect(first, check)
  const where = first === undefined ? [] : say` (first at ${locate(finding, placeOnly(first), addresses)})`
  if (check.result === 'error') return say`${nameCheck(finding)} could not be evaluated: ${check.message}.`
  const note = finding.isJudged
    ? ''
    : ' Main’s policy does not know this data set, so that nothing is judged by it.'
  return say`${nameCheck(finding)} ${own(failsIn(check))}: ${wrong ?? [check.message]}${where}.${own(note)}`
}

function failsIn(check: CheckResult): string {
  return judgesOne(check) ? tellOne(check) : `fails in ${shareOf(check)}`
}

function placeOnly({ keyRedacted: _, known: __, ...example }: Example): Example {
  return { ...example, key: null }
}

function nameCheck(finding: Finding): Prose {
  return say`${nameRule(finding.check)} in ${code(finding.dataset)}`
}

function rowsOf(finding: Finding, addresses: Addresses, examples: number): TableRow[] {
  const { check, path } = finding
  const column = check.column === null ? own('–') : code(check.column)
  const wrong = check.result === 'error' ? say`could not be evaluated: ${check.message}` : [check.message]
  const total = [own(`${shareOf(check)}${newIn(check)}`)]
  const named = (what: Prose) => say`${what} (${code(check.rule)})`
  const [first, ...others] = check.examples.slice(0, examples)
  if (first === undefined) return [[[code(path)], [column], [own('–')], named(wrong), total]]
  const defect = (example: Example) => tellDefect(example, check)
  return [
    [
      locate(finding, first, addresses),
      [column],
      showValue(first, check),
      named(defect(first) ?? wrong),
      total,
    ],
    ...others.map((example) => [
      locate(finding, example, addresses),
      [column],
      showValue(example, check),
      defect(example) ?? [],
      [],
    ]),
  ]
}

/** What the reader could not read has no value: what stands in its place says what is wrong. */
function tellDefect({ value }: Example, { rule }: CheckResult): Prose | null {
  return TOLD_RULES.includes(rule) && typeof value === 'string' ? [value] : null
}

function locate(
  finding: Finding,
  { line, row, key, keyRedacted, file, known }: Example,
  addresses: Addresses,
): Prose {
  const path = file ?? finding.path
  const place = line === null ? path : `${path}:${line}`
  const withheld = keyRedacted === true ? say` (key withheld)` : []
  const named = key === null ? withheld : say` (key ${code(String(key))})`
  const numbered = line === null && row !== null ? say`, row ${own(formatNumber(row, 0))}` : []
  const state = known === false && isPartlyNew(finding.check) ? say`, new` : []
  return [...link(code(place), addresses.line(path, line)), ...numbered, ...named, ...state]
}

function showValue({ value, redacted }: Example, { column, rule }: CheckResult): Prose {
  if (redacted === true) return say`withheld`
  // What judges whole rows, or the file, looks at no one cell.
  if (TOLD_RULES.includes(rule) || (value === null && column === null)) return [own('–')]
  if (value === null) return say`no value`
  return value === '' ? say`empty text` : [code(String(value))]
}

function isPartlyNew(check: CheckResult): boolean {
  const count = countNew(check)
  return count !== null && count.least < check.failing
}

/** Where main has the check too: what of it this change brings. */
function newIn(check: CheckResult): string {
  const count = check.result === 'error' || judgesOne(check) ? null : countNew(check)
  if (count === null) return ''
  const { least, most } = count
  if (most === 0) return ', none new'
  if (least === most) return `, ${formatNumber(least, 0)} new`
  const onMain = `, ${formatNumber(check.failingOnMain ?? 0, 0)} on main`
  return least === 0 ? onMain : `${onMain}: at least ${formatNumber(least, 0)} new`
}

function shareOf(check: CheckResult): string {
  const { result, failing, total } = check
  if (result === 'error') return '–'
  if (judgesOne(check)) return tellOne(check)
  return total === 0 ? formatNumber(failing, 0) : `${formatNumber(failing, 0)} of ${formatNumber(total, 0)}`
}
