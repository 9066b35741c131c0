import './jitless.ts'
import { resolve } from 'node:path'
import process from 'node:process'
import { readInput } from '../adapters/runner/inputs.ts'
import { type CommandName, loadCommand } from '../commands/index.ts'
import { connectPorts, releasePorts } from './connect-ports.ts'
import { describeThrown, exitCodeOf } from './exit-codes.ts'
import { installation } from './installation.ts'
import { readInputs } from './read-inputs.ts'

/** One step of a workflow: inputs → command → outputs and exit code. Any failure ends the step red. */
export async function runAction(name: CommandName): Promise<void> {
  const { createActionsRunner } = await import('../adapters/runner/actions.ts')
  const runner = createActionsRunner()
  try {
    const command = await loadCommand(name)
    const inputs = readInputs(command.inputs, (input, { surface }) =>
      surface === 'cli' ? undefined : readInput(input),
    )
    const root = resolve(String(inputs['working-directory'] ?? '.'))
    const token = typeof inputs['token'] === 'string' ? inputs['token'] : null
    const ports = await connectPorts(command.ports, { root, runner, token })
    try {
      const result = await command.run({ inputs: inputs as never, ports, installation })
      for (const [output, value] of Object.entries(result.outputs)) await runner.setOutput(output, value)
      runner.info(result.text)
      process.exitCode = result.exitCode
    } finally {
      await releasePorts(ports)
    }
  } catch (thrown) {
    runner.error(describeThrown(thrown, { debug: process.argv.includes('--debug') }))
    process.exitCode = exitCodeOf(thrown)
  }
}
