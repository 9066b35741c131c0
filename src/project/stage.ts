import type { ZodType } from 'zod'
import type { Fields } from '../documents/define-document.ts'
import type { Failure } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { PortName, Ports } from '../ports.ts'
import { writeDocument } from './document-folder.ts'
import type { Project } from './project.ts'

/** A document definition, seen from a stage that writes it. */
interface Writes<T> {
  readonly kind: string
  readonly file: string
  readonly schema: ZodType<T>
  parse(text: string, path: string): T
  serialize(value: never): string
}

/** A step of the pipeline: reads documents, writes one. */
export interface Stage<P extends PortName = PortName, T = unknown> {
  readonly title: string
  readonly document: Writes<T>
  readonly ports: readonly P[]
  /** The document's own fields where the stage fails, so that what depends on it finds nothing rather than zero. */
  readonly nothing: Fields<T>
  /** Throws PartialFailure where a part could still be made. */
  readonly run: (project: Project, ports: Pick<Ports, P>) => Promise<Fields<T>>
}

export function defineStage<const P extends PortName, T>(stage: Stage<P, T>): Stage<P, T> {
  return stage
}

/** What came of a stage: the document's text, and the error that kept it from being whole. */
export interface StageResult {
  readonly text: string
  readonly error: MergemarkError | null
}

/** Runs the stage; where it fails, its document is still written and says why. */
export async function performStage<P extends PortName, T>(
  stage: Stage<P, T>,
  project: Project,
  ports: Pick<Ports, P> & Pick<Ports, 'files'>,
): Promise<StageResult> {
  const { fields, error } = await attempt(stage, project, ports)
  const failure = error === null ? {} : { failure: describeFailure(error) }
  const text = await writeDocument(stage.document, { ...fields, ...failure } as never, project, ports.files)
  return { text, error }
}

async function attempt<P extends PortName, T>(stage: Stage<P, T>, project: Project, ports: Pick<Ports, P>) {
  try {
    return { fields: await stage.run(project, ports), error: null }
  } catch (thrown) {
    if (thrown instanceof PartialFailure) return { fields: thrown.fields, error: thrown.error }
    return { fields: stage.nothing, error: asFault(thrown) }
  }
}

/** Thrown by a stage that could make a part of its document and not the rest. */
export class PartialFailure extends Error {
  readonly fields: object
  readonly error: MergemarkError

  constructor(fields: object, error: MergemarkError) {
    super(error.message)
    this.fields = fields
    this.error = error
  }
}

/** A bug is a fault too, so that the report is still made and says so. */
export function asFault(thrown: unknown): MergemarkError {
  if (thrown instanceof MergemarkError) return thrown
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  return fault('internal', { reason }, { cause: thrown })
}

function describeFailure(error: MergemarkError): Failure {
  const { place } = error
  return {
    code: error.code,
    message: [error, ...error.also].map((one) => one.message).join('; '),
    place: place === null ? null : { file: place.file, line: place.line, column: place.column },
  }
}
