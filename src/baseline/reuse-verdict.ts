import type { Digest, Sha } from '../documents/parts.ts'
import { type VerdictDocument, verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records } from '../ports.ts'
import { digestOf } from '../project/sample-file.ts'
import { verifyFiles } from '../project/verify-files.ts'
import { MANIFEST } from './record.ts'
import { collectVerdicts, type FoundVerdict, verdictsFolder } from './reuse-verdict-path.ts'
import { TOOL } from './tool.ts'

/** All that a verdict depends on. */
export interface Dependence {
  readonly name: string
  /** git's name of the tree that is tested. */
  readonly tree: string
  /** Of mergemark.yml, from the repository's top folder. */
  readonly path: string
  readonly policy: Digest
  readonly basis: Digest
}

export interface KeptVerdict {
  readonly folder: string
  /** The workflow run that gave it, and the commit that it tested. */
  readonly run: string
  readonly sha: Sha
  readonly bytes: Uint8Array
  readonly digest: Digest
}

export type Reuse = { readonly kept: KeptVerdict } | { readonly reason: string }

/**
 * The verdict that the last run on the same tree left in the store, if nothing that it depends on is another now;
 * else why this run is judged anew. Only the last one counts: an earlier pass says nothing where a later run failed.
 * `today`: YYYY-MM-DD in UTC.
 */
export async function findKeptVerdict(
  { today, ...now }: Dependence & { readonly today: string },
  records: Pick<Records, 'list' | 'read'>,
): Promise<Reuse> {
  try {
    const [last] = collectVerdicts(await records.list(verdictsFolder(now)))
    if (last === undefined) return { reason: 'no verdict on the same tree was kept' }
    return await takeVerdict(last, { now, today, records })
  } catch (thrown) {
    if (thrown instanceof MergemarkError)
      return { reason: `the kept verdict cannot be read: ${thrown.message}` }
    throw thrown
  }
}

async function takeVerdict(
  key: FoundVerdict,
  asked: {
    readonly now: Dependence
    readonly today: string
    readonly records: Pick<Records, 'list' | 'read'>
  },
): Promise<Reuse> {
  const { now, today, records } = asked
  const { folder, run } = key
  const files = await readFiles(folder, records)
  const manifest = verifyFiles(files, folder)
  const bytes = files.get(verdictDocument.file)
  if (bytes === undefined) return { reason: `${folder} has no ${verdictDocument.file}` }
  const verdict = verdictDocument.parse(new TextDecoder().decode(bytes), `${folder}/${verdictDocument.file}`)
  const sha = manifest.run?.tested
  const belongsHere =
    manifest.name === now.name &&
    verdict.name === now.name &&
    manifest.digests.tree === now.tree &&
    key.tree === now.tree &&
    sha !== undefined &&
    verdict.run?.tested === sha &&
    verdict.verdict === manifest.verdict
  if (!belongsHere) return { reason: `${folder} is of another project, tree or run than its name says` }
  const { judged, tool } = manifest
  if (judged === undefined || judged.path !== now.path) return { reason: 'it was another mergemark.yml' }
  if (tool !== TOOL) return { reason: `it was judged by ${tool}, not by ${TOOL}` }
  if (judged.policy !== now.policy || verdict.policy.digest !== now.policy)
    return { reason: 'the policy is another now' }
  if (judged.basis !== now.basis) return { reason: 'the baseline is another now' }
  const reason = reasonAgainst(verdict) ?? reasonOfWaivers(verdict, today)
  return reason === null ? { kept: { folder, run, sha, bytes, digest: digestOf(bytes) } } : { reason }
}

/** The two that there must be, and no other: of one that is not known nobody can say what it means. */
async function readFiles(folder: string, records: Pick<Records, 'list' | 'read'>) {
  const names = (await records.list(folder)).map((path) => path.slice(folder.length + 1))
  const strange = names.find((name) => !FILES.includes(name))
  if (strange !== undefined) {
    throw fault('record-corrupt', { folder, reason: `${strange} is no file of a kept verdict` })
  }
  const files = new Map<string, Uint8Array>()
  for (const name of names) files.set(name, await records.read(`${folder}/${name}`))
  return files
}

const FILES: readonly string[] = [MANIFEST, verdictDocument.file]

/** Why this verdict may be nobody else's; null where it may. */
export function reasonAgainst(verdict: VerdictDocument): string | null {
  if (verdict.failure !== undefined) return 'its gate could not be evaluated'
  if (verdict.verdict === 'fail' || verdict.rules.some(({ effect }) => effect === 'fail')) {
    return 'the last run on the same tree failed, and a fail is never reused'
  }
  if (verdict.reused !== undefined) return 'it was itself taken from another run'
  if (verdict.run?.event !== 'pull_request') return 'it is not of a pull request’s own run'
  if (verdict.policy.source !== 'base') return 'it was not judged by main’s policy'
  return null
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Anything but two dates is no proof that a waiver still counts. */
function reasonOfWaivers({ waivers }: VerdictDocument, today: string): string | null {
  const ended = waivers.find(
    ({ state, expires = '' }) =>
      state !== 'expired' && !(DATE.test(expires) && DATE.test(today) && today <= expires),
  )
  return ended === undefined ? null : `a waiver that counted then has expired: ${ended.rule}`
}
