import { escapeMarkdown, makeVisible, markdownCode } from '../../report/escape.ts'
import { formatCount, formatNumber } from '../../report/number.ts'
import { describeChanges, describeCourse } from './describe-series.ts'
import { columnsOf, renderMarkdownTable, renderTextTable } from './history-table.ts'
import type { ProjectHistory } from './project-history.ts'
import { labelSeries } from './select-series.ts'

/** For a reader of the terminal. */
export function renderText(shown: ProjectHistory): string {
  const { series, history } = shown
  if (history.commits.length === 0) return describeNothing(shown)
  const label = labelSeries(series)
  const width = Math.max(0, ...series.map((each) => [...makeVisible(label(each))].length))
  const courses = series.map((each) => {
    const lines = describeChanges(each).flatMap(({ sentence, command }) => [
      `  ${sentence}`,
      ...(command === null ? [] : [`    ${command}`]),
    ])
    return [describeCourse(each, makeVisible(label(each)).padEnd(width)), ...lines].join('\n')
  })
  const blocks = [describeWhole(shown), renderTextTable(shown), courses.join('\n'), sayRest(shown).join('\n')]
  return blocks.filter((block) => block !== '').join('\n\n')
}

export function renderMarkdown(shown: ProjectHistory): string {
  const { series, history } = shown
  if (history.commits.length === 0) return escapeMarkdown(describeNothing(shown))
  const label = labelSeries(series)
  const changes = series.flatMap((each) =>
    describeChanges(each).map((said) => renderChange(label(each), said)),
  )
  const courses = [
    '```text',
    ...series.map((each) => describeCourse(each, label(each)).replaceAll('`', '′')),
    '```',
  ]
  const blocks = [
    `### ${escapeMarkdown(makeVisible(shown.name))}`,
    escapeMarkdown(describeWhole(shown)),
    renderMarkdownTable(shown),
    courses.join('\n'),
    changes.join('\n'),
    sayRest(shown).map(escapeMarkdown).join('\n\n'),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function renderChange(
  label: string,
  { sentence, command }: { readonly sentence: string; readonly command: string | null },
): string {
  const hint = command === null ? '' : ` \`${command}\``
  return `- ${markdownCode(makeVisible(label))}: ${escapeMarkdown(sentence)}${hint}`
}

function describeWhole({ name, address, tip, history }: ProjectHistory): string {
  const { commits, walked } = history
  const aside = commits.filter(({ distance }) => distance === null).length
  const records = formatCount(commits.length - aside, 'recorded commit')
  const looked = walked.length === 1 ? 'the last one' : `the last ${formatNumber(walked.length, 0)}`
  const others = aside === 0 ? '' : `, and ${formatNumber(aside, 0)} off it`
  return `${makeVisible(name)}: ${records} among ${looked} of the branch, up to ${tip.slice(0, 7)}${others}; records in ${makeVisible(address, 300)}`
}

/** How the first record comes to be, or where those that there are can be seen. */
function describeNothing({ name, address, history, notes }: ProjectHistory): string {
  const where = `${makeVisible(name)} has no record`
  const sentences =
    history.elsewhere > 0
      ? [
          `${where} in this range; ${formatCount(history.elsewhere, 'recorded commit')} elsewhere: --all shows them.`,
        ]
      : [
          `${where} yet in ${makeVisible(address, 300)}.`,
          'The first comes with the next push to the default branch whose workflow runs `mergemark record`;',
          'on a terminal, `mergemark run` and then `mergemark record` at a commit of that branch make it.',
        ]
  return [...sentences, ...notes].join('\n')
}

function sayRest(shown: ProjectHistory): string[] {
  const { series, history, notes } = shown
  const columns = columnsOf(shown).length
  const more =
    series.length > columns
      ? [`The table shows ${columns} of ${series.length} metrics: \`mergemark history <metric>\` shows one.`]
      : []
  const elsewhere =
    history.elsewhere === 0
      ? []
      : [
          `${formatCount(history.elsewhere, 'recorded commit')} outside of this range: --all, --since and --limit widen it.`,
        ]
  const problems = history.commits.flatMap(({ sha, problems }) =>
    problems.map((problem) => `${sha.slice(0, 7)}: ${makeVisible(problem, 300)}`),
  )
  return [...more, ...elsewhere, ...notes, ...problems]
}
