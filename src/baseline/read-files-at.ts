import { readPolicyFiles } from '../config/policy-files.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'

/**
 * The files of policy that a configuration names, as the commit has them, by path from the working directory. What is
 * missing there is left out: parsing the configuration says so, with its place. Throws `unreadable-file`.
 */
export function readFilesAt(
  sha: Sha,
  configuration: { readonly text: string; readonly path: string },
  git: Ports['git'],
): Promise<Map<string, string>> {
  return readPolicyFiles(configuration, async (named) => {
    const path = await git.pathFromRoot(named)
    const bytes = await git.readFile(sha, path)
    return bytes === null ? null : decodeText(bytes, path)
  })
}

/** Throws `unreadable-file`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw fault(
      'unreadable-file',
      { path: `${path} of the base branch`, reason: 'it is not UTF-8' },
      { cause },
    )
  }
}
