import type { Sha } from '../../documents/parts.ts'
import type { Clock } from '../../ports.ts'
import type { Scratch } from './scratch-repository.ts'
import type { Signatures } from './signatures.ts'

/**
 * Makes a commit of the store, signed where there is a key. Its dates are for people: order never depends on them. One
 * that readers would not believe is not given back, for it would lock everybody out. Throws `store-unsigned`.
 */
export async function commitTree(commit: {
  readonly scratch: Scratch
  readonly signatures: Signatures
  readonly clock: Clock
  readonly tree: string
  readonly parent: Sha | null
  readonly message: string
}): Promise<Sha> {
  const { scratch, signatures, clock, tree, parent, message } = commit
  const date = `@${Math.floor(clock.now() / 1000)} +0000`
  const environment = {
    ...signatures.environment,
    GIT_AUTHOR_NAME: 'mergemark',
    GIT_AUTHOR_EMAIL: 'records@mergemark.invalid',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'mergemark',
    GIT_COMMITTER_EMAIL: 'records@mergemark.invalid',
    GIT_COMMITTER_DATE: date,
  }
  const parents = parent === null ? [] : ['-p', parent]
  const args = ['commit-tree', ...signatures.commitArguments, ...parents, tree]
  const made = await scratch.text(args, { input: message, environment })
  await signatures.verify(made)
  return made
}
