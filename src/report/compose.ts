import type { Ports, Theme } from '../ports.ts'
import { arrangeReport } from './arrange.ts'
import type { Article, Section } from './article.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import { charts as definitions } from './charts/index.ts'
import { type Detail, FULL, PAGE } from './detail.ts'
import { type Extent, fitReport } from './fit.ts'
import { renderPage } from './html/page.ts'
import { type MarkdownOptions, renderMarkdown } from './markdown.ts'
import { link, own, say } from './prose.ts'
import type { ComposedChart, ComposedReport, ReportInput } from './report-input.ts'
import { renderTerminal } from './terminal.ts'
import { type ReportView, viewReport } from './view.ts'

export type { ComposedReport, ReportInput } from './report-input.ts'

/** GitHub takes 65,536 characters a comment; publishing adds its marker, and nobody says in which unit they count. */
const LONGEST_COMMENT = 64_536
/** GitHub takes 1 MiB a step's summary and drops the whole of a longer one. */
const LARGEST_SUMMARY = 1_000_000
const THEMES: readonly Theme[] = ['light', 'dark']

/** Renders one report in every form. Each is made from the same view of the documents, none from another. */
export async function composeReport(
  input: ReportInput,
  ports: Pick<Ports, 'charts'>,
): Promise<ComposedReport> {
  const view = viewReport(input)
  const drawn = drawCharts(view)
  const charts = await renderCharts(drawn, ports)
  const article = arrangeReport(view, drawn, FULL)
  return {
    comment: fitReport(
      (extent) => renderComment(view, drawn, extent),
      (text) => text.length <= LONGEST_COMMENT,
    ),
    summary: fitReport(
      (extent) => renderSummary(view, drawn, extent),
      (text) => sizeOf(text) <= LARGEST_SUMMARY,
    ),
    terminal: renderTerminal(article),
    html: renderPage(arrangeReport(view, drawn, PAGE), {
      drawings: drawingsOf(charts),
      run: view.addresses.run,
    }),
    charts,
  }
}

function drawCharts(view: ReportView): DrawnChart[] {
  return definitions.flatMap(({ name, draw }) => {
    const chart = draw(view)
    return chart === null ? [] : [{ name, ...chart }]
  })
}

async function renderCharts(
  drawn: readonly DrawnChart[],
  { charts }: Pick<Ports, 'charts'>,
): Promise<ComposedChart[]> {
  const all = drawn.flatMap((chart) => THEMES.map((theme) => ({ chart, theme })))
  return Promise.all(
    all.map(async ({ chart, theme }) => ({
      name: chart.name,
      theme,
      svg: await charts.svg(chart.specification, theme),
    })),
  )
}

function drawingsOf(charts: readonly ComposedChart[]): Map<string, Record<Theme, string>> {
  const find = (name: string, theme: Theme) =>
    charts.find((chart) => chart.name === name && chart.theme === theme)?.svg ?? ''
  return new Map(charts.map(({ name }) => [name, { light: find(name, 'light'), dark: find(name, 'dark') }]))
}

/** Where all is well, one line hides the rest. */
function renderComment(view: ReportView, drawn: readonly DrawnChart[], extent: Extent): string {
  const folding = view.input.verdict?.verdict === 'pass' ? 'one' : 'each'
  return renderMarkdown(cutArticle(view, drawn, extent), { folding, ...optionsOf(view, extent.detail) })
}

function renderSummary(view: ReportView, drawn: readonly DrawnChart[], extent: Extent): string {
  return renderMarkdown(cutArticle(view, drawn, extent), {
    folding: 'none',
    ...optionsOf(view, extent.detail),
  })
}

function optionsOf({ input }: ReportView, { text }: Detail): Pick<MarkdownOptions, 'longest' | 'chartUrls'> {
  return { longest: text, chartUrls: input.chartUrls ?? new Map() }
}

/** Leaves sections out and says so. */
function cutArticle(view: ReportView, drawn: readonly DrawnChart[], { cut, detail }: Extent): Article {
  const article = arrangeReport(view, drawn, detail)
  const lost = article.sections.filter(({ key }) => cut.includes(key))
  if (lost.length === 0) return article
  return {
    ...article,
    lead: [...article.lead, { kind: 'paragraph', prose: tellCut(lost, view) }],
    sections: article.sections.filter((section) => !lost.includes(section)),
  }
}

function tellCut(lost: readonly Section[], { addresses }: ReportView) {
  const names = lost.map(({ short }) => short).join(', ')
  return say`Left out for length: ${own(names)}. ${link(own('The run'), addresses.run)} has the whole report as ${own('report.html')}.`
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
