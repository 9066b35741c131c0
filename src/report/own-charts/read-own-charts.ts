import type { ChartSettings } from '../../config/configuration.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Files, Theme } from '../../ports.ts'
import { readJudged } from '../../project/judged.ts'
import { PNG_LIMITS, type PngSize, parsePng } from '../../project/png.ts'
import type { Project } from '../../project/project.ts'
import { type OwnChart, pathOfPicture } from './own-chart.ts'

/** The user's charts in the order of the policy, each picture parsed: whoever drew them ran the pull request's code. */
export async function readOwnCharts(project: Project, files: Files): Promise<OwnChart[]> {
  return Promise.all((await chartsOf(project, files)).map((chart) => readOwnChart(chart, project, files)))
}

/** None where the policy cannot be read: the gate has said so by then. */
async function chartsOf(project: Project, files: Files): Promise<readonly ChartSettings[]> {
  try {
    return (await readJudged(project, files)).configuration.report.charts
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return []
    throw thrown
  }
}

async function readOwnChart(
  { name, title, source }: ChartSettings,
  { out }: Project,
  files: Files,
): Promise<OwnChart> {
  const light = await readPicture(pathOfPicture(out, name, 'light'), files)
  const dark = await readPicture(pathOfPicture(out, name, 'dark'), files)
  const common = { name, title, source }
  const broken = [light, dark].find((one) => 'reason' in one)
  if ('reason' in light || 'reason' in dark) {
    return { ...common, pictures: null, reason: (broken as Refused).reason, width: 0, height: 0 }
  }
  const pictures: Readonly<Record<Theme, Uint8Array>> = { light: light.bytes, dark: dark.bytes }
  return { ...common, pictures, reason: null, width: light.width / 2, height: light.height / 2 }
}

interface Refused {
  readonly reason: string
}

async function readPicture(
  path: string,
  files: Files,
): Promise<(PngSize & { readonly bytes: Uint8Array }) | Refused> {
  const found = await files.inspect(path)
  if (found?.kind !== 'file') return { reason: 'it was not drawn' }
  if (found.bytes > PNG_LIMITS.bytes) return { reason: 'its picture is too large' }
  const bytes = await files.readBytes(path)
  const parsed = parsePng(bytes)
  return 'reason' in parsed ? parsed : { ...parsed, bytes }
}
