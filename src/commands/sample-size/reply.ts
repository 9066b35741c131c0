import { markdownTable } from 'markdown-table'
import { escapeMarkdown, makeVisible } from '../../report/escape.ts'
import type { CommandResult } from '../define-command.ts'

/** The answer to a question about sizes, before it is written in one of the formats. */
export interface Reply {
  readonly headline: string
  /** Head and rows; null where the headline says it all. */
  readonly table: readonly (readonly string[])[] | null
  readonly remarks: readonly Remark[]
  readonly document: Readonly<Record<string, unknown>>
}

export interface Remark {
  readonly title: string
  readonly sentences: readonly string[]
}

export function renderReply({ headline, table, remarks, document }: Reply): CommandResult {
  const said = remarks.filter(({ sentences }) => sentences.length > 0)
  const text = [
    makeVisible(headline, LONGEST),
    ...(table === null ? [] : [alignColumns(table)]),
    ...said.map(({ title, sentences }) =>
      [title, ...sentences.map((sentence) => `  ${makeVisible(sentence, LONGEST)}`)].join('\n'),
    ),
  ]
  const markdown = [
    `**${markUp(headline)}**`,
    ...(table === null ? [] : [toMarkdownTable(table)]),
    ...said.map(({ title, sentences }) =>
      [`**${title}**`, '', ...sentences.map((sentence) => `- ${markUp(sentence)}`)].join('\n'),
    ),
  ]
  return {
    exitCode: 0,
    text: text.join('\n\n'),
    json: `${JSON.stringify({ kind: 'sample-size', schemaVersion: '1.0', ...document }, null, 2)}\n`,
    markdown: markdown.join('\n\n'),
    outputs: {},
  }
}

const LONGEST = 1200

/** The first column to the left, numbers to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const visible = rows.map((row) => row.map((cell) => makeVisible(cell)))
  const widths = (visible[0] ?? []).map((_, at) =>
    Math.max(...visible.map((row) => [...(row[at] ?? '')].length)),
  )
  return visible
    .map((row) =>
      row
        .map((cell, at) => {
          const gap = ' '.repeat((widths[at] ?? 0) - [...cell].length)
          return at === 0 ? cell + gap : gap + cell
        })
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n')
}

function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => escapeMarkdown(makeVisible(cell))))
  return markdownTable(cells, { align: (cells[0] ?? []).map((_, at) => (at === 0 ? 'l' : 'r')) })
}

/** What stands between backticks stays code. */
function markUp(sentence: string): string {
  return makeVisible(sentence, LONGEST)
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : escapeMarkdown(part)))
    .join('')
}
