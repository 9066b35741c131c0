import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { describeFailure } from './describe-failure.ts'
import type { Scratch } from './scratch-repository.ts'

export interface Found {
  readonly object: string
  readonly kind: 'file' | 'folder'
}

/**
 * What lies at these paths of a commit, in one question, however many; paths without anything are left out. Fetches
 * nothing: files are told from folders by their trees alone.
 */
export async function findObjects(
  scratch: Scratch,
  commit: Sha,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  if (paths.length === 0) return new Map()
  // With "/" at its end a path names a folder only.
  const input = paths.map((path) => `${commit}:${path}\n${commit}:${path}/\n`).join('')
  const asked = await scratch.run(['cat-file', '--batch-check=%(objectname)'], { input })
  if (asked.exitCode !== 0) {
    throw fault('record-unreadable', { path: paths[0] as string, reason: describeFailure(asked) })
  }
  const answers = asked.stdout.toString('utf8').split('\n')
  const found = new Map<string, Found>()
  for (const [at, path] of paths.entries()) {
    const object = answers[2 * at] as string
    if (!isName(object)) continue
    found.set(path, { object, kind: isName(answers[2 * at + 1] as string) ? 'folder' : 'file' })
  }
  return found
}

const isName = (answer: string) => /^[0-9a-f]{40,64}$/.test(answer)
