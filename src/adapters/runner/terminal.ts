import process from 'node:process'
import { styleText } from 'node:util'
import { formatPlace } from '../../errors/place.ts'
import type { Runner } from '../../ports.ts'
import { readVariable } from '../environment.ts'
import { defuseCommands, toPlainLines } from './plain-text.ts'

type Style = Parameters<typeof styleText>[0]
const STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/**
 * A person's terminal, or a pipe. Everything goes to stderr, so that stdout is free for a document. `quiet` leaves
 * warnings and errors.
 */
export function createTerminalRunner({
  quiet,
  color,
}: {
  readonly quiet: boolean
  readonly color: boolean
}): Runner {
  // In a `run:` step the workflow's runner reads stderr for commands as well.
  const inWorkflow = readVariable('GITHUB_ACTIONS') === 'true'
  const show = (text: string, style: Style | null) => {
    for (const plain of toPlainLines(text)) {
      const line = inWorkflow ? defuseCommands(plain) : plain
      process.stderr.write(
        `${color && style !== null ? styleText(style, line, { validateStream: false }) : line}\n`,
      )
    }
  }
  const say = (text: string, style: Style | null = null) => {
    if (!quiet) show(text, style)
  }

  return {
    kind: 'terminal',
    info: (text) => say(text),
    warn: (text) => show(`warning: ${text}`, STYLES.warning),
    error: (text) => show(text, STYLES.error),
    output: (line) => say(`  ${line}`, 'dim'),
    async group(title, body) {
      say(title, 'bold')
      return body()
    },
    annotate({ severity, title, message, place }) {
      const text = `${severity}: ${formatPlace(place)}: ${[title, message].filter((part) => part !== '').join(': ')}`
      if (severity === 'info') say(text, STYLES.info)
      else show(text, STYLES[severity])
    },
    async setOutput() {},
    async addSummary() {},
    async event() {
      return null
    },
  }
}
