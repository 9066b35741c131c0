import { posix } from 'node:path'
import type { Digest, Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Git } from '../ports.ts'
import { digestOf } from '../project/sample-file.ts'

/** Files that pin which packages, interpreter and image a run is made with. */
const PINS = [
  /^(requirements|constraints)([._-].+)?\.(txt|in)$/i,
  /^(poetry|uv|pdm|conda|pixi|mamba|renv|Pipfile|yarn|Cargo|Gemfile|conda-lock)\.lock$/,
  /^(environment|conda-lock|conda)([._-].+)?\.ya?ml$/,
  /^pylock(\..+)?\.toml$/,
  /^(package-lock|npm-shrinkwrap)\.json$/,
  /^(pnpm-lock\.yaml|bun\.lockb?|go\.sum|flake\.lock)$/,
  /^(Julia)?Manifest\.toml$/,
  /^\.(python|node|ruby|R)-version$/,
  /^(\.nvmrc|\.tool-versions|runtime\.txt)$/,
  /^(Dockerfile|Containerfile)(\..+)?$/,
]

/** Packages that someone copied in are content, not what pins it. */
const COPIED = /(^|\/)(node_modules|vendor|third_party|site-packages|\.venv)\//

/** More say nothing to a reader, and each takes a look at git. */
const MOST = 40

/**
 * What pins the packages at a commit: the tracked lock files below the working directory, and those in the
 * repository's top folder, by their path from there, with the digest of their content. The nearest 40 by depth. Throws
 * `commit-missing`.
 */
export async function describeEnvironment(
  sha: Sha,
  git: Pick<Git, 'filesBelow' | 'pathFromRoot' | 'readFile'>,
): Promise<Record<string, string>> {
  const prefix = (await git.pathFromRoot('.')).replace(/^\.?$/, '').replace(/\/$/, '')
  const below = (await git.filesBelow(sha)).filter(isPin).map((path) => posix.join(prefix, path))
  const nearest = below.sort(byDepth).slice(0, MOST)
  const top = prefix === '' ? [] : TOP_NAMES.filter((name) => !below.includes(name))
  const found: [string, string][] = []
  for (const path of [...top, ...nearest]) {
    const content = await readPin(sha, path, git)
    if (content !== null) found.push([path, digestOf(content)])
  }
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** One digest over all parts, whatever their order; null where nothing pins anything. */
export function environmentDigest(parts: Readonly<Record<string, string>>): Digest | null {
  const entries = Object.entries(parts)
  if (entries.length === 0) return null
  return digestOf(JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1))))
}

/** Looked for by name where the working directory is a folder further down, whose listing stops there. */
const TOP_NAMES = [
  'requirements.txt',
  'constraints.txt',
  'poetry.lock',
  'uv.lock',
  'pdm.lock',
  'Pipfile.lock',
  'environment.yml',
  'environment.yaml',
  'conda-lock.yml',
  'package-lock.json',
  'renv.lock',
  'Manifest.toml',
  '.python-version',
  'Dockerfile',
] as const

function isPin(path: string): boolean {
  if (COPIED.test(path)) return false
  const name = posix.basename(path)
  return PINS.some((pattern) => pattern.test(name))
}

function byDepth(one: string, other: string): number {
  return one.split('/').length - other.split('/').length || (one < other ? -1 : 1)
}

/** One that is a link, as shared requirements sometimes are, is left out: its content is listed where it lies. */
async function readPin(sha: Sha, path: string, git: Pick<Git, 'readFile'>): Promise<Uint8Array | null> {
  try {
    return await git.readFile(sha, path)
  } catch (error) {
    if (error instanceof MergemarkError && error.code === 'MM-002') return null
    throw error
  }
}
