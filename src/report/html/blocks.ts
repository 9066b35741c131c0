import type { Verdict } from '../../documents/parts.ts'
import type { Theme } from '../../ports.ts'
import type { Block } from '../article.ts'
import type { DrawnChart } from '../charts/drawn-chart.ts'
import { escapeHtml, makeVisible } from '../escape.ts'
import type { Inline, Prose } from '../prose.ts'

/** SVG of each chart, by name. */
export type Drawings = ReadonlyMap<string, Readonly<Record<Theme, string>>>

const LONGEST = 600
/** Cells with more text than this may be broken into lines. */
const LONG_CELL = 40
const MARKS: Record<Verdict, readonly [sign: string, word: string]> = {
  pass: ['✓', 'good'],
  warn: ['!', 'warning'],
  fail: ['✗', 'failing'],
}

export function renderBlock(block: Block, drawings: Drawings): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderProse(block.prose)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderProse(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return renderTable(block)
    case 'chart':
      return renderChart(block.chart, drawings)
  }
}

function renderTable({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns
    .map(({ title, align }) => `<th scope="col" class="${align}">${renderProse([title])}</th>`)
    .join('')
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => renderCell(cell, columns[at]?.align ?? 'left', at)).join('')}</tr>`,
  )
  return `<div class="table" role="region" aria-label="${renderText([caption])}" tabindex="0"><table>
<caption>${renderText([caption])}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

function renderCell(cell: Prose, align: 'left' | 'right', at: number): string {
  if (at === 0) return `<th scope="row" class="${align}">${renderProse(cell)}</th>`
  const isLong =
    align === 'left' && cell.some((inline) => typeof inline === 'string' && inline.length > LONG_CELL)
  return `<td class="${align}${isLong ? ' long' : ''}">${renderProse(cell)}</td>`
}

/** Both themes are in the page; the style sheet shows one. The numbers are there for those who see neither. */
function renderChart({ name, alt, text, title }: DrawnChart, drawings: Drawings): string {
  const drawn = drawings.get(name)
  const label = escapeHtml(makeVisible(alt, 4000))
  const pictures =
    drawn === undefined
      ? ''
      : `<div role="img" aria-label="${label}"><div class="light">${drawn.light}</div><div class="dark">${drawn.dark}</div></div>\n`
  return `<figure>
${pictures}<figcaption><details><summary>${escapeHtml(title)}, as text</summary><pre>${escapeHtml(text)}</pre></details></figcaption>
</figure>`
}

export function renderProse(prose: Prose): string {
  return prose.map(renderInline).join('')
}

/** The words alone. */
export function renderText(prose: Prose): string {
  return prose.map((inline) => escapeHtml(textOf(inline))).join('')
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(makeVisible(inline, LONGEST))
  switch (inline.kind) {
    case 'own':
      return escapeHtml(inline.text)
    case 'code':
      return `<code>${escapeHtml(makeVisible(inline.text))}</code>`
    case 'strong':
      return `<strong>${renderProse(inline.content)}</strong>`
    case 'link':
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${renderProse(inline.content)}</a>`
    case 'mark': {
      const [sign, word] = MARKS[inline.effect]
      return `<span class="mark ${inline.effect}" role="img" aria-label="${word}">${sign}</span>`
    }
  }
}

function textOf(inline: Inline): string {
  if (typeof inline === 'string') return makeVisible(inline, LONGEST)
  if (inline.kind === 'mark') return ''
  if (inline.kind === 'own') return inline.text
  if (inline.kind === 'code') return makeVisible(inline.text)
  return inline.content.map(textOf).join('')
}
