import type { MetricComparison } from '../../documents/comparison.ts'
import type { MetricValue } from '../../documents/evaluation.ts'
import { left, paragraph, right, type Section, type TableRow, table } from '../article.ts'
import type { Detail } from '../detail.ts'
import type { GatedMetric } from '../gated-metrics.ts'
import { formatCount, formatNumber } from '../number.ts'
import { showOutcome } from '../outcomes.ts'
import { code, own, type Prose, say } from '../prose.ts'
import { NO_BREAK, showMetric } from '../show-metric.ts'
import type { ReportView } from '../view.ts'

interface SliceRow {
  readonly evaluation: string
  readonly metric: string
  readonly slice: string
  readonly compared: MetricComparison | undefined
  readonly value: MetricValue | undefined
  readonly gated: GatedMetric | undefined
}

/** Every metric of every slice; those with a bar first, in the order of their outcomes. */
export function slicesSection(
  view: ReportView,
  { tableRows: most }: Pick<Detail, 'tableRows'>,
): Section | null {
  const rows = findRows(view)
  if (rows.length === 0) return null
  const { words, confidence } = view
  const count = new Set(rows.map(({ evaluation, slice }) => JSON.stringify([evaluation, slice]))).size
  const judged = rows.filter(({ gated }) => gated !== undefined).length
  const columns = [
    left('slice'),
    left('metric'),
    right('examples'),
    right(words.base),
    right(words.head),
    left(confidence === null ? 'change' : `change [${confidence} CI]`),
    left('outcome'),
  ]
  const rest = rows.length - most
  return {
    key: 'slices',
    title: say`Slices (${own(formatNumber(count, 0))}${own(judged === 0 ? ', none with a bar' : '')})`,
    short: 'slices',
    blocks: [
      ...table(
        'Slices',
        columns,
        rows.slice(0, most).map((row) => showRow(row, view)),
      ),
      ...(rest > 0
        ? [paragraph(say`And ${own(formatCount(rest, 'more row'))} in ${code('comparison.json')}.`)]
        : []),
    ],
  }
}

function findRows({ input, all }: ReportView): SliceRow[] {
  const values = (input.evaluation?.evaluations ?? []).flatMap(({ name, metrics }) =>
    metrics.map((value) => ({ evaluation: name, metric: value.name, slice: value.slice })),
  )
  const compared = (input.comparison?.metrics ?? [])
    .filter(({ since }) => since == null)
    .map(({ evaluation, name, slice }) => ({ evaluation, metric: name, slice }))
  const rows = new Map<string, SliceRow>()
  for (const { evaluation, metric, slice } of [...values, ...compared]) {
    const key = JSON.stringify([evaluation, metric, slice])
    if (slice === null || rows.has(key)) continue
    const isThis = (other: { name: string; slice: string | null }) =>
      other.name === metric && other.slice === slice
    rows.set(key, {
      evaluation,
      metric,
      slice,
      compared: input.comparison?.metrics.find(
        (row) => row.evaluation === evaluation && row.since == null && isThis(row),
      ),
      value: input.evaluation?.evaluations.find(({ name }) => name === evaluation)?.metrics.find(isThis),
      gated: all.find(
        (one) =>
          one.metric === metric &&
          one.slice === slice &&
          one.since === null &&
          (one.worst.evaluation === null || one.worst.evaluation === evaluation),
      ),
    })
  }
  const rank = ({ gated }: SliceRow) => (gated === undefined ? all.length : all.indexOf(gated))
  return [...rows.values()].sort((a, b) => rank(a) - rank(b))
}

function showRow(row: SliceRow, { input }: ReportView): TableRow {
  const { evaluation, metric, slice, compared, value, gated } = row
  const several = (input.evaluation?.evaluations.length ?? 0) > 1
  const shown =
    gated?.shown ??
    showMetric({
      base: compared?.base ?? null,
      head: compared?.head ?? value?.value ?? null,
      delta: compared?.delta ?? null,
      interval: compared?.interval ?? null,
      ownInterval: value?.interval ?? null,
      higherIsBetter: compared?.higherIsBetter ?? value?.higherIsBetter ?? true,
      margin: null,
      rules: [],
    })
  return [
    several ? say`${code(evaluation)}: ${code(slice)}` : [code(slice)],
    [code(metric)],
    [own(formatNumber(compared?.n ?? value?.n ?? null, 0))],
    [own(shown.base)],
    [own(shown.head)],
    [own(shown.change), ...(shown.interval === null ? [] : [own(`${NO_BREAK}${shown.interval}`)])],
    gated === undefined ? whyNot(row) : showOutcome(gated.worst),
  ]
}

/** What has no bar is not judged; why it could not be compared is told. */
function whyNot({ compared, value }: SliceRow): Prose {
  const reason = (value?.value === null ? value.reason : null) ?? compared?.reason ?? null
  return reason === null ? say`–` : [reason]
}
