import { basename, matchesGlob, normalize } from 'node:path/posix'
import type { Dataset } from '../documents/data.ts'
import type { Sha } from '../documents/parts.ts'
import type { Git, Ports, TableSource } from '../ports.ts'
import type { Project } from '../project/project.ts'

/** A data set's files as main has them, outside the working directory. */
export type MainVersion = AsyncDisposable & Pick<TableSource, 'path' | 'files'>

/** Main as the change left it. */
export interface Main {
  /** Whether that commit is the one whose record there is, and not a later one. */
  readonly isRecorded: () => Promise<boolean>
  /** Its version of a data set, as the record names it; null where that is not to be had. */
  readonly open: (dataset: Pick<Dataset, 'path' | 'files'>) => Promise<MainVersion | null>
}

/** They are held in memory, and are to tell new rows from old ones only. */
const MOST_BYTES = 256 * 1024 * 1024

interface Where extends Pick<Project, 'run'> {
  /** The commit whose record there is. */
  readonly recorded: Sha | null
}

/**
 * Takes files from the commit that the change left main at, whose record it is compared with: what main has mended since
 * is not the change's doing. Not what git does not hold, as data that are fetched or ignored, nor more than 256 MiB.
 */
export function mainOf({ run, recorded }: Where, { git, files }: Pick<Ports, 'git' | 'files'>): Main {
  let found: Promise<Sha | null> | null = null
  const startOf = () => (found ??= findStart(run, git))
  return { isRecorded: async () => (await startOf()) === recorded, open }

  async function open(dataset: Pick<Dataset, 'path' | 'files'>): Promise<MainVersion | null> {
    const start = await startOf()
    if (start === null) return null
    const placed = await placeFiles(start, dataset, git)
    if (placed === null) return null
    await using laying = new AsyncDisposableStack()
    const folder = laying.use(await files.temporary())
    const at = (path: string) => `${folder.path}/main/${path}`
    const isLaid = await lay(placed, { start, git, write: (path, bytes) => files.write(at(path), bytes) })
    const paths = placed.map(({ to }) => at(to))
    const [path] = paths
    if (!isLaid || path === undefined) return null
    const several = dataset.files === undefined ? {} : { files: paths }
    const laid = laying.move()
    return { path, ...several, [Symbol.asyncDispose]: () => laid.disposeAsync() }
  }
}

async function findStart(run: Project['run'], git: Pick<Git, 'parents' | 'mergeBase'>): Promise<Sha | null> {
  if (run === null || run.base === null) return null
  const { tested, base } = run
  const parents = await git.parents(tested)
  if (tested === base) return parents[0] ?? null
  if (parents.includes(base)) return base
  const start = await git.mergeBase(tested, base)
  return start === tested ? (parents[0] ?? null) : start
}

/** A file from the working directory, and where it is laid: folders may be columns. */
interface Placed {
  readonly from: string
  readonly to: string
}

/** In order; null where git does not hold all that the record names, or may hold more than can be found there. */
async function placeFiles(
  start: Sha,
  { path, files }: Pick<Dataset, 'path' | 'files'>,
  git: Pick<Git, 'filesBelow'>,
): Promise<Placed[] | null> {
  if (files === undefined) return [{ from: path, to: basename(path) }]
  const pattern = normalize(path)
  if (pattern.split('/').includes('..')) return null
  const found = (await git.filesBelow(start)).filter((name) => matchesGlob(name, pattern)).sort()
  const isWhole = files.every((file) => found.includes(normalize(file.path)))
  return isWhole ? found.map((name) => ({ from: name, to: name })) : null
}

/** false where one is not there, or they are too large. */
async function lay(
  placed: readonly Placed[],
  {
    start,
    git,
    write,
  }: Pick<Ports, 'git'> & {
    readonly start: Sha
    readonly write: (path: string, content: Uint8Array) => Promise<void>
  },
): Promise<boolean> {
  let left = MOST_BYTES
  for (const { from, to } of placed) {
    const content = await git.readFile(start, await git.pathFromRoot(from), { most: left })
    if (content === null) return false
    left -= content.length
    await write(to, content)
  }
  return true
}
