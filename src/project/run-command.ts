import { fault } from '../errors/fault.ts'
import type { Finished, Ports } from '../ports.ts'
import { refuseForbidden } from './forbidden-variables.ts'

/** Lines of output that are kept for an error. */
const KEPT = 50

/** A command of the user's: code of the pull request, run with as little as it needs. */
export interface UserCommand {
  /** Where the configuration says it: `train.command`. */
  readonly key: string
  /** What the log shows above its output. */
  readonly title: string
  /** The program and its arguments; `{seed}` in them becomes the seed. */
  readonly words: readonly string[]
  /** Folder to start in, from the working directory; '' for that one. */
  readonly folder: string
  /** Names of the job's variables that it may see. */
  readonly environment: readonly string[]
  /** Variables of Mergemark's own for it, e.g. `MERGEMARK_MODEL`. */
  readonly extra: Readonly<Record<string, string>>
  readonly seed: number
  readonly timeoutMs: number
  /** What it reads from stdin; nothing where it is left out. */
  readonly input?: Uint8Array
  /** Takes each line of its stdout, which is then not shown. */
  readonly onStdout?: (line: string) => void
}

/**
 * Runs the command, without a shell, and shows its output where no line of it can be taken for one of ours. Throws
 * `forbidden-variable`, `command-timed-out`, `command-failed`, and `program-not-found` from the port.
 */
export async function runUserCommand(
  command: UserCommand,
  { processes, runner }: Pick<Ports, 'processes' | 'runner'>,
): Promise<Finished> {
  const [program = '', ...args] = placeSeed(command.words, command.seed)
  refuseForbidden(command.environment, command.key)
  const environment = {
    ...processes.environmentOf(command.environment),
    MERGEMARK_SEED: String(command.seed),
    ...command.extra,
  }
  const { folder, timeoutMs, input, onStdout } = command
  const last: string[] = []
  const onLine = (line: string, stream: 'stdout' | 'stderr') => {
    if (stream === 'stdout' && onStdout !== undefined) return onStdout(line)
    runner.output(line)
    last.push(line)
    if (last.length > KEPT) last.shift()
  }
  const finished = await runner.group(command.title, () =>
    processes.run({
      program,
      args,
      folder,
      environment,
      timeoutMs,
      onLine,
      ...(input === undefined ? {} : { input }),
    }),
  )
  refuseFailure(finished, { command, lines: last })
  return finished
}

function placeSeed(words: readonly string[], seed: number): string[] {
  return words.map((word) => word.replaceAll('{seed}', String(seed)))
}

function refuseFailure(
  { timedOut, exitCode }: Finished,
  { command, lines }: { command: UserCommand; lines: readonly string[] },
): void {
  const { key, folder, timeoutMs } = command
  const text = formatCommand(command.words)
  if (timedOut) throw fault('command-timed-out', { key, command: text, seconds: timeoutMs / 1000, lines })
  if (exitCode !== 0) throw fault('command-failed', { key, command: text, folder, exitCode, lines })
}

/** The words as a person would type them, on one line whatever they hold. */
export function formatCommand(words: readonly string[]): string {
  return words.map((word) => (/^[^\s"'\p{C}]+$/u.test(word) ? word : JSON.stringify(word))).join(' ')
}
