import { stat } from 'node:fs/promises'
import { cutText } from '../cut-text.ts'
import { readVariable } from '../environment.ts'

/** GitHub's limit a step; it drops a whole summary that is larger. */
const LIMIT = 1024 * 1024
const NOTICE = '\n\n_The rest was left out: a job summary holds 1 MiB. The HTML report has it all._'

/** Adds to the job's summary, across calls and whatever else wrote to the file, never beyond what GitHub shows. */
export function createSummary({
  append,
  info,
}: {
  readonly append: (text: string) => Promise<unknown>
  readonly info: (text: string) => void
}) {
  return {
    async add(markdown: string): Promise<void> {
      const path = readVariable('GITHUB_STEP_SUMMARY')
      if (path === undefined)
        return info('This runner shows no job summaries: GITHUB_STEP_SUMMARY is not set.')
      const room = LIMIT - (await stat(path)).size - 1
      const text = Buffer.byteLength(markdown) <= room ? markdown : cutAtLine(markdown, room)
      if (text !== '') await append(`${text}\n`)
    },
  }
}

function cutAtLine(markdown: string, room: number): string {
  const left = room - Buffer.byteLength(NOTICE)
  if (left <= 0) return ''
  const cut = cutText(markdown, { bytes: left })
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf('\n')))}${NOTICE}`
}
