import type { ComposedReport } from './report-input.ts'

/** GitHub takes 1 MiB a step and drops the whole of a longer summary. */
const LARGEST = 1_000_000

/** The summaries of one step, short enough together: the comment's form where there is no room for all, then the title. */
export function fitSummaries(
  reports: readonly Pick<ComposedReport, 'summary' | 'parts' | 'comment'>[],
): string[] {
  const titles = reports.map(({ parts }) => `${parts(new Map()).title}\n`)
  let room = LARGEST - titles.reduce((sum, title) => sum + sizeOf(title), 0)
  return reports.map(({ summary, comment }, index) => {
    const title = titles[index] as string
    const chosen = [summary, comment].find((text) => sizeOf(text) - sizeOf(title) <= room) ?? title
    room -= sizeOf(chosen) - sizeOf(title)
    return chosen
  })
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
