import { describe, expect, it } from 'vitest'
import type { Command, Finished, Processes } from '../../src/ports.ts'
import { formatCommand, runUserCommand, type UserCommand } from '../../src/project/run-command.ts'
import { createHearingRunner } from '../support/heard-output.ts'

const command: UserCommand = {
  key: 'evaluations.test.command',
  title: 'Evaluating test',
  words: ['python', 'predict.py', '--seed={seed}'],
  folder: 'models/penguins',
  environment: ['MODE'],
  extra: { MERGEMARK_MODEL: 'model' },
  seed: 4,
  timeoutMs: 90_000,
}

function scripted(finished: Partial<Finished>): Processes & { readonly commands: readonly Command[] } {
  const commands: Command[] = []
  return {
    commands,
    environmentOf: (names) => Object.fromEntries(names.map((name) => [name, `the job's ${name}`])),
    async run(asked) {
      commands.push(asked)
      asked.onLine?.('a line', 'stdout')
      return {
        exitCode: 0,
        timedOut: false,
        stdout: '',
        stderr: '',
        seconds: 1,
        peakMemoryBytes: null,
        ...finished,
      }
    },
  }
}

describe("a user's command", () => {
  it('gets its words, folder, time limit and environment, and nothing more', async () => {
    const processes = scripted({})
    const runner = createHearingRunner()
    await runUserCommand(command, { processes, runner })
    expect(processes.commands).toEqual([
      {
        program: 'python',
        args: ['predict.py', '--seed=4'],
        folder: 'models/penguins',
        environment: { MODE: "the job's MODE", MERGEMARK_SEED: '4', MERGEMARK_MODEL: 'model' },
        timeoutMs: 90_000,
        onLine: expect.any(Function),
      },
    ])
    expect(runner.titles).toEqual(['Evaluating test'])
    expect(runner.lines).toEqual(['a line'])
  })

  it('names the key of the configuration and the time limit when it is too slow', async () => {
    const ports = { processes: scripted({ timedOut: true, exitCode: null }), runner: createHearingRunner() }
    await expect(runUserCommand(command, ports)).rejects.toMatchObject({
      code: 'MM-402',
      message:
        'evaluations.test.command "python predict.py --seed={seed}" was stopped after 90 s: its time limit',
    })
  })

  it('is an error when a signal ends it', async () => {
    const ports = { processes: scripted({ exitCode: null }), runner: createHearingRunner() }
    await expect(runUserCommand(command, ports)).rejects.toMatchObject({
      code: 'MM-401',
      message: expect.stringContaining('was ended by a signal'),
    })
  })

  it('is shown on one line whatever its words hold', () => {
    expect(formatCommand(['python', '-c', 'print(1)\n::error::x', ''])).toBe(
      'python -c "print(1)\\n::error::x" ""',
    )
  })
})
