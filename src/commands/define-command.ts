import type { PortName, Ports } from '../ports.ts'
import type { Inputs, InputValues } from './define-input.ts'

export type Permission = 'contents' | 'pull-requests' | 'checks' | 'actions'

/** What a command hands back to the entry. Errors are thrown. */
export interface CommandResult {
  /** 0 passed (warnings allowed), 1 the gate or a check failed. */
  readonly exitCode: 0 | 1
  /** For a reader of the terminal. */
  readonly text: string
  /** The written document's own text, for `--format json`; null where the command writes none. */
  readonly json: string | null
  readonly markdown: string | null
  /** Outputs of the action, by name. */
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * A command: the command line and the action of the same name run it, and flags, help, `action.yml` and the tables of
 * the docs derive from it. It can use the ports it declares and no others.
 */
export interface Command<I extends Inputs = Inputs, P extends PortName = PortName> {
  readonly name: string
  readonly summary: string
  /** What the help says below the options. */
  readonly notes?: () => string
  readonly inputs: I
  /** Outputs of the action, with what they hold. */
  readonly outputs: Readonly<Record<string, string>>
  /** What the job's token must be allowed, with the reason. */
  readonly permissions: Partial<
    Record<Permission, { readonly access: 'read' | 'write'; readonly why: string }>
  >
  readonly ports: readonly P[]
  readonly run: (context: CommandContext<I, P>) => Promise<CommandResult>
}

export interface CommandContext<I extends Inputs = Inputs, P extends PortName = PortName> {
  readonly inputs: InputValues<I>
  readonly ports: Pick<Ports, P>
  readonly installation: Installation
}

/** Where this Mergemark lies, for the command that runs it again. */
export interface Installation {
  readonly version: string
  /** Absolute paths of Node, of the command line's file, and of the bundled examples. */
  readonly node: string
  readonly cli: string
  readonly examples: string
}

export function defineCommand<const I extends Inputs, const P extends PortName>(
  command: Command<I, P>,
): Command<I, P> {
  return command
}
