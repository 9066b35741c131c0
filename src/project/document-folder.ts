import type * as z from 'zod'
import type { DocumentDefinition, Fields } from '../documents/define-document.ts'
import type { Failure, Run } from '../documents/parts.ts'
import { policyDocument } from '../documents/policy.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Files } from '../ports.ts'
import type { Project } from './project.ts'

/** Any document definition whose values are of type `T`. */
export type Kind<T> = Pick<DocumentDefinition<string, T>, 'file' | 'command' | 'parse' | 'serialize'>

/** Folder in which prepare lays out the baseline's documents, beside the head's. */
export const BASE = 'base'

/** Folder with what this job made of the baseline's commit, laid out like a record. */
export const REBUILT = 'rebuilt'

/** Folder with the verdict of the same tree that prepare found in the store. */
export const REUSED = 'reused'

/** The head's document. Throws `document-missing`, `document-of-another-run`, and what parsing throws. */
export async function readDocument<T extends { name: string; run: Run | null }>(
  kind: Kind<T>,
  project: Project,
  files: Files,
): Promise<T> {
  const path = `${project.out}/${kind.file}`
  const document = await findAt(kind, path, files)
  if (document === null) throw await missing(kind, project, files)
  if (document.name !== project.name || !isSameRun(document.run, project.run)) {
    throw fault('document-of-another-run', {
      path,
      command: kind.command,
      found: document.run?.tested ?? 'none',
    })
  }
  return document
}

/** A run over several projects gives each a folder of its own, where one that names this project alone does not look. */
async function missing<T>(kind: Kind<T>, { name, path: config, out }: Project, files: Files) {
  const details = { path: `${out}/${kind.file}`, command: kind.command }
  const folder = `${out}/${name}`
  if ((await files.inspect(`${folder}/${kind.file}`))?.kind !== 'file')
    return fault('document-missing', details)
  const parts = config.split('/')
  const glob =
    parts.length < 2 ? '**/mergemark.yml' : [...parts.slice(0, -2), '*', ...parts.slice(-1)].join('/')
  return fault('document-missing', { ...details, beside: { folder, glob } })
}

/** The same, or null where it was not written. One that cannot be read still throws. */
export async function findDocument<T extends { name: string; run: Run | null }>(
  kind: Kind<T>,
  project: Project,
  files: Files,
): Promise<T | null> {
  const written = await files.inspect(`${project.out}/${kind.file}`)
  return written === null ? null : readDocument(kind, project, files)
}

/**
 * The same on a laptop, where a folder outlives its commit: null also where an earlier run there left it, since the next
 * step may be tried without. In a workflow nothing is left over by chance, and it throws.
 */
export async function findCurrent<T extends { name: string; run: Run | null }>(
  kind: Kind<T>,
  project: Project,
  files: Files,
): Promise<T | null> {
  return (await isLeftOver(kind, project, files)) ? null : findDocument(kind, project, files)
}

async function isLeftOver<T extends { name: string; run: Run | null }>(
  kind: Kind<T>,
  { event, name, run, out }: Project,
  files: Files,
): Promise<boolean> {
  if (event !== null) return false
  const found = await findAt(kind, `${out}/${kind.file}`, files)
  return found?.run?.event === 'local' && found.name === name && !isSameRun(found.run, run)
}

/** The same for whoever shows what there is: null also where it cannot be read. The gate has said so by then. */
export async function findReadable<T extends { name: string; run: Run | null }>(
  kind: Kind<T>,
  project: Project,
  files: Files,
): Promise<T | null> {
  return findDocument(kind, project, files).catch(unreadable)
}

/** The same of the baseline's document, and null where it was laid out for an earlier commit of a laptop. */
export async function findReadableBase<T>(kind: Kind<T>, project: Project, files: Files): Promise<T | null> {
  try {
    return (await isLeftOver(policyDocument, project, files))
      ? null
      : await findBaseDocument(kind, project, files)
  } catch (thrown) {
    return unreadable(thrown)
  }
}

function unreadable(thrown: unknown): null {
  if (thrown instanceof MergemarkError) return null
  throw thrown
}

/** The baseline's document, as prepare laid it out; null where there is no baseline. */
export function findBaseDocument<T>(kind: Kind<T>, project: Project, files: Files): Promise<T | null> {
  return findAt(kind, `${project.out}/${BASE}/${kind.file}`, files)
}

/** Writes the head's document and gives its text. */
export async function writeDocument<S extends z.ZodType>(
  kind: { readonly file: string; readonly schema: S; serialize(value: never): string },
  fields: Fields<z.output<S>> & { failure?: Failure },
  project: Pick<Project, 'name' | 'run' | 'out'>,
  files: Files,
): Promise<string> {
  const text = kind.serialize({ name: project.name, run: project.run, ...(fields as object) } as never)
  await files.write(`${project.out}/${kind.file}`, text)
  return text
}

async function findAt<T>(kind: Kind<T>, path: string, files: Files): Promise<T | null> {
  if ((await files.inspect(path))?.kind !== 'file') return null
  return kind.parse(await files.readText(path), path)
}

/**
 * Of an event, base follows from tested, and a job that does not hold that commit knows an older tip than one that
 * does; on a terminal it is what the user asks to compare with.
 */
export function isSameRun(one: Run | null, other: Run | null): boolean {
  if (one === null || other === null) return one === other
  const sameBase = one.base === other.base || one.event !== 'local'
  return one.tested === other.tested && one.head === other.head && one.event === other.event && sameBase
}
