import type { Digest, Sha } from '../documents/parts.ts'
import type { PolicyDocument } from '../documents/policy.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { digestOf } from '../project/sample-file.ts'
import { decodeText, readFilesAt } from './read-files-at.ts'

export interface Policy {
  readonly source: PolicyDocument['source']
  readonly sha: Sha | null
  /** From the repository's top folder. */
  readonly path: string
  readonly text: string | null
  /** Of the text, and of the files where there are any. */
  readonly digest: Digest | null
  /** What it extends, and its waivers, of the same commit; paths from the working directory. */
  readonly files: PolicyFile[]
}

type PolicyFile = NonNullable<PolicyDocument['files']>[number]

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
    /** Of the head, by path from the working directory. */
    readonly headFiles?: ReadonlyMap<string, string>
  },
  { git }: Pick<Ports, 'git'>,
): Promise<Policy> {
  const { base, headText, headFiles = new Map() } = input
  if (base !== null && (await git.resolve(base)) === null) {
    throw fault('no-common-history', { base, shallow: await git.isShallow() })
  }
  const path = await git.pathFromRoot(input.path)
  const ofBase = base === null ? null : await git.readFile(base, path)
  if (base !== null && ofBase !== null) {
    const text = decodeText(ofBase, path)
    return describe('base', text, await readFilesAt(base, { text, path: input.path }, git))
  }
  // A root commit has no base to have removed anything from.
  const isRemoved = base !== null && (await input.hasPast())
  return isRemoved ? describe('removed', null) : describe('head', headText, headFiles)

  function describe(
    source: Policy['source'],
    text: string | null,
    named: ReadonlyMap<string, string> = new Map(),
  ): Policy {
    const files = [...named].map(([name, content]) => ({
      path: name,
      text: content,
      digest: digestOf(content),
    }))
    return {
      source,
      sha: base,
      path,
      text,
      digest: text === null ? null : digestOfPolicy(text, files),
      files,
    }
  }
}

/** All that the policy says is in its digest: a rule that is taken out of an extended file makes another policy. */
function digestOfPolicy(text: string, files: readonly PolicyFile[]): Digest {
  if (files.length === 0) return digestOf(text)
  const parts = files.map(({ path, digest }) => [path, digest]).sort()
  return digestOf(JSON.stringify([digestOf(text), ...parts]))
}
