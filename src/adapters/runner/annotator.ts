import type { Severity } from '../../documents/parts.ts'
import { formatPlace, type Place } from '../../errors/place.ts'
import { toPlainLines } from './plain-text.ts'

/** GitHub shows so many of each kind a step and drops the rest in silence. */
const LIMIT = 10
const PLURAL = { error: 'errors', warning: 'warnings', info: 'notices' } as const

interface Properties {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
  readonly startColumn?: number
}

interface Target {
  readonly title: string
  readonly place: Place
}

/** Shows annotations up to GitHub's limit, and says the rest in the log, so that none is lost. */
export function createAnnotator({
  issue,
  info,
}: {
  /** The workflow command of each kind, which escapes what it is given. */
  readonly issue: Readonly<Record<Severity, (text: string, properties: Properties) => void>>
  readonly info: (text: string) => void
}) {
  const shown = { error: 0, warning: 0, info: 0 }

  return {
    show(severity: Severity, text: string, target: Target | null = null): void {
      shown[severity] += 1
      if (shown[severity] <= LIMIT) {
        issue[severity](toPlainLines(text).join('\n'), target === null ? {} : propertiesOf(target))
        return
      }
      if (shown[severity] === LIMIT + 1) {
        info(`GitHub annotates ${LIMIT} ${PLURAL[severity]} a step; the others are listed here:`)
      }
      info(`${severity}: ${target === null ? '' : `${formatPlace(target.place)}: ${target.title}: `}${text}`)
    },
  }
}

function propertiesOf({ title, place }: Target): Properties {
  return {
    title: toPlainLines(title).join(' '),
    file: toPlainLines(place.file).join(' '),
    ...(place.line === null ? {} : { startLine: place.line }),
    ...(place.line === null || place.column === null ? {} : { startColumn: place.column }),
  }
}
