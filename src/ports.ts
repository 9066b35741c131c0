import type { Severity, Sha } from './documents/parts.ts'
import type { Place } from './errors/place.ts'

/**
 * Everything outside. Adapters implement these interfaces, twins in test/support do too, and one contract test
 * holds both to the words below. Paths are relative to the working directory that the adapter was made with, or
 * absolute. Methods fail with a MergemarkError or not at all.
 */
export interface Ports {
  readonly files: Files
  readonly processes: Processes
  readonly git: Git
  readonly records: Records
  readonly tables: Tables
  readonly charts: Charts
  readonly forge: Forge
  readonly runner: Runner
  readonly trainer: Trainer
  readonly clock: Clock
  readonly random: Random
}
export type PortName = keyof Ports

export interface Files {
  /** The absolute path of `path`. */
  resolve(path: string): string
  /**
   * The absolute path without symbolic links in it. Parts that do not exist are taken as they stand. Throws
   * `unreadable-file`.
   */
  realPath(path: string): Promise<string>
  /** Throws `no-such-file` or `unreadable-file`; UTF-8. */
  readText(path: string): Promise<string>
  readBytes(path: string): Promise<Uint8Array>
  /** Makes the folders above; readers see the old content or the new, never a part. Throws `unwritable-file`. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Removes a file, or a folder with all in it; what is not there is no error. */
  remove(path: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  /** Size in bytes (0 for a folder), or null where nothing is. Follows no symbolic link. */
  inspect(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly bytes: number } | null>
  /** Files that match a glob, or the file itself; sorted, '/' between parts, relative as the pattern is. */
  find(pattern: string): Promise<string[]>
  /** `sha256:…` of a file's bytes; of a folder: of its sorted relative paths and their digests. */
  digest(path: string): Promise<string>
  /** A new empty folder outside the working directory, removed on disposal. */
  temporary(): Promise<AsyncDisposable & { readonly path: string }>
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** Folder to start in, from the working directory; default: that one. */
  readonly folder?: string
  /** The whole environment of the child: nothing is added but what the adapter needs to find programs. */
  readonly environment: Readonly<Record<string, string>>
  /** What it reads from stdin. */
  readonly input?: string | Uint8Array
  /** After this the child and its descendants are killed. */
  readonly timeoutMs?: number
  /** Each line as it comes, without its end. Where absent, output is collected. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export interface Finished {
  /** null where a signal ended it. */
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** Of the child and its waited-for descendants; null where the platform does not tell. */
  readonly peakMemoryBytes: number | null
}

export interface Processes {
  /** Runs without a shell. Throws `program-not-found` where the program does not exist. */
  run(command: Command): Promise<Finished>
  /** The job's own value of the named variables; those that are not set are left out. */
  environmentOf(names: readonly string[]): Record<string, string>
}

export interface Git {
  /** The repository's top folder, or null outside one. */
  root(): Promise<string | null>
  /** The commit that a revision names, or null. */
  resolve(revision: string): Promise<Sha | null>
  /** The commit of the first of these that names one, or null; one question to git, however many. */
  resolveFirst(revisions: readonly string[]): Promise<Sha | null>
  /** null where the two have no common history in this clone. */
  mergeBase(one: Sha, other: Sha): Promise<Sha | null>
  isShallow(): Promise<boolean>
  /** The commit's parents as it names them, whether or not this clone holds them; none for a root commit. */
  parents(sha: Sha): Promise<Sha[]>
  /** `sha` and its first-parent ancestors, nearest first, at most `limit`. */
  firstParents(sha: Sha, limit: number): Promise<Sha[]>
  /** Committer date, in seconds since 1970. */
  commitTime(sha: Sha): Promise<number>
  /** git's own name of the commit's tree. */
  treeOf(sha: Sha): Promise<string>
  /** A path of the working directory as the path from the repository's top folder, '/' between parts. */
  pathFromRoot(path: string): Promise<string>
  /**
   * A file's content at a commit (path from the top folder), or null where that commit has none. Throws
   * `commit-missing` where the clone lacks the commit, and `unreadable-file` for a link or a folder.
   */
  readFile(sha: Sha, path: string): Promise<Uint8Array | null>
  /** Paths of all files of a commit below the working directory, from there. */
  filesBelow(sha: Sha): Promise<string[]>
  /** Paths that differ between two commits. */
  changedFiles(from: Sha, to: Sha): Promise<string[]>
  /** Whether every tracked file is as HEAD has it; untracked files do not count. */
  isClean(): Promise<boolean>
}

/**
 * The append-only store of run records: files in folders that are never rewritten. It knows nothing of what they mean.
 */
export interface Records {
  /** Paths of all files under a folder, sorted; empty where the store or the folder does not exist yet. */
  list(folder: string): Promise<string[]>
  /** Throws `record-unreadable`. */
  read(path: string): Promise<Uint8Array>
  /**
   * Adds one folder of files in one commit, retried against other writers until it lands. Throws `record-refused`
   * where the remote will not take it, and `record-exists` where the folder is already there with other content.
   */
  append(
    folder: string,
    files: ReadonlyMap<string, Uint8Array>,
    message: string,
  ): Promise<{ readonly commit: Sha; readonly tries: number }>
}

/** The small SQL dialect that checks and profiles are written over. Each function returns an SQL expression. */
export interface Dialect {
  identifier(name: string): string
  literal(value: string | number | boolean): string
  /** `expression` read as a type, NULL where it cannot be. */
  tryCast(expression: string, type: 'integer' | 'number' | 'boolean' | 'date' | 'datetime'): string
  /** true where the whole text matches an RE2 pattern. */
  matches(expression: string, pattern: string): string
  /** Characters, not bytes. */
  length(expression: string): string
  /** In how many rows the value occurs, as a window expression. */
  occurrences(expression: string): string
  /** A finite number's test. */
  isFinite(expression: string): string
  /** How many rows a condition holds in, within an aggregate query. */
  countWhere(condition: string): string
  /** The approximate number of different values, within an aggregate query. */
  distinct(expression: string): string
  /** One expression a level, within an aggregate query; all of them share one sort. */
  quantiles(expression: string, levels: readonly number[]): string[]
}

export interface TableSource {
  readonly path: string
  /** Default: what the path's ending says, else `csv`. */
  readonly format?: 'csv' | 'tsv' | 'parquet' | 'jsonl'
  /** Cells that mean "no value", besides Parquet's and JSON's own nulls; default: the empty one. */
  readonly nulls?: readonly string[]
}

/** What the reader could not read: `line` is physical, from 1. */
export interface Defect {
  readonly line: number
  readonly column: string | null
  readonly message: string
}

export type Cell = string | number | boolean | null
export type TextColumn = {
  readonly dictionary: readonly string[] /** −1: no value. */
  readonly codes: Int32Array
}

/** A column's texts in ascending order of their UTF-8 bytes, packed one after the other; equal ones are neighbours. */
export interface SortedText {
  readonly bytes: Uint8Array
  /** Where each ends in `bytes`. */
  readonly ends: Uint32Array
  /** Row of each, from 0. */
  readonly rows: Uint32Array
  /** First row without a value, from 0, or −1; such rows are left out. */
  readonly missing: number
}

export interface Table extends AsyncDisposable {
  /** Header names in file order. */
  readonly columns: readonly string[]
  readonly rows: number
  /** The first of the defects in file order, at most 1,000. */
  readonly defects: readonly Defect[]
  /** How many defects there are in all. */
  readonly defectCount: number
  /** The relation to select from. All columns are text with nulls applied; `rowNumber` holds the record's number. */
  readonly relation: string
  /** SQL identifier of the record number: 1 for the first record after the header, defective ones counted. */
  readonly rowNumber: string
  /** Runs one query, read-only; for small results. Throws `sql-failed`. */
  query(sql: string): Promise<Record<string, Cell>[]>
  /** A whole column as text codes. */
  text(column: string): Promise<TextColumn>
  /** A whole column as numbers: NaN where the cell is no number, and the record numbers of those. */
  numbers(column: string): Promise<{ readonly values: Float64Array; readonly unreadable: readonly number[] }>
  /** A whole column's texts, sorted. Throws `table-unreadable` for more than 4 GiB of them. */
  sortedText(column: string): Promise<SortedText>
  /** Physical line on which each record starts; in Parquet, which has no lines, the record's number. */
  linesOf(records: readonly number[]): Promise<number[]>
}

export interface Tables {
  readonly dialect: Dialect
  /** Throws `no-such-file`, `table-empty`, `table-encoding`, `table-unreadable`, `table-too-wide`. */
  open(source: TableSource): Promise<Table>
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Theme = 'light' | 'dark'

export interface Charts {
  /** Draws a vega-lite specification; nothing is loaded from outside, no expression is compiled. The same specification gives the same bytes. */
  svg(specification: { readonly [key: string]: Json }, theme: Theme): Promise<string>
}

export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Whether this token's own user wrote it. */
  readonly own: boolean
}

export interface CheckReport {
  readonly name: string
  readonly sha: Sha
  readonly status: 'in_progress' | 'completed'
  readonly conclusion?: 'success' | 'failure'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** The workflow run that reports: linked from the check; an older run never overwrites a newer one's check. */
  readonly origin?: TriggerEvent['run']
}

export interface Annotation {
  readonly severity: Severity
  readonly title: string
  readonly message: string
  readonly place: Place
}

/**
 * GitHub's REST API or one like it. Throws `forge-denied` (names the permission), `forge-token-refused`,
 * `forge-rate-limited`, `forge-unreachable`, `forge-refused`, `forge-identity-unknown`.
 */
export interface Forge {
  /** All pages, oldest first. */
  comments(pullRequest: number): Promise<Comment[]>
  createComment(pullRequest: number, body: string): Promise<Comment>
  updateComment(id: number, body: string): Promise<Comment>
  deleteComment(id: number): Promise<void>
  /**
   * Creates the named check on the commit, or updates the one that Mergemark left in progress there. One that a newer
   * run made, or that says the same already, is left as it is.
   */
  putCheck(report: CheckReport): Promise<{ readonly url: string }>
}

/** What set this run off, as the runner tells it. */
export interface TriggerEvent {
  readonly name: 'pull_request' | 'push' | 'merge_group' | 'workflow_dispatch' | 'schedule' | 'other'
  readonly repository: { readonly owner: string; readonly name: string; readonly url: string }
  /** What is checked out: GITHUB_SHA. */
  readonly sha: Sha
  /** The pull request's last commit, or `sha`. */
  readonly head: Sha
  /** The tip of the branch merged into, as the event knew it; null on a push or dispatch. */
  readonly base: Sha | null
  /** Name of the branch merged into or pushed to. */
  readonly branch: string | null
  readonly defaultBranch: string | null
  readonly pullRequest: number | null
  /** The head lies in another repository, or Dependabot made it: its token may not write. */
  readonly untrusted: boolean
  readonly run: { readonly id: string; readonly attempt: number; readonly url: string }
}

/** Where Mergemark runs: a step of a workflow, or a terminal. Nothing that comes from data, training or a pull request reaches stdout raw. */
export interface Runner {
  readonly kind: 'actions' | 'terminal'
  info(text: string): void
  warn(text: string): void
  error(text: string): void
  /** A child's output, shown so that no line of it is taken for a command. */
  output(line: string): void
  /** A title above what `body` prints. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  /** Marks a place in the pull request's diff. */
  annotate(annotation: Annotation): void
  setOutput(name: string, value: string): Promise<void>
  addSummary(markdown: string): Promise<void>
  /** null on a terminal. Throws `event-unreadable`. */
  event(): Promise<TriggerEvent | null>
}

/** A dense network over rows of numbers, for classification. */
export interface TrainingRequest {
  /** Row-major, `rows` × `features`, standardised. */
  readonly inputs: Float32Array
  readonly rows: number
  readonly features: number
  /** A class index a row. */
  readonly targets: Int32Array
  readonly classes: number
  readonly hidden: readonly number[]
  readonly epochs: number
  readonly learningRate: number
  readonly batchSize: number
  readonly seed: number
  /** Row-major rows to predict once trained. */
  readonly predict: Float32Array
  /** After this the training is stopped. */
  readonly timeoutMs?: number
}

export interface TrainingResult {
  readonly engine: 'tfjs-node' | 'tfjs-wasm' | 'tfjs-cpu'
  /** Mean training loss after each epoch. */
  readonly loss: readonly number[]
  /** Row-major, predicted rows × classes, each row summing to 1. */
  readonly probabilities: Float32Array
  /** The model as TensorFlow.js files: name → content. */
  readonly model: ReadonlyMap<string, Uint8Array>
  /** Of the process that trained; null where the platform does not tell. */
  readonly peakMemoryBytes: number | null
}

export interface Trainer {
  /**
   * Bit for bit the same for the same request and engine. Throws `training-diverged`, `command-timed-out`,
   * `training-process-failed`.
   */
  fit(request: TrainingRequest): Promise<TrainingResult>
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

export interface Random {
  /** 16 hexadecimal digits that no other run has. */
  nonce(): string
  /** Uniform in [0, 1); for jitter, never for statistics. */
  fraction(): number
}
