import type { Digest, Sha } from '../documents/parts.ts'
import type { PolicyDocument } from '../documents/policy.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { digestOf } from '../project/sample-file.ts'

export interface Policy {
  readonly source: PolicyDocument['source']
  readonly sha: Sha | null
  /** From the repository's top folder. */
  readonly path: string
  readonly text: string | null
  readonly digest: Digest | null
}

/**
 * The configuration at the base branch's tip. Where base has none, the head's own serves only a project that is new:
 * one with a past had a policy, and a pull request that moved or removed it is not judged by its own. `hasPast` is asked
 * only then. `path` is relative to the working directory. Throws `no-common-history` where this clone lacks the base,
 * and `unreadable-file`.
 */
export async function readPolicy(
  input: {
    readonly path: string
    readonly base: Sha | null
    readonly hasPast: () => Promise<boolean>
    readonly headText: string
  },
  { git }: Pick<Ports, 'git'>,
): Promise<Policy> {
  const { base, headText } = input
  if (base !== null && (await git.resolve(base)) === null) {
    throw fault('no-common-history', { base, shallow: await git.isShallow() })
  }
  const path = await git.pathFromRoot(input.path)
  const ofBase = base === null ? null : await git.readFile(base, path)
  if (ofBase !== null) return describe('base', decode(ofBase, path))
  // A root commit has no base to have removed anything from.
  return base !== null && (await input.hasPast()) ? describe('removed', null) : describe('head', headText)

  function describe(source: Policy['source'], text: string | null): Policy {
    return { source, sha: base, path, text, digest: text === null ? null : digestOf(text) }
  }
}

function decode(bytes: Uint8Array, path: string): string {
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
