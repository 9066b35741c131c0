import type { Theme } from '../../ports.ts'
import type { Block } from '../article.ts'
import type { DrawnChart } from '../charts/drawn-chart.ts'
import { escapeHtml, makeVisible } from '../escape.ts'
import { renderProse } from './inline.ts'
import { renderTable } from './table.ts'

/** SVG of each chart, by name. */
export type Drawings = ReadonlyMap<string, Readonly<Record<Theme, string>>>

const LONGEST_ALT = 4000

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

/** Both themes are in the page; the style sheet shows one. The numbers are there for those who see neither. */
function renderChart({ name, alt, text, title }: DrawnChart, drawings: Drawings): string {
  const drawn = drawings.get(name)
  const label = escapeHtml(makeVisible(alt, LONGEST_ALT))
  const caption = escapeHtml(title)
  const pictures =
    drawn === undefined
      ? ''
      : `<div class="picture" role="group" aria-label="${caption}" tabindex="0"><div role="img" aria-label="${label}"><div class="light" aria-hidden="true">${drawn.light}</div><div class="dark" aria-hidden="true">${drawn.dark}</div></div></div>\n`
  return `<figure>
${pictures}<figcaption><details><summary>${caption}, as text</summary><pre tabindex="0">${escapeHtml(text)}</pre></details></figcaption>
</figure>`
}
