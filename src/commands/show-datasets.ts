import type { Dataset } from '../documents/data.ts'
import type { Severity } from '../documents/parts.ts'
import type { Addresses } from '../report/addresses.ts'
import { type Block, list, paragraph } from '../report/article.ts'
import { FULL } from '../report/detail.ts'
import { type Finding, sortFindings } from '../report/findings.ts'
import { tabulateFindings } from '../report/findings-prose.ts'
import { renderSheet } from '../report/markdown.ts'
import { formatCount } from '../report/number.ts'
import { code, own, say } from '../report/prose.ts'
import { summariseChecks } from './describe-datasets.ts'

/** Where nothing can be looked at. */
const NOWHERE: Addresses = { run: null, commit: () => null, line: () => null }
const ALL = { ...FULL, checks: Number.POSITIVE_INFINITY }
const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'For information',
}

/** The data sets as Markdown: whatever they hold is shown as text, never as markup. */
export function showDatasets(name: string, datasets: readonly Dataset[]): string {
  const checks = datasets.flatMap((dataset) => dataset.checks)
  const broken = checks.filter(({ result }) => result !== 'pass').length
  const passing = checks.length - broken
  const count = `${passing} of ${formatCount(checks.length, 'check')} ${passing === 1 ? 'passes' : 'pass'}`
  return renderSheet({
    title: say`${name}: ${own(count)}`,
    blocks: [...datasets.flatMap(describeDataset), ...tabulate(datasets)],
  })
}

function describeDataset({ name, path, rows, columns, checks, unsupported }: Dataset): Block[] {
  const size = `${formatCount(rows, 'row')}, ${formatCount(columns.length, 'column')}; ${summariseChecks({ checks, unsupported })}`
  const subject = name === path ? [code(path)] : say`${name} (${code(path)})`
  const withheld = columns.flatMap(({ name, sensitive }) => (sensitive === undefined ? [] : [name]))
  return [
    paragraph(say`${subject}: ${own(size)}.`),
    ...(withheld.length === 0 ? [] : [paragraph(say`No value is shown of ${withheld.join(', ')}.`)]),
    ...(unsupported.length === 0
      ? []
      : [paragraph(say`Not checked, of the schema:`), list(unsupported.map((one) => [one]))]),
  ]
}

function tabulate(datasets: readonly Dataset[]): Block[] {
  const findings = sortFindings(
    datasets.flatMap(({ name, path, checks }) =>
      checks
        .filter(({ result }) => result !== 'pass')
        .map((check): Finding => ({ dataset: name, path, check, isJudged: true })),
    ),
  )
  const bySeverity = Map.groupBy(findings, ({ check }) => check.severity)
  return [...bySeverity].flatMap(([severity, some]) => [
    ...(bySeverity.size === 1 && severity === 'error' ? [] : [paragraph([own(`${HEADINGS[severity]}:`)])]),
    ...tabulateFindings(some, NOWHERE, ALL),
  ])
}
