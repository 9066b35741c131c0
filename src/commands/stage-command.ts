import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { PortName, Ports } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { performStage, type Stage } from '../project/stage.ts'
import type { CommandResult } from './define-command.ts'
import { requireCheckout } from './open-projects.ts'
import { type OpenedProjects, openAffected } from './part-affected.ts'

type Needs = Pick<Ports, 'files' | 'git' | 'runner'>

interface Asked {
  readonly config: string
  readonly out: string
  readonly base?: string | null
  readonly head?: string | null
}

/** One stage's document, parsed, for what a command says of it. */
interface Performed<T> {
  readonly project: Project
  readonly document: T
}

/**
 * Runs one stage for every project. All documents are written before the first error is thrown, so that a second
 * project does not go unchecked because the first is broken.
 */
export async function runStageCommand<P extends PortName, T>(input: {
  readonly stage: Stage<P, T>
  readonly asked: Asked
  readonly ports: Pick<Ports, P> & Needs
  /** Where they are found otherwise. */
  readonly open?: () => Promise<OpenedProjects>
  /** The stage reads the working tree, so it must be the commit that is tested. */
  readonly readsCheckout?: true
  /** Words for the terminal. */
  readonly describe: (performed: Performed<T>) => string
  /** The same as Markdown, where there is more to it than words. */
  readonly show?: (performed: Performed<T>) => string
  /** Whether the document says that a check failed. */
  readonly failed?: (document: T) => boolean
  /** What follows a project's document, whether or not its stage failed. Throws nothing. */
  readonly after?: (project: Project) => Promise<void>
  /** Of all projects together. */
  readonly outputs?: (documents: readonly T[], untouched: readonly Project[]) => Record<string, string>
}): Promise<CommandResult> {
  const { stage, asked, ports } = input
  const open = input.open ?? (() => openAffected({ base: null, head: null, ...asked }, ports))
  const { projects, untouched } = await open()
  if (input.readsCheckout) await requireCheckout(projects, ports.git)
  const performed: (Performed<T> & { text: string })[] = []
  const errors: MergemarkError[] = []
  for (const project of projects) {
    const { text, error } = await ports.runner.group(`${stage.title}: ${project.name}`, () =>
      performStage(stage, project, ports),
    )
    await input.after?.(project)
    if (error !== null) errors.push(error)
    else performed.push({ project, text, document: stage.document.parse(text, stage.document.file) })
  }
  if (errors.length > 0) throw joinFaults(errors)
  return {
    exitCode: performed.some(({ document }) => input.failed?.(document) ?? false) ? 1 : 0,
    text: performed.map(input.describe).join('\n\n'),
    json: joinDocuments(performed.map(({ text }) => text)),
    markdown: input.show === undefined ? null : performed.map(input.show).join('\n'),
    outputs: {
      out: asked.out,
      ...input.outputs?.(
        performed.map(({ document }) => document),
        untouched,
      ),
    },
  }
}

/** One document as it was written; several as an array of them. */
export function joinDocuments(texts: readonly string[]): string {
  const [only] = texts
  return texts.length === 1 && only !== undefined
    ? only
    : `[${texts.map((text) => text.trimEnd()).join(',\n')}]\n`
}
