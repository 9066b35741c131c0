import type { ChartSettings } from '../../config/configuration.ts'
import type { Ports, Theme } from '../../ports.ts'
import { readJudged } from '../../project/judged.ts'
import { parsePng } from '../../project/png.ts'
import type { Project } from '../../project/project.ts'
import { asFault } from '../../project/stage.ts'
import { readChartRows } from './chart-rows.ts'
import { pathOfPicture, THEMES } from './own-chart.ts'

type Needs = Pick<Ports, 'files' | 'charts' | 'runner'>

/** Characters of the rows as JSON: a row may have a thousand columns. */
const LARGEST = 32_000_000

/**
 * Draws the user's charts over what computing has made, in both themes, into the project's folder. A chart that cannot
 * be drawn is told of and left out: it decides nothing. Throws nothing.
 */
export async function drawOwnCharts(project: Project, ports: Needs): Promise<void> {
  try {
    const { configuration } = await readJudged(project, ports.files)
    for (const chart of configuration.report.charts) await drawOrSay(chart, project, ports)
    const known = configuration.report.charts.map(({ name }) => name)
    for (const chart of project.head.report.charts) {
      if (!known.includes(chart.name)) await previewOrSay(chart, project, ports)
    }
  } catch (thrown) {
    ports.runner.warn(`No chart of your own was drawn: ${asFault(thrown).message}`)
  }
}

/** Which charts there are is policy. Who adds one on a terminal wants to see it all the same. */
async function previewOrSay(chart: ChartSettings, project: Project, ports: Needs): Promise<void> {
  const later = `The chart ${chart.name} is new here: the report shows it once it is merged`
  if (project.event !== null) return ports.runner.info(`${later}.`)
  await drawOrSay(chart, project, ports)
  const path = pathOfPicture(project.out, chart.name, 'light')
  if ((await ports.files.inspect(path)) !== null) ports.runner.info(`${later}; it is drawn in ${path}.`)
}

async function drawOrSay(chart: ChartSettings, project: Project, ports: Needs): Promise<void> {
  // One of an earlier run must not pass for this one's.
  for (const theme of THEMES) await ports.files.remove(pathOfPicture(project.out, chart.name, theme))
  const reason = await drawChart(chart, project, ports).catch((thrown) => asFault(thrown).message)
  if (reason !== null) ports.runner.warn(`The chart ${chart.name} is left out: ${reason}`)
}

/** Why it was not drawn, or null. */
async function drawChart(
  chart: ChartSettings,
  project: Project,
  { files, charts }: Needs,
): Promise<string | null> {
  const values = await readChartRows(chart, project, files)
  if ('reason' in values) return values.reason
  if (JSON.stringify(values).length > LARGEST) return 'its rows have more than 32 MB'
  const { width, ...rest } = chart.specification
  const size = width === undefined || width === 'container' ? {} : { width }
  const drawn = await charts.own({ ...rest, ...size, data: { values } })
  const pictures: { theme: Theme; bytes: Uint8Array }[] = []
  for (const theme of THEMES) {
    const { bytes } = await charts.png(drawn[theme])
    // What judge would refuse is found here, where it can still be told of by name.
    const parsed = parsePng(bytes)
    if ('reason' in parsed) return parsed.reason
    pictures.push({ theme, bytes })
  }
  for (const { theme, bytes } of pictures)
    await files.write(pathOfPicture(project.out, chart.name, theme), bytes)
  return null
}
