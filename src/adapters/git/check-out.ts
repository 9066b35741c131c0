import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { describeFailure } from './describe-failure.ts'
import { borrow, type HistoryRepository, makeTemporary } from './history-repository.ts'
import { runGit } from './run-git.ts'

/**
 * A repository of its own in a temporary folder, its HEAD the commit, its objects borrowed: what runs there may ask git
 * what it likes, and no list of worktrees, ref or index of the user's changes. It has the tags, no branches and no
 * remote. Not served: submodules stay empty folders, files of Git LFS stay pointers, and line ends are those of the
 * commit and its .gitattributes, whatever the user has set.
 */
export async function checkOut(parts: {
  readonly sha: Sha
  readonly history: HistoryRepository
  /** As update-ref(1) reads them: `<ref> <object>`. */
  readonly tags: readonly string[]
}): Promise<AsyncDisposable & { readonly path: string }> {
  const { sha, history, tags } = parts
  const path = await makeTemporary('mergemark-checkout-')
  const forget = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', forget)
  const remove = async () => {
    process.removeListener('exit', forget)
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    await fill()
  } catch (error) {
    await remove()
    throw error
  }
  return { path, [Symbol.asyncDispose]: remove }

  async function fill() {
    const { environment, objectFormat, folder } = history
    const [objects, shallow] = [join(folder, 'objects'), join(folder, 'shallow')]
    await borrow({ git: path, bare: false, objects, shallow, objectFormat, environment })
    await expectSuccess(['update-ref', '--stdin'], tags.map((tag) => `create ${tag}\n`).join(''))
    // A file that is nowhere here is fetched, all of them by one question.
    await expectSuccess(['checkout', '--quiet', '--detach', sha])
  }

  async function expectSuccess(args: readonly string[], input = '') {
    const result = await runGit({ args, folder: path, environment: history.environment, input })
    if (result.exitCode !== 0)
      throw fault('git-failed', { command: args[0] as string, reason: describeFailure(result) })
  }
}
