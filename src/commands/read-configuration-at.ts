import { matchesGlob, posix } from 'node:path'
import { decodeText, readFilesAt } from '../baseline/read-files-at.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git } from '../ports.ts'
import type { ReadConfiguration } from '../project/read-configuration.ts'

/** What a pattern finds in a commit, as it would in its working tree: no star takes a name with a dot first. */
export async function findConfigurationsAt(sha: Sha, pattern: string, git: Git): Promise<string[]> {
  const glob = posix.normalize(pattern)
  const hidden = /(^|\/)\.[^./]/
  const isFound = (path: string) => path === glob || (matchesGlob(path, glob) && !hidden.test(path))
  return (await git.filesBelow(sha)).filter(isFound).sort()
}

/** The configuration of a commit that is not checked out. Throws all that is wrong with it, and `unreadable-file`. */
export async function readConfigurationAt(sha: Sha, path: string, git: Git): Promise<ReadConfiguration> {
  const bytes = await git.readFile(sha, await git.pathFromRoot(path))
  if (bytes === null) throw fault('no-configuration', { path })
  const text = decodeText(bytes, path)
  const policyFiles = await readFilesAt(sha, { text, path }, git)
  return { configuration: parseConfiguration({ text, path, files: policyFiles }), text, policyFiles }
}
