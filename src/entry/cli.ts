#!/usr/bin/env node
import './jitless.ts'
import process from 'node:process'
import { readVariable } from '../adapters/environment.ts'
import { defuseCommands, toPlainLines } from '../adapters/runner/plain-text.ts'
import { createTerminalRunner } from '../adapters/runner/terminal.ts'
import type { CommandResult } from '../commands/define-command.ts'
import type { Inputs } from '../commands/define-input.ts'
import { commands, isCommandName, loadCommand } from '../commands/index.ts'
import { fault } from '../errors/fault.ts'
import { didYouMean } from '../errors/nearest.ts'
import { connectPorts, releasePorts } from './connect-ports.ts'
import { describeThrown, exitCodeOf, INTERRUPTED } from './exit-codes.ts'
import { holdMarks } from './hold-marks.ts'
import { installation } from './installation.ts'
import { parseArguments } from './parse-arguments.ts'

/** The command line: arguments → command → what stdout and stderr say, and the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { describeCommands } = await import('./help.ts')
    process.stdout.write(await describeCommands())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    process.stdout.write(`${installation.version}\n`)
    return 0
  }
  if (!isCommandName(name)) {
    throw fault('unknown-command', { name, suggestion: didYouMean(name, Object.keys(commands)) })
  }
  const command = await loadCommand(name)
  const parsed = parseArguments(command, rest)
  if (parsed.kind === 'help') {
    process.stdout.write(parsed.text)
    return 0
  }
  const inputs = { ...parsed.inputs, ...readSecrets(command.inputs) }
  const color =
    process.stderr.isTTY === true && inputs['no-color'] !== true && readVariable('NO_COLOR') === undefined
  const { runner, show } = holdMarks(createTerminalRunner({ quiet: inputs['quiet'] === true, color }))
  const token = readVariable('GITHUB_TOKEN') ?? null
  const ports = await connectPorts(command.ports, { root: process.cwd(), runner, token })
  try {
    const result = await command.run({ inputs: inputs as never, ports, installation })
    if (inputs['format'] === 'json') show()
    process.stdout.write(shown(result, inputs['format']))
    return result.exitCode
  } catch (thrown) {
    show()
    throw thrown
  } finally {
    await releasePorts(ports)
  }
}

/** Secrets are no flags, which other processes could read off the command line. */
function readSecrets(inputs: Inputs): Record<string, string> {
  const found = Object.entries(inputs).flatMap(([name, { variable }]) => {
    const value = variable === undefined ? undefined : readVariable(variable)
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  return Object.fromEntries(found)
}

/** JSON and Markdown as they are; words so that neither a terminal nor a workflow's runner obeys them. */
function shown(result: CommandResult, format: unknown): string {
  if (format === 'json') {
    if (result.json === null)
      throw fault('invalid-input', {
        input: 'format',
        value: 'json',
        expected: 'text or markdown for this command',
      })
    // Valid JSON either way, and no line of it is a command to a workflow's runner.
    return result.json.replaceAll('##[', '\\u0023\\u0023[')
  }
  if (format === 'markdown' && result.markdown !== null) {
    return `${result.markdown
      .split('\n')
      .map(inWorkflow ? defuseCommands : (line) => line)
      .join('\n')}\n`
  }
  return result.text === '' ? '' : `${toHarmlessText(result.text)}\n`
}

const inWorkflow = readVariable('GITHUB_ACTIONS') === 'true'

function toHarmlessText(text: string): string {
  return toPlainLines(text).map(defuseCommands).join('\n')
}

process.once('SIGINT', () => process.exit(INTERRUPTED))
const argv = process.argv.slice(2)
try {
  process.exitCode = await main(argv)
} catch (thrown) {
  process.stderr.write(`${toHarmlessText(describeThrown(thrown, { debug: argv.includes('--debug') }))}\n`)
  process.exitCode = exitCodeOf(thrown)
}
