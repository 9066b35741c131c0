import {
  type Article,
  type Block,
  left,
  list,
  paragraph,
  right,
  type Section,
  type TableRow,
  table,
} from './article.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import type { Detail } from './detail.ts'
import { findDeciding } from './findings.ts'
import { tabulateFindings } from './findings-prose.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { trimSentence } from './metric-prose.ts'
import { formatCount } from './number.ts'
import { showOutcome } from './outcomes.ts'
import { ownChartsSection } from './own-charts/own-charts-section.ts'
import { code, join, own, type Prose, say, strong } from './prose.ts'
import { baselineSection } from './sections/baseline-section.ts'
import { changesSection } from './sections/changes-section.ts'
import { dataSection } from './sections/data-section.ts'
import { decisionSection } from './sections/decision-section.ts'
import { flipsSection } from './sections/flips-section.ts'
import { metricsSection } from './sections/metrics-section.ts'
import { slicesSection } from './sections/slices-section.ts'
import { trainingSection } from './sections/training-section.ts'
import { NO_BREAK } from './show-metric.ts'
import type { ReportView } from './view.ts'

/** Puts what the view says in the order in which a reviewer needs it. */
export function arrangeReport(view: ReportView, charts: readonly DrawnChart[], detail: Detail): Article {
  const verdict = view.input.verdict?.verdict ?? 'fail'
  const drawn: Block[] = charts.map((chart) => ({ kind: 'chart', chart }))
  // Where no metric is in doubt the picture is for those who ask; otherwise it is how one sees by how much.
  const isCalm = view.gated.every(({ worst }) => worst.effect === 'pass')
  return {
    title: { mark: verdict, prose: titleOf(view) },
    lead: [
      ...[view.explanation, view.baseline].filter((prose) => prose.length > 0).map(paragraph),
      ...listedAll(view.failures.slice(0, detail.sentences)),
      ...openFindings(view, detail),
      ...tabulateGated(view, detail),
      ...(isCalm ? [] : drawn),
      ...tellFlips(view, detail),
      ...listed(view.warnings.slice(0, detail.sentences)),
    ],
    sections: [
      ...(isCalm && drawn.length > 0 ? [chartSection(drawn)] : []),
      ...[
        changesSection(view),
        slicesSection(view, detail),
        flipsSection(view, detail),
        metricsSection(view, detail),
        dataSection(view, detail),
        trainingSection(view),
        baselineSection(view),
        decisionSection(view),
        ownChartsSection(view.input.ownCharts ?? []),
      ].filter((section) => section !== null),
    ],
  }
}

function titleOf({ input }: ReportView): Prose {
  if (input.verdict === null) return say`${input.name}: no verdict could be reached`
  const { mode, sentence, verdict } = input.verdict
  const would = mode === 'observe' ? ` would ${verdict}:` : ''
  return say`${input.name}:${own(would)} ${trimSentence(sentence)}`
}

function openFindings({ findings, addresses }: ReportView, detail: Detail): Block[] {
  const deciding = findDeciding(findings)
  return tabulateFindings(deciding, addresses, detail)
}

function tabulateGated({ gated: all, words, confidence }: ReportView, detail: Detail): Block[] {
  // Of slices only what does not hold: the rest is in their own section.
  const gated = all.filter(({ slice, worst }) => slice === null || worst.effect !== 'pass')
  const change = confidence === null ? 'change' : `change [${confidence} CI]`
  const columns = [
    left('metric'),
    right(words.base),
    right(words.head),
    left(change),
    right('allowed'),
    left('outcome'),
  ]
  const rest = gated.length - detail.rows
  return [
    ...table('Gated metrics', columns, gated.slice(0, detail.rows).map(rowOf)),
    ...(rest > 0
      ? [paragraph(say`And ${own(formatCount(rest, 'more gated metric'))}, none worse than these.`)]
      : []),
  ]
}

function rowOf({ label, shown, worst, higherIsBetter }: GatedMetric): TableRow {
  const isTelling = worst.outcome === 'regressed' || worst.outcome === 'improved'
  const change = isTelling ? strong(own(shown.change)) : own(shown.change)
  return [
    [code(label), ...(higherIsBetter ? [] : [own(' (lower is better)')])],
    [own(shown.base)],
    [own(shown.head)],
    [change, ...(shown.interval === null ? [] : [own(`${NO_BREAK}${shown.interval}`)])],
    [own(shown.allowed)],
    showOutcome(worst),
  ]
}

function tellFlips({ flips, causes }: ReportView, { sentences }: Detail): Block[] {
  const told = [...flips.slice(0, sentences), ...causes.slice(0, Math.min(3, sentences))]
  return told.length === 0 ? [] : [paragraph(join(told, ' '))]
}

function chartSection(blocks: readonly Block[]): Section {
  return { key: 'chart', title: say`Chart: how far each gated metric moved`, short: 'the chart', blocks }
}

/** One alone is an item too: its lines hang together wherever they break. */
function listedAll(items: readonly Prose[]): Block[] {
  return items.length === 0 ? [] : [list(items)]
}

function listed(items: readonly Prose[]): Block[] {
  const [only, ...others] = items
  if (only === undefined) return []
  return others.length === 0 ? [paragraph(only)] : [list(items)]
}
