import { matchesGlob } from 'node:path/posix'
import type { Configuration } from '../config/configuration.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import { readPolicyFiles } from '../config/policy-files.ts'
import type { Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Git } from '../ports.ts'
import { changedFiles } from './changed-files.ts'
import type { Project } from './project.ts'

/**
 * Whether a pull request can change what comes of a project, by main's own word on what concerns it. Wherever that
 * cannot be told, it can: a new project, a configuration that is not to be read, a history that ends early.
 */
export async function isAffected(project: Project, git: Git): Promise<boolean> {
  const { event, run } = project
  const isProposed = event?.name === 'pull_request' || event?.name === 'merge_group'
  if (!isProposed || run === null || run.base === null) return true
  try {
    const found = await readMain(project, run.base, git)
    if (found === null) return true
    const globs = await globsOf(found.configuration, git)
    if (globs.includes('**')) return true
    const changed = await changedFiles(project, git)
    if (changed === null) return true
    return [...changed].some(await concernsOf({ ...found, globs }, project, git))
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return true
    throw thrown
  }
}

interface Main {
  readonly configuration: Configuration
  readonly policyFiles: readonly string[]
}

async function readMain({ path, name }: Project, base: Sha, git: Git): Promise<Main | null> {
  const bytes = await git.readFile(base, await git.pathFromRoot(path))
  if (bytes === null) return null
  const text = decode(bytes)
  const files = await readPolicyFiles({ text, path }, async (named) => {
    const content = await git.readFile(base, await git.pathFromRoot(named))
    return content === null ? null : decode(content)
  })
  const configuration = parseConfiguration({ text, path, files })
  return configuration.name === name ? { configuration, policyFiles: [...files.keys()] } : null
}

/** Paths are from the repository's top folder. What a configuration is made of concerns it, whatever it says. */
async function concernsOf(
  { configuration, policyFiles, globs }: Main & { readonly globs: readonly string[] },
  { path, policyFiles: ofHead }: Project,
  git: Git,
): Promise<(path: string) => boolean> {
  const charts = configuration.report?.charts.map(({ spec }) => spec) ?? []
  const signers = configuration.baseline.signers
  const named = [
    path,
    ...policyFiles,
    ...(ofHead?.keys() ?? []),
    ...charts,
    ...(signers === null ? [] : [signers]),
  ]
  const always = new Set(await Promise.all(named.map((one) => git.pathFromRoot(one))))
  return (changed) =>
    always.has(changed) || globs.some((glob) => changed === glob || matchesGlob(changed, glob))
}

async function globsOf({ paths, folder }: Configuration, git: Git): Promise<string[]> {
  if (paths != null) {
    const globs = await Promise.all(paths.map((glob) => git.pathFromRoot(glob)))
    // As in .gitignore, a folder stands for all in it.
    return globs.flatMap((glob) =>
      glob === '' || glob === '.' ? ['**'] : [glob, `${glob.replace(/\/$/, '')}/**`],
    )
  }
  const own = folder === '' ? '' : await git.pathFromRoot(folder)
  return own === '' || own === '.' ? ['**'] : [`${own}/**`]
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
