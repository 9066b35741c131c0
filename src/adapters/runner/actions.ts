import * as core from '@actions/core'
import { fault } from '../../errors/fault.ts'
import type { Runner } from '../../ports.ts'
import { createAnnotator } from './annotator.ts'
import { createCommandSwitch } from './command-switch.ts'
import { defuseCommands, toPlainLines } from './plain-text.ts'
import { readContext } from './read-context.ts'
import { readTrigger } from './read-trigger.ts'
import { createSummary } from './summary.ts'

/**
 * A step of a GitHub workflow. The entry loads this module only there, and `@actions/core` with it. stdout is read by
 * the runner for commands, so no text reaches it but through the functions below.
 */
export function createActionsRunner(): Runner {
  const commands = createCommandSwitch()
  const annotator = createAnnotator({
    issue: { error: core.error, warning: core.warning, info: core.notice },
    info: say,
  })
  const summary = createSummary({ append: (text) => core.summary.addRaw(text).write(), info: say })
  let depth = 0

  function say(text: string): void {
    commands.resume()
    for (const line of toPlainLines(text)) core.info(defuseCommands(line))
  }

  return {
    kind: 'actions',
    info: say,
    warn(text) {
      commands.resume()
      annotator.show('warning', text)
    },
    error(text) {
      commands.resume()
      annotator.show('error', text)
    },
    output(line) {
      commands.stop()
      for (const plain of toPlainLines(line)) core.info(defuseCommands(plain))
    },
    async group(title, body) {
      // Groups do not nest: an inner one would end the outer.
      if (depth > 0) {
        say(title)
        return body()
      }
      commands.resume()
      core.startGroup(title)
      depth += 1
      try {
        return await body()
      } finally {
        depth -= 1
        commands.resume()
        core.endGroup()
      }
    },
    annotate({ severity, title, message, place }) {
      commands.resume()
      annotator.show(severity, message === '' ? title : message, { title, place })
    },
    async setOutput(name, value) {
      commands.resume()
      try {
        core.setOutput(name, value)
      } catch (cause) {
        throw fault('step-file-unwritable', { what: `output "${name}"`, reason: reasonOf(cause) }, { cause })
      }
    },
    async addSummary(markdown) {
      commands.resume()
      try {
        await summary.add(markdown)
      } catch (cause) {
        throw fault('step-file-unwritable', { what: 'summary', reason: reasonOf(cause) }, { cause })
      }
    },
    async event() {
      return readTrigger(await readContext())
    },
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
