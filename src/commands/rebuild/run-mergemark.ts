import type { Configuration } from '../../config/configuration.ts'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Finished, Ports } from '../../ports.ts'
import { refuseForbidden } from '../../project/forbidden-variables.ts'
import type { Installation } from '../define-command.ts'

/** Lines of output that are kept for an error. */
const KEPT = 50

/** For what surrounds the commands: reading tables, predicting, intervals. An hour, as a command has without a limit. */
const AROUND = 3_600_000

/** Where the table engine's library is kept: a place, no secret, without which it would be fetched again. */
const CACHES = ['RUNNER_TOOL_CACHE', 'XDG_CACHE_HOME'] as const

interface ChildRun {
  readonly step: 'train' | 'evaluate'
  readonly sha: Sha
  /** Working directory within the checkout, absolute. */
  readonly folder: string
  /** Path of mergemark.yml from there. */
  readonly config: string
  /** Folder of the documents, absolute. */
  readonly out: string
  readonly judged: Pick<Configuration, 'train'>
}

/**
 * Runs one command of this same Mergemark on another commit, as a person would on a terminal: of the job's variables it
 * gets those that training may see by the base branch's policy, and none that says that this is a workflow. Throws
 * `rebuild-failed` and `forbidden-variable`.
 */
export async function runMergemark(
  { step, sha, folder, config, out, judged }: ChildRun,
  { installation, ports }: { installation: Installation; ports: Pick<Ports, 'processes' | 'runner'> },
): Promise<void> {
  const { processes, runner } = ports
  const last: string[] = []
  const onLine = (line: string) => {
    runner.output(line)
    last.push(line)
    if (last.length > KEPT) last.shift()
  }
  const finished = await runner.group(`Making main's model again (${sha.slice(0, 12)}): ${step}`, () =>
    processes.run({
      program: installation.node,
      args: [installation.cli, step, '--config', config, '--out', out],
      folder,
      environment: environmentFor(judged, processes),
      timeoutMs: limitOf(judged),
      onLine,
    }),
  )
  const reason = whyFailed(finished, limitOf(judged))
  if (reason !== null)
    throw fault('rebuild-failed', { sha, step: `\`mergemark ${step}\``, reason, lines: last })
}

function environmentFor(
  { train }: ChildRun['judged'],
  processes: Ports['processes'],
): Record<string, string> {
  const names = train?.env ?? []
  refuseForbidden(names, 'train.env')
  const asked = names.filter((name) => !/^(GITHUB|RUNNER)_/i.test(name))
  return processes.environmentOf([...CACHES, ...asked])
}

/** In milliseconds. The child keeps the commands' own limits; this one ends it should it hang itself. */
function limitOf({ train }: ChildRun['judged']): number {
  return (train?.timeoutMs ?? 0) + AROUND
}

function whyFailed({ timedOut, exitCode }: Finished, limit: number): string | null {
  if (timedOut) return `was stopped after ${limit / 1000} s`
  if (exitCode === null) return 'was ended by a signal'
  return exitCode === 0 ? null : `ended with exit code ${exitCode}`
}
