import { CommanderError, Option, Command as Parser } from 'commander'
import type { Command } from '../commands/define-command.ts'
import type { Input } from '../commands/define-input.ts'
import { fault } from '../errors/fault.ts'
import { didYouMean } from '../errors/nearest.ts'
import { readInputs } from './read-inputs.ts'

export type Parsed =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'inputs'; readonly inputs: Record<string, unknown> }

/** Reads a command's flags. Throws `unknown-option`, `invalid-input`, `missing-input`. */
export function parseArguments(command: Command, argv: readonly string[]): Parsed {
  let help = ''
  const parser = new Parser(`mergemark ${command.name}`)
    .description(command.summary)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined })
    .allowExcessArguments(false)
  if (command.notes !== undefined) parser.addHelpText('after', `\n${command.notes()}`)
  const shown = Object.entries(command.inputs).filter(([, { surface }]) => surface !== 'action')
  for (const [name, input] of shown) {
    if (input.positional) parser.argument(`[${name}...]`, input.summary)
    else parser.addOption(optionOf(name, input))
  }

  try {
    parser.parse([...argv], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (thrown.code === 'commander.helpDisplayed') return { kind: 'help', text: help }
    throw asUsageFault(thrown, command, argv)
  }
  const values = parser.opts() as Record<string, string | boolean | undefined>
  const inputs = readInputs(command.inputs, (name, { positional }) =>
    positional ? parser.args : values[name],
  )
  return { kind: 'inputs', inputs }
}

function optionOf(name: string, input: Input): Option {
  const flags = input.kind === 'flag' ? `--${name}` : `--${name} <${input.placeholder}>`
  const option = new Option(flags, describe(input))
  // commander reads `--no-x` as the negation of `x` and camel-cases names; inputs keep theirs.
  option.attributeName = () => name
  option.negate = false
  return option
}

function describe({ summary, kind, fallback }: Input): string {
  return kind === 'flag' || fallback === null || fallback === ''
    ? summary
    : `${summary} (default: ${String(fallback)})`
}

function asUsageFault(error: CommanderError, command: Command, argv: readonly string[]) {
  const known = Object.entries(command.inputs)
    .filter(([, { surface, positional }]) => surface !== 'action' && !positional)
    .map(([name]) => `--${name}`)
  const option = argv.find((word) => word.startsWith('--') && !known.includes(word.split('=')[0] ?? word))
  if (error.code === 'commander.unknownOption' && option !== undefined) {
    return fault('unknown-option', { option, command: command.name, suggestion: didYouMean(option, known) })
  }
  const excess =
    error.code === 'commander.excessArguments' ? argv.filter((word) => !word.startsWith('-')) : argv
  return fault('invalid-arguments', {
    command: command.name,
    arguments: excess.join(' '),
    reason: error.message.replace(/^error: /, ''),
  })
}
