import type { Theme } from '../../ports.ts'
import { type Block, paragraph, type Section } from '../article.ts'
import { makeVisible } from '../escape.ts'
import { formatCount } from '../number.ts'
import { own, say } from '../prose.ts'
import { nameInReport, type OwnChart } from './own-chart.ts'

/** Who draws them runs the pull request's code: a reader must not take them for what was judged. */
const UNJUDGED = paragraph(
  say`Drawn where the code under test runs, from what it computed. Nothing in these pictures was judged.`,
)

const FILES: ReadonlyMap<string, string> = new Map([['sample', 'sample.bin']])

/** The user's charts, below all that was judged. null where there are none. */
export function ownChartsSection(charts: readonly OwnChart[]): Section | null {
  if (charts.length === 0) return null
  const title = say`Charts of this project (${own(formatCount(charts.length, 'chart'))})`
  return {
    key: 'own-charts',
    title,
    short: 'charts of this project',
    blocks: [UNJUDGED, ...charts.flatMap(blocksOf)],
  }
}

function blocksOf(chart: OwnChart): Block[] {
  const { source, reason, pictures } = chart
  const title = makeVisible(chart.title)
  if (pictures === null)
    return [paragraph(say`${title}: not shown, because ${reason ?? 'it was not drawn'}.`)]
  const drawn = {
    name: nameInReport(chart),
    title,
    specification: {},
    alt: `${title}, drawn over ${source}`,
    text: `A picture, of which there is no text. Its rows are in ${FILES.get(source) ?? `${source}.json`}.`,
    place: 'page' as const,
  }
  return [paragraph(say`${title}`), { kind: 'chart', chart: drawn }]
}

/** Each picture as an element of the page with its bytes in it, by the name of the chart. */
export function drawingsOfOwn(charts: readonly OwnChart[]): Map<string, Record<Theme, string>> {
  return new Map(
    charts.flatMap((chart) => {
      const { pictures } = chart
      if (pictures === null) return []
      const show = (theme: Theme) => imageOf(pictures[theme], chart)
      return [[nameInReport(chart), { light: show('light'), dark: show('dark') }] as const]
    }),
  )
}

/** The element around it says what the picture shows. */
function imageOf(bytes: Uint8Array, { width, height }: OwnChart): string {
  const data = Buffer.from(bytes).toString('base64')
  return `<img alt="" width="${width}" height="${height}" src="data:image/png;base64,${data}">`
}
