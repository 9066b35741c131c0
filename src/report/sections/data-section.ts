import type { Dataset } from '../../documents/data.ts'
import { type Block, left, list, paragraph, right, type Section, table } from '../article.ts'
import type { Detail } from '../detail.ts'
import { findDeciding, findIdle, findNotes, findWarnings, tellIdle } from '../findings.ts'
import { describeFinding, nameRule, tabulateFindings } from '../findings-prose.ts'
import { formatCount, formatNumber } from '../number.ts'
import { code, join, own, type Prose, say } from '../prose.ts'
import type { ReportView } from '../view.ts'
import { compareProfiles } from './profile-changes.ts'

const MOST_CHANGES = 40
const MOST_NOTES = 10
const MOST_IDLE = 100

/** What the data sets hold and how they differ from main's. */
export function dataSection(view: ReportView, detail: Detail): Section | null {
  const datasets = view.input.data?.datasets ?? []
  if (datasets.length === 0) return null
  return {
    key: 'data',
    title: say`Data: ${own(summarise(view))}`,
    short: 'the data’s profile',
    blocks: [
      ...datasets.flatMap((dataset) => describeDataset(dataset, view)),
      ...describeUndecided(view, detail),
    ],
  }
}

function summarise({ findings, input, words }: ReportView): string {
  const failing = findDeciding(findings).length
  const warnings = findWarnings(findings).length
  const idle = findIdle((input.data?.datasets ?? []).flatMap(({ checks }) => checks)).length
  const unchecked = (input.data?.datasets ?? []).reduce((sum, { unsupported }) => sum + unsupported.length, 0)
  const parts = [
    failing === 0 ? null : `${formatCount(failing, 'failing check')}`,
    warnings === 0 ? null : formatCount(warnings, 'warning'),
    failing + warnings === 0 ? 'every check passes' : null,
    idle === 0 ? null : `${formatNumber(idle, 0)} of them judged no row`,
    unchecked === 0 ? null : `${formatNumber(unchecked, 0)} not checked`,
    ...summariseChanges(input, words.side),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** What is said of every data set alike is said once. */
function summariseChanges(input: ReportView['input'], side: string): string[] {
  const changes = (input.data?.datasets ?? []).flatMap(
    (dataset) => describeSize(dataset, findBase(dataset, input), side) ?? [],
  )
  const different = new Set(changes)
  if (different.size <= 1) return [...different]
  const changed = changes.filter((change) => !change.startsWith('same'))
  return changed.length === 1 ? changed : [`${formatCount(changed.length, 'data set')} changed`]
}

function describeSize(dataset: Dataset, base: Dataset | undefined, side: string): string | null {
  if (base === undefined) return null
  if (base.digest === dataset.digest) return `same as ${side}`
  const change = dataset.rows - base.rows
  if (change === 0) return 'contents changed'
  return `${formatNumber(Math.abs(change), 0)} ${change < 0 ? 'fewer' : 'more'} ${Math.abs(change) === 1 ? 'row' : 'rows'}`
}

function describeDataset(dataset: Dataset, { input, words }: ReportView): Block[] {
  const base = findBase(dataset, input)
  const passed = dataset.checks.filter(({ result }) => result === 'pass').length
  const rows = base === undefined ? '' : ` (${words.side}: ${formatNumber(base.rows, 0)})`
  const checks =
    dataset.checks.length === 0
      ? 'no checks'
      : [`${passed} of ${formatCount(dataset.checks.length, 'check')} passed`, tellIdle(dataset.checks)]
          .filter((part) => part !== null)
          .join(', ')
  const size = `${formatCount(dataset.rows, 'row')}${rows}, ${formatCount(dataset.columns.length, 'column')}, ${checks}`
  return [
    paragraph(
      join([say`${code(dataset.path)}: ${own(size)}.`, ...tellChange(dataset, base, words.side)], ' '),
    ),
    ...listIdle(dataset),
    ...listUnsupported(dataset),
    ...tabulateChanges(dataset, base, words),
  ]
}

/** A green mark over nothing looked at is told, with the condition that may be to blame. */
function listIdle({ checks, name }: Dataset): Block[] {
  const idle = findIdle(checks)
  if (idle.length === 0) return []
  const rest = idle.length - MOST_IDLE
  return [
    paragraph(say`Judged no row of ${code(name)}, and so passed:`),
    list([
      ...idle.slice(0, MOST_IDLE).map((check) => {
        const when = check.when === undefined ? [] : say` (only where ${code(check.when)})`
        return say`${nameRule(check)}${when}`
      }),
      ...(rest > 0 ? [say`and ${own(formatNumber(rest, 0))} more, in ${code('data.json')}`] : []),
    ]),
  ]
}

/** All of them: nobody would miss one that is left out. */
function listUnsupported({ unsupported, name }: Dataset): Block[] {
  if (unsupported.length === 0) return []
  const count = formatCount(unsupported.length, 'item')
  return [
    paragraph(say`Not checked, ${own(count)} of the schema of ${code(name)}:`),
    list(unsupported.map((one) => [one])),
  ]
}

function tellChange(dataset: Dataset, base: Dataset | undefined, side: string): Prose[] {
  if (base === undefined) return [say`There is nothing of ${own(side)}’s to compare it with.`]
  if (base.digest === dataset.digest) return [say`The file is the same as ${own(side)}’s, byte for byte.`]
  const names = new Set(dataset.columns.map(({ name }) => name))
  const before = new Set(base.columns.map(({ name }) => name))
  const added = [...names].filter((name) => !before.has(name))
  const removed = [...before].filter((name) => !names.has(name))
  const tell = (columns: readonly string[], verb: string) =>
    columns.length === 0
      ? []
      : [
          say`Columns ${own(verb)}: ${join(
            columns.slice(0, 20).map((name) => [code(name)]),
            ', ',
          )}.`,
        ]
  return [...tell(added, 'added'), ...tell(removed, 'removed')]
}

function tabulateChanges(dataset: Dataset, base: Dataset | undefined, words: ReportView['words']): Block[] {
  if (base === undefined || base.digest === dataset.digest) return []
  const changes = compareProfiles(base, dataset)
  const rows = changes.map(({ column, property, base: then, head: now }) => [
    [code(column)],
    property,
    then,
    now,
  ])
  const rest = changes.length - MOST_CHANGES
  return [
    ...table(
      `What changed in ${dataset.name}`,
      [left('column'), left('what changed'), right(words.base), right(words.head)],
      rows.slice(0, MOST_CHANGES),
    ),
    ...(rest > 0
      ? [paragraph(say`And ${own(formatCount(rest, 'more change'))} in ${code('data.json')}.`)]
      : []),
  ]
}

/** What fails and decides nothing: rows where there is room, else a sentence for what no warning tells. */
function describeUndecided({ findings, addresses }: ReportView, detail: Detail): Block[] {
  const notes = findNotes(findings)
  if (detail.showsUndecided) return tabulateFindings([...findWarnings(findings), ...notes], addresses, detail)
  const rest = notes.length - MOST_NOTES
  return [
    ...notes.slice(0, MOST_NOTES).map((finding) => paragraph(describeFinding(finding, addresses))),
    ...(rest > 0
      ? [
          paragraph(
            say`${own(formatCount(rest, 'more check fails', 'more checks fail'))} for information; ${code('report.html')} has all of them here.`,
          ),
        ]
      : []),
  ]
}

function findBase({ name }: Dataset, input: ReportView['input']): Dataset | undefined {
  return input.base.data?.datasets.find((dataset) => dataset.name === name)
}
