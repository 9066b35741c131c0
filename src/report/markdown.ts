import { markdownTable } from 'markdown-table'
import type { Verdict } from '../documents/parts.ts'
import type { Article, Block, Section } from './article.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import { FULL } from './detail.ts'
import { escapeHtml, escapeMarkdown, makeVisible, markdownCode } from './escape.ts'
import type { Inline, Prose } from './prose.ts'
import type { ChartUrls, ReportParts } from './report-input.ts'

export interface MarkdownOptions {
  /** `each` section behind a title, all behind `one`, or `none`: everything open. */
  readonly folding: 'each' | 'one' | 'none'
  /** Characters of one piece of foreign text. */
  readonly longest: number
  readonly chartUrls: ReadonlyMap<string, ChartUrls>
}

const MARKS: Record<Verdict, string> = { pass: '✅', warn: '⚠️', fail: '❌' }
/** Cells wider than this are not padded to one width: one long cell would widen every row. */
const WIDEST = 60
const LONGEST_ALT = 2000

/** GitHub's Markdown. */
export function renderMarkdown(article: Article, options: MarkdownOptions): string {
  return joinParts(renderParts(article, options))
}

export function renderParts(article: Article, options: MarkdownOptions): ReportParts {
  return {
    title: `### ${MARKS[article.title.mark]} ${renderProse(article.title.prose, options)}`,
    lead: article.lead.map((block) => renderBlock(block, options)).join('\n\n'),
    rest: renderSections(article.sections, options).join('\n\n'),
  }
}

export function joinParts({ title, lead, rest }: ReportParts): string {
  return `${[title, lead, rest].filter((part) => part !== '').join('\n\n')}\n`
}

/** A title with blocks below it, for what is no verdict. */
export function renderSheet(sheet: { readonly title: Prose; readonly blocks: readonly Block[] }): string {
  const options = { folding: 'none', longest: FULL.text, chartUrls: new Map() } as const
  const blocks = sheet.blocks.map((block) => renderBlock(block, options))
  return `${[`### ${renderProse(sheet.title, options)}`, ...blocks].join('\n\n')}\n`
}

function renderSections(sections: readonly Section[], options: MarkdownOptions): string[] {
  if (sections.length === 0) return []
  if (options.folding === 'each')
    return sections.map((section) => fold(section.title, renderBody(section, options), options))
  const open = sections.map(
    (section) => `#### ${renderProse(section.title, options)}\n\n${renderBody(section, options)}`,
  )
  if (options.folding === 'none') return open
  return [fold([`More: ${sections.map(({ short }) => short).join(', ')}`], open.join('\n\n'), options)]
}

/** A blank line after the summary ends its HTML block, so that what follows is Markdown again. */
function fold(title: Prose, body: string, options: MarkdownOptions): string {
  return `<details><summary>${renderSummary(title, options)}</summary>\n\n${body}\n\n</details>`
}

function renderBody({ blocks }: Section, options: MarkdownOptions): string {
  return blocks.map((block) => renderBlock(block, options)).join('\n\n')
}

function renderBlock(block: Block, options: MarkdownOptions): string {
  switch (block.kind) {
    case 'paragraph':
      return renderProse(block.prose, options)
    case 'list':
      return block.items.map((item) => `- ${renderProse(item, options)}`).join('\n')
    case 'table':
      return renderTable(block, options)
    case 'chart':
      return renderChart(block.chart, options)
  }
}

function renderTable({ columns, rows }: Extract<Block, { kind: 'table' }>, options: MarkdownOptions): string {
  const header = columns.map(({ title }) => renderInline(title, options))
  const cells = [header, ...rows.map((row) => row.map((cell) => renderProse(cell, options)))]
  const isWide = cells.some((row) => row.some((cell) => cell.length > WIDEST))
  return markdownTable(cells, {
    align: columns.map(({ align }) => align),
    alignDelimiters: !isWide,
    stringLength: isWide ? () => 1 : (cell) => [...cell].length,
  })
}

function renderChart({ name, alt, text }: DrawnChart, { chartUrls }: MarkdownOptions): string {
  const urls = chartUrls.get(name)
  // <pre> rather than a fence: entities hold in it, so that no name in the chart can end it.
  if (urls === undefined) return `<pre>${escapeHtml(text)}</pre>`
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${escapeHtml(urls.dark)}">`
  const { width, height } = urls
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`
  return `<picture>${dark}<img alt="${escapeHtml(makeVisible(alt, LONGEST_ALT))}" src="${escapeHtml(urls.light)}"${size}></picture>`
}

function renderProse(prose: Prose, options: MarkdownOptions): string {
  return prose.map((inline) => renderInline(inline, options)).join('')
}

function renderInline(inline: Inline, options: MarkdownOptions): string {
  if (typeof inline === 'string') return escapeMarkdown(makeVisible(inline, options.longest))
  switch (inline.kind) {
    case 'own':
      return inline.text
    case 'code':
      return markdownCode(makeVisible(inline.text, Math.min(100, options.longest)))
    case 'strong':
      return `**${renderProse(inline.content, options)}**`
    case 'link':
      return `[${renderProse(inline.content, options)}](${inline.href})`
    case 'mark':
      return MARKS[inline.effect]
  }
}

/** Inside `<summary>` Markdown is not read, so its marks are written as HTML. */
function renderSummary(prose: Prose, options: MarkdownOptions): string {
  return prose
    .map((inline) => {
      if (typeof inline === 'string') return renderInline(inline, options)
      if (inline.kind === 'code')
        return `<code>${escapeMarkdown(makeVisible(inline.text, Math.min(100, options.longest)))}</code>`
      if (inline.kind === 'strong') return `<b>${renderSummary(inline.content, options)}</b>`
      if (inline.kind === 'link') return renderSummary(inline.content, options)
      return renderInline(inline, options)
    })
    .join('')
}
