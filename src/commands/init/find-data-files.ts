import { posix } from 'node:path'
import { datasetSchema } from '../../config/schema/data.ts'
import type { Files, Ports } from '../../ports.ts'

/** Endings of tables; JSON is more often settings than data. */
const ENDINGS = '{csv,tsv,parquet,jsonl,ndjson,csv.gz,tsv.gz,jsonl.gz,csv.zst,tsv.zst,jsonl.zst}'
const TABLE = /\.(csv|tsv|jsonl|ndjson)(\.(gz|zst))?$|\.parquet$/i

/** Where data lie that nobody has committed. */
const FOLDERS = '{data,dataset,datasets,input,inputs}'

/** What a run writes, what belongs to others, and what tests are made of. */
const PASSED_OVER =
  /(^|\/)(\.[^/]*|node_modules|vendor|venv|site-packages|dist|build|out|outputs?|results|mergemark-out|tests?|fixtures)\//i

/** In bytes: a schema of more takes longer than whoever types `init` waits. */
const LARGEST = 1_000_000_000
/** Whoever has more of them says which ones matter. */
const MOST = 20

export interface FoundFiles {
  /** From the working directory, in order. */
  readonly paths: readonly string[]
  /** What was passed over, and why, a sentence each. */
  readonly notes: readonly string[]
}

/** The data files below a folder ('' for the working directory): those that git has, and those in folders for data. */
export async function findDataFiles(
  folder: string,
  { files, git }: Pick<Ports, 'files' | 'git'>,
): Promise<FoundFiles> {
  const patterns = [`*.${ENDINGS}`, `${FOLDERS}/**/*.${ENDINGS}`]
  const lying = await Promise.all(patterns.map((pattern) => files.find(posix.join(folder, pattern))))
  const all = [...new Set([...(await trackedFiles(git)), ...lying.flat()])].sort()
  const tables = all.filter((path) => isTable(path, folder))
  const notes: string[] = []
  const paths: string[] = []
  for (const path of tables) {
    const against = await whyNot(path, files)
    if (against !== null) notes.push(`${path} ${against}`)
    else if (paths.length < MOST) paths.push(path)
    else notes.push(`${path} is left out: there are more than ${MOST} data files`)
  }
  return { paths, notes }
}

async function trackedFiles(git: Ports['git']): Promise<string[]> {
  if ((await git.root()) === null) return []
  const head = await git.resolve('HEAD')
  return head === null ? [] : git.filesBelow(head)
}

function isTable(path: string, folder: string): boolean {
  const inside = posix.relative(folder, path)
  if (inside.startsWith('..') || !TABLE.test(path) || PASSED_OVER.test(inside)) return false
  // Of a format that is not served, or with a sign in its name that a configuration cannot hold.
  return datasetSchema.safeParse({ path: inside }).success
}

async function whyNot(path: string, files: Files): Promise<string | null> {
  const found = await files.inspect(path)
  if (found?.kind !== 'file') return 'is no file of this checkout'
  if (found.bytes > LARGEST) return 'is larger than 1 GB: name it in mergemark.yml yourself'
  if (found.bytes < 500 && (await isPointer(path, files)))
    return 'is a pointer of Git LFS: `git lfs pull` fetches the file'
  return null
}

async function isPointer(path: string, files: Files): Promise<boolean> {
  const start = new TextDecoder().decode(await files.readBytes(path))
  return start.startsWith('version https://git-lfs.github.com/spec/')
}
