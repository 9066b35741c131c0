import type { Verdict } from '../documents/parts.ts'
import type { Article, Block } from './article.ts'
import { makeVisible } from './escape.ts'
import type { Inline, Prose } from './prose.ts'

const VERDICTS: Record<Verdict, string> = { pass: 'PASS', warn: 'WARN', fail: 'FAIL' }
const MARKS: Record<Verdict, string> = { pass: '✓', warn: '!', fail: '✗' }
const WIDTH = 100
const LONGEST = 300

/** Plain text for a terminal: what decides, and the titles of what the other forms hold. */
export function renderTerminal(article: Article): string {
  const { mark, prose } = article.title
  const title = wrap(`${VERDICTS[mark]}  ${renderProse(prose)}`)
  const more = article.sections.map((section) => `  - ${renderProse(section.title)}`)
  const rest = more.length === 0 ? [] : [['More in the report:', ...more].join('\n')]
  return `${[title, ...article.lead.map(renderBlock), ...rest].join('\n\n')}\n`
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(renderProse(block.prose))
    case 'list':
      return block.items.map((item) => wrap(`- ${renderProse(item)}`, '  ')).join('\n')
    case 'table':
      return renderTable(block)
    case 'chart':
      return indent(block.chart.text)
  }
}

function renderTable({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = [columns.map(({ title }) => renderInline(title)), ...rows.map((row) => row.map(renderProse))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? ''))))
  const lines = cells.map((row) =>
    columns
      .map(({ align }, at) => {
        const cell = row[at] ?? ''
        const gap = ' '.repeat((widths[at] ?? 0) - lengthOf(cell))
        return align === 'right' ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd(),
  )
  return indent(lines.join('\n'))
}

function renderProse(prose: Prose): string {
  return prose.map(renderInline).join('')
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return makeVisible(inline, LONGEST)
  switch (inline.kind) {
    case 'own':
      return inline.text
    case 'code':
      return makeVisible(inline.text)
    case 'strong':
    case 'link':
      return renderProse(inline.content)
    case 'mark':
      return MARKS[inline.effect]
  }
}

function wrap(text: string, hanging = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > WIDTH) {
      lines.push(line)
      line = hanging + word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join('\n')
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}

function lengthOf(text: string): number {
  return [...text].length
}
