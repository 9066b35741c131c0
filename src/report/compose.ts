import type { Ports, Theme } from '../ports.ts'
import { arrangeReport } from './arrange.ts'
import type { Article, Section } from './article.ts'
import { drawCharts } from './charts/draw-charts.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import { type Detail, FULL, PAGE } from './detail.ts'
import { type Extent, fitReport } from './fit.ts'
import { renderPage } from './html/page.ts'
import { joinParts, type MarkdownOptions, renderMarkdown, renderParts } from './markdown.ts'
import { nameInReport } from './own-charts/own-chart.ts'
import { drawingsOfOwn } from './own-charts/own-charts-section.ts'
import { link, own, say } from './prose.ts'
import type {
  ChartUrls,
  ComposedChart,
  ComposedReport,
  Picture,
  ReportInput,
  ReportParts,
} from './report-input.ts'
import { renderTerminal } from './terminal.ts'
import { type ReportView, viewReport } from './view.ts'

export type { ComposedReport, ReportInput } from './report-input.ts'

/**
 * GitHub takes 65,536 characters a comment and 65,535 of a check's text, and nobody says whether they are characters or
 * bytes; publishing adds its markers.
 */
const LARGEST_COMMENT = 63_000
/** GitHub takes 1 MiB a step's summary and drops the whole of a longer one. */
const LARGEST_SUMMARY = 1_000_000
const THEMES: readonly Theme[] = ['light', 'dark']

/** Renders one report in every form. Each is made from the same view of the documents, none from another. */
export async function composeReport(
  input: ReportInput,
  ports: Pick<Ports, 'charts'>,
): Promise<ComposedReport> {
  const view = viewReport(input)
  const all = drawCharts(view)
  const drawn = all.filter(({ place }) => place === 'lead')
  const charts = await renderCharts(all, ports)
  const article = arrangeReport(view, drawn, FULL)
  const parts = (chartUrls: ReadonlyMap<string, ChartUrls>) =>
    fitReport(
      (extent) => renderComment(view, drawn, { extent, chartUrls }),
      (rendered) => sizeOf(joinParts(rendered)) <= LARGEST_COMMENT,
    )
  return {
    comment: joinParts(parts(input.chartUrls ?? new Map())),
    parts,
    pictures: [...drawn.map(({ name }) => pictureOf(name, drawingsOf(charts))), ...picturesOfOwn(input)],
    summary: fitReport(
      (extent) => renderSummary(view, drawn, extent),
      (text) => sizeOf(text) <= LARGEST_SUMMARY,
    ),
    terminal: renderTerminal(article),
    html: renderPage(addCharts(arrangeReport(view, drawn, PAGE), all), {
      drawings: new Map([...drawingsOf(charts), ...drawingsOfOwn(input.ownCharts ?? [])]),
      run: view.addresses.run,
    }),
    charts,
  }
}

/** The page has room for those that a comment has none for. */
function addCharts(article: Article, all: readonly DrawnChart[]): Article {
  const blocks = all
    .filter(({ place }) => place === 'page')
    .map((chart) => ({ kind: 'chart' as const, chart }))
  if (blocks.length === 0) return article
  const section: Section = { key: 'charts', title: say`Charts`, short: 'charts', blocks }
  return { ...article, sections: [section, ...article.sections] }
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

function pictureOf(name: string, drawings: ReadonlyMap<string, Record<Theme, string>>): Picture {
  return { name, svgs: drawings.get(name) ?? null, pngs: null, width: 0, height: 0 }
}

function picturesOfOwn({ ownCharts = [] }: ReportInput): Picture[] {
  return ownCharts.flatMap((chart) => {
    const { pictures: pngs, width, height } = chart
    return pngs === null ? [] : [{ name: nameInReport(chart), svgs: null, pngs, width, height }]
  })
}

/** Where all is well, one line hides the rest. */
function renderComment(
  view: ReportView,
  drawn: readonly DrawnChart[],
  { extent, chartUrls }: { readonly extent: Extent } & Pick<MarkdownOptions, 'chartUrls'>,
): ReportParts {
  const folding = view.input.verdict?.verdict === 'pass' ? 'one' : 'each'
  const longest = extent.detail.text
  return renderParts(cutArticle(view, drawn, extent), { folding, longest, chartUrls })
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
