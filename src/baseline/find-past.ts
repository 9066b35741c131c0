import { posix } from 'node:path'
import { parseConfiguration } from '../config/parse-configuration.ts'
import type { Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports, StorePlace } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { hasRecords } from './has-records.ts'
import { readFilesAt } from './read-files-at.ts'

/** Where records lie unless someone says otherwise: a pull request cannot lead the question away from there. */
const USUAL_STORE: StorePlace = {
  kind: 'git',
  repository: null,
  ref: 'refs/mergemark/records',
  fallback: null,
}

/** Nothing but "there is something" is believed of it, and that only ever makes the judging stricter. */
const UNTRUSTED = { signers: null, leastSequence: 0, signingKey: null }

/**
 * Whether a project whose configuration the base branch does not have at this path has a past all the same: main has it
 * elsewhere, under its name or at a path that the pull request emptied, or something was recorded under its name, in
 * the usual store or in the one that it names itself. Throws `store-unreachable`.
 */
export async function hasPast(
  project: Pick<Project, 'name' | 'path' | 'head'> & { readonly base: Sha },
  ports: Pick<Ports, 'git' | 'files' | 'stores'>,
): Promise<boolean> {
  if (await wasElsewhere(project, ports)) return true
  const places = [USUAL_STORE, project.head.baseline.store]
  for (const place of new Map(places.map((one) => [JSON.stringify(one), one])).values()) {
    const records = ports.stores.inspect(place, UNTRUSTED)
    await records.tip()
    if (await hasRecords(project.name, records)) return true
  }
  return false
}

/** Main's configurations are called like the head's: a moved one keeps its file name or its project's. */
async function wasElsewhere(
  { name, path, base }: { name: string; path: string; base: Sha },
  { git, files }: Pick<Ports, 'git' | 'files'>,
): Promise<boolean> {
  const own = posix.normalize(path)
  const candidates = (await git.filesBelow(base)).filter(
    (file) => file !== own && posix.basename(file) === posix.basename(own),
  )
  for (const file of candidates) {
    const found = await nameAt({ base, file }, git)
    if (found === null) continue
    if (found === name || (await files.inspect(file)) === null) return true
  }
  return false
}

/** null where the file is no configuration: other tools call theirs what they like. */
async function nameAt(
  { base, file }: { base: Sha; file: string },
  git: Ports['git'],
): Promise<string | null> {
  const bytes = await git.readFile(base, await git.pathFromRoot(file))
  if (bytes === null) return null
  try {
    const text = new TextDecoder().decode(bytes)
    const files = await readFilesAt(base, { text, path: file }, git)
    return parseConfiguration({ text, path: file, files }).name
  } catch (error) {
    if (error instanceof MergemarkError) return null
    throw error
  }
}
