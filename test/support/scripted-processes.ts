import { fault } from '../../src/errors/fault.ts'
import type { Command, Finished, Processes } from '../../src/ports.ts'

/** What a program does whose words match `when`. */
export interface Script {
  readonly when: RegExp
  readonly exitCode?: number | null
  readonly timedOut?: boolean
  readonly stdout?: string
  readonly stderr?: string
  /** Prints what it is given to read. */
  readonly echo?: boolean
  /** What else it does, such as writing files. */
  readonly act?: (command: Command) => Promise<void> | void
}

/** Programs that do as they are told; `ran` lists the commands. One that no script is for does not exist. */
export function createScriptedProcesses(
  scripts: readonly Script[],
  environment: Readonly<Record<string, string>> = {},
): Processes & { readonly ran: Command[] } {
  const ran: Command[] = []
  return {
    ran,
    async run(command): Promise<Finished> {
      const words = [command.program, ...command.args].join(' ')
      const script = scripts.find(({ when }) => when.test(words))
      if (script === undefined) {
        throw fault('program-not-found', { program: command.program, reason: 'no script is for it' })
      }
      ran.push(command)
      await script.act?.(command)
      const printed = {
        stdout: script.echo === true ? readInput(command) : (script.stdout ?? ''),
        stderr: script.stderr ?? '',
      }
      const { exitCode = 0, timedOut = false } = script
      return { exitCode, timedOut, seconds: 0, peakMemoryBytes: null, ...handOn(printed, command.onLine) }
    },
    environmentOf: (names) =>
      Object.fromEntries(
        names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
      ),
  }
}

function readInput({ input = '' }: Command): string {
  return typeof input === 'string' ? input : new TextDecoder().decode(input)
}

function handOn(printed: { stdout: string; stderr: string }, onLine: Command['onLine']) {
  if (onLine === undefined) return printed
  for (const stream of ['stdout', 'stderr'] as const) {
    const lines = printed[stream].replace(/\n$/, '').split('\n')
    if (printed[stream] !== '') for (const line of lines) onLine(line, stream)
  }
  return { stdout: '', stderr: '' }
}
