import { posix } from 'node:path'
import { datasetSchema } from '../../config/schema/data.ts'
import type { Files, Ports } from '../../ports.ts'
import { type FoundTable, groupFiles } from './group-files.ts'

/** Endings of tables; JSON is more often settings than data, and is looked into. */
const ENDINGS =
  '{csv,tsv,parquet,arrow,arrows,feather,jsonl,ndjson,json,csv.gz,tsv.gz,jsonl.gz,csv.zst,tsv.zst,jsonl.zst}'
const TABLE = /\.(csv|tsv|jsonl|ndjson)(\.(gz|zst))?$|\.(parquet|arrows?|feather|json)$/i

/** Where data lie that nobody has committed. */
const FOLDERS = '{data,dataset,datasets,input,inputs}'
const IN_FOLDER = /(^|\/)(data|datasets?|inputs?)\//i

/** JSON of tools, and schemas: never a table. */
const SETTINGS =
  /(^|\/)([^/]*\.schema|package|package-lock|tsconfig[^/]*|composer|manifest|settings|config)\.json$/i
/** What a model came to; `init` tells of these apart. */
export const METRICS = /(^|\/)[^/]*(metrics?|scores|evaluation)\.json$/i

/** What a run writes, what belongs to others, and what tests are made of. */
const PASSED_OVER =
  /(^|\/)(\.[^/]*|node_modules|vendor|venv|site-packages|dist|build|out|outputs?|results|mergemark-out|tests?|fixtures)\//i

/** In bytes: a schema of more takes longer than whoever types `init` waits. */
const LARGEST = 1_000_000_000
/** In bytes: JSON is read whole. */
const LARGEST_JSON = 100_000_000
/** Whoever has more of them says which ones matter. */
const MOST = 20

export interface FoundFiles {
  /** In order; those that are parts of one table together. */
  readonly tables: readonly FoundTable[]
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
  const notes: string[] = []
  const paths: string[] = []
  for (const path of all.filter((one) => isTable(one, folder))) {
    const against = await whyNot(path, files)
    if (against === null) paths.push(path)
    else if (against !== SILENT) notes.push(`${path} ${against}`)
  }
  const tables = await groupFiles(paths, files)
  const more = tables.slice(MOST).map(({ path }) => `${path} is left out: there are more than ${MOST} tables`)
  return { tables: tables.slice(0, MOST), notes: [...notes, ...more] }
}

export async function trackedFiles(git: Ports['git']): Promise<string[]> {
  if ((await git.root()) === null) return []
  const head = await git.resolve('HEAD')
  return head === null ? [] : git.filesBelow(head)
}

function isTable(path: string, folder: string): boolean {
  const inside = posix.relative(folder, path)
  if (inside.startsWith('..') || !TABLE.test(path) || PASSED_OVER.test(inside)) return false
  if (SETTINGS.test(inside) || METRICS.test(inside)) return false
  // Of a format that is not served, or with a sign in its name that a configuration cannot hold.
  return datasetSchema.safeParse({ path: inside }).success
}

async function whyNot(path: string, files: Files): Promise<string | null> {
  const found = await files.inspect(path)
  if (found?.kind !== 'file') return 'is no file of this checkout'
  if (found.bytes > LARGEST) return 'is larger than 1 GB: name it in mergemark.yml yourself'
  if (found.bytes < 500 && (await isPointer(path, files)))
    return 'is a pointer of Git LFS: `git lfs pull` fetches the file'
  if (!/\.json$/i.test(path)) return null
  if (found.bytes > LARGEST_JSON)
    return 'is left out: JSON of more than 100 MB is better written as JSON Lines'
  if (await isListOfRecords(path, files)) return null
  return IN_FOLDER.test(path) ? 'is left out: it is no list of records' : SILENT
}

/** Of settings nobody expects to be told. */
const SILENT = ''

async function isListOfRecords(path: string, files: Files): Promise<boolean> {
  const text = new TextDecoder().decode(await files.readBytes(path)).trimStart()
  return /^\[\s*\{/.test(text)
}

async function isPointer(path: string, files: Files): Promise<boolean> {
  const start = new TextDecoder().decode(await files.readBytes(path))
  return start.startsWith('version https://git-lfs.github.com/spec/')
}
