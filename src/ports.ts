import type { Digest, Severity, Sha } from './documents/parts.ts'
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
  readonly stores: Stores
  readonly depots: Depots
  readonly archives: Archives
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

/** What the clone lacks of commits and files is fetched when it is asked for, and kept outside the user's repository. */
export interface Git {
  /** The repository's top folder, or null outside one. */
  root(): Promise<string | null>
  /** The commit that a revision names, or null. Of the remote's only a commit's whole name, or a branch's. */
  resolve(revision: string): Promise<Sha | null>
  /** The commit of the first of these that names one, or null; one question to git, however many. */
  resolveFirst(revisions: readonly string[]): Promise<Sha | null>
  /** null where the two have no common history, as far as this clone and the remote can tell. */
  mergeBase(one: Sha, other: Sha): Promise<Sha | null>
  /** All of the nearest common ancestors: more than one where branches were merged into each other. */
  mergeBases(one: Sha, other: Sha): Promise<Sha[]>
  /** Whether the history ends early, here and in what was fetched so far. */
  isShallow(): Promise<boolean>
  /** Why something that this clone lacks could not be fetched; null where nothing went wrong, or was asked for. */
  fetchTrouble(): Promise<string | null>
  /** The commit's parents as it names them, whether or not this clone holds them; none for a root commit. */
  parents(sha: Sha): Promise<Sha[]>
  /**
   * `sha` and its first-parent ancestors, nearest first, at most `limit`; fewer where the history ends, or where the
   * rest cannot be fetched.
   */
  firstParents(sha: Sha, limit: number): Promise<Sha[]>
  /** Which of `shas` are ancestors of `of`, by whatever parents, or it itself; looks at the whole history. */
  ancestorsAmong(shas: readonly Sha[], of: Sha): Promise<Sha[]>
  /** Committer date, in seconds since 1970. */
  commitTime(sha: Sha): Promise<number>
  /** git's own name of the commit's tree. */
  treeOf(sha: Sha): Promise<string>
  /** The same of what merging the two would give; null where they conflict, or git is older than 2.38. */
  mergedTree(into: Sha, merged: Sha): Promise<string | null>
  /** A path of the working directory as the path from the repository's top folder, '/' between parts. */
  pathFromRoot(path: string): Promise<string>
  /**
   * A file's content at a commit (path from the top folder), or null where that commit has none, or one of more bytes
   * than `most`. Throws `commit-missing` where the clone lacks the commit, and `unreadable-file` for a link or a folder.
   */
  readFile(sha: Sha, path: string, limits?: { readonly most: number }): Promise<Uint8Array | null>
  /** Paths of all files of a commit below the working directory, from there. */
  filesBelow(sha: Sha): Promise<string[]>
  /** Paths that differ between two commits. */
  changedFiles(from: Sha, to: Sha): Promise<string[]>
  /** Whether every tracked file is as HEAD has it; untracked files do not count. */
  isClean(): Promise<boolean>
  /**
   * A folder outside the working directory with all files of a commit, removed on disposal. The repository's own
   * checkout and index stay as they are. Throws `commit-missing`.
   */
  checkOut(sha: Sha): Promise<AsyncDisposable & { readonly path: string }>
}

/** Where records are kept. */
export type StorePlace =
  | {
      readonly kind: 'git'
      /** Address of another repository; null: the remote of this one, or this one itself where it has none. */
      readonly repository: string | null
      /** Whole name: `refs/mergemark/records`. */
      readonly ref: string
      /** Branch that takes the ref's place where the host refuses it, whole name; null: none. */
      readonly fallback: string | null
    }
  | { readonly kind: 'directory'; readonly path: string }

/** What a store must show before it is believed, and what its writer signs with. */
export interface StoreTrust {
  /** Text of an allowed-signers file as ssh-keygen(1) reads it; null: no signature is asked for. */
  readonly signers: string | null
  /** The tip's sequence must be at least this, or the store was rolled back. 0: nothing is known of it. */
  readonly leastSequence: number
  /** Text of an SSH private key; null for those who only read, or where nothing is signed. */
  readonly signingKey: string | null
}

export interface Stores {
  /** The same place and trust give the same store. Nothing is reached before it is asked for something. */
  open(place: StorePlace, trust: StoreTrust): Records
  /**
   * The same place for whoever looks into why it is not believed: nothing is refused, nothing is remembered, and what
   * is read may be anybody's. An unsigned change has no signer; someone else's has sequence 0. Never for a comparison.
   */
  inspect(place: StorePlace, trust: StoreTrust): Inspected
}

export type Inspected = Pick<Records, 'tip' | 'changes' | 'readAll' | 'list' | 'present'>

/** The newest state of a store. */
export interface StoreTip {
  readonly commit: Sha
  /** How many changes the store has ever seen: grows by one with each, through a squash too. Never a clock. */
  readonly sequence: number
  /** Who signed it, as the allowed-signers file names them; null where no signature was asked for. */
  readonly signer: string | null
  /** Whole name of the ref it was read from, or the directory. */
  readonly from: string
}

/** One change of a store, as its history tells it. */
export interface StoreChange {
  readonly commit: Sha
  readonly sequence: number
  readonly signer: string | null
  /** `append` adds a folder; `rewrite` squashed everything before it. */
  readonly kind: 'append' | 'rewrite'
  /** The folder that it says it adds, and the digest of its files, see `folderDigest`; null for a rewrite. */
  readonly record: { readonly folder: string; readonly digest: Digest } | null
  /** Paths of files against the change before; none for a rewrite. */
  readonly added: readonly string[]
  readonly altered: readonly string[]
  readonly removed: readonly string[]
}

export interface Addition {
  readonly folder: string
  /** By plain file name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** First line of the change's message. */
  readonly message: string
  /** Path → one line of text, without its end, that is added to the file there in the same change. */
  readonly lines?: ReadonlyMap<string, string>
  /** How long others may be first, in milliseconds, before it is given up; a quarter of an hour where nothing is said. */
  readonly patience?: number
}

export interface Added {
  readonly commit: Sha
  readonly tries: number
  readonly sequence: number
  /** Why it landed on the fallback branch, as the host said; null where the ref took it. */
  readonly fellBack: string | null
}

/**
 * An append-only store of run records: files in folders that are never rewritten, and text files that only grow. It
 * knows nothing of what they mean. All methods but `append` and `rewrite` throw `store-unreachable`, `store-foreign`
 * where something else lies there, and by its trust `store-unsigned` and `store-rolled-back`.
 */
export interface Records {
  /** Where it lies, for messages; without passwords. */
  readonly address: () => Promise<string>
  /** Looked up anew at each call; what is read afterwards is of that state. null where there is no store yet. */
  tip(): Promise<StoreTip | null>
  /**
   * Paths of all files under a folder, or under any of several in one question, sorted; empty where the store or the
   * folder does not exist yet. Looks up the tip.
   */
  list(folder: string, ...more: readonly string[]): Promise<string[]>
  /** Which of these folders are there: one question to the store, however many. Of the tip that was looked up last. */
  present(folders: readonly string[]): Promise<ReadonlySet<string>>
  /** Throws `record-unreadable`. */
  read(path: string): Promise<Uint8Array>
  /** Every file below a folder in order of path, in bounded memory however many. Throws `record-unreadable`. */
  readAll(folder: string): AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>
  /** All changes, newest first, back to the first or the last rewrite, in bounded memory. A directory has none. */
  changes(): AsyncIterable<StoreChange>
  /**
   * Adds one folder of files in one change, retried against other writers until it lands. Throws `record-refused`
   * where the remote will not take it, and `record-exists` where the folder is already there with other content.
   */
  append(addition: Addition): Promise<Added>
  /**
   * Replaces the whole store by one change that holds only the kept folders and these files, if the store is still at
   * `expected`; null where another writer was first. Throws `record-refused`.
   */
  rewrite(rewriting: {
    readonly expected: Sha
    readonly folders: readonly string[]
    readonly files: ReadonlyMap<string, Uint8Array>
    readonly message: string
  }): Promise<{ readonly commit: Sha; readonly sequence: number } | null>
}

/** Where samples are kept that are too large or too private for a record. */
export type DepotPlace =
  | { readonly kind: 'directory'; readonly path: string }
  /** An HTTPS address to which `/<digest>` is added; PUT and GET, e.g. a bucket's. */
  | { readonly kind: 'bucket'; readonly url: string }

export interface Depots {
  open(place: DepotPlace): Depot
}

/** Bytes by their digest. Nothing in it is believed: whoever reads checks the digest. */
export interface Depot {
  /** Throws `depot-refused`. */
  put(digest: Digest, bytes: Uint8Array): Promise<void>
  /** null where there is none. Throws `depot-unreachable`. */
  get(digest: Digest): Promise<Uint8Array | null>
}

/** What is unpacked of an archive at most; in bytes where it is not files. */
export interface ArchiveLimits {
  /** Entries, folders and files that are not wanted included. */
  readonly entries: number
  /** Of one file, once unpacked. */
  readonly fileBytes: number
  /** Of all that is wanted, once unpacked. */
  readonly totalBytes: number
}

/** Archives that anybody may have written: nothing of them touches the disk. */
export interface Archives {
  /**
   * The wanted files of a zip archive by their paths, '/' between parts; all others are passed over unread. Throws
   * `archive-refused` where any entry is a link or a device, leads out of the archive, comes twice or in two spellings,
   * or is encrypted, where a file is not what the archive says of it, and where there is more than the limits allow.
   */
  unzip(
    archive: Uint8Array,
    asked: { readonly limits: ArchiveLimits; readonly wanted: (path: string) => boolean },
  ): Promise<Map<string, Uint8Array>>
}

/** The small SQL dialect that checks and profiles are written over. Each function returns an SQL expression. */
export interface Dialect {
  identifier(name: string): string
  literal(value: string | number | bigint | boolean): string
  /**
   * `expression` read as a type, NULL where it cannot be. A text literal is read in the standard form, anything else as
   * the cells of the table are written.
   */
  tryCast(expression: string, type: 'integer' | 'number' | 'boolean' | 'date' | 'datetime'): string
  /** true where the whole text matches an RE2 pattern. */
  matches(expression: string, pattern: string): string
  /** true where an RE2 pattern matches somewhere in the text. */
  contains(expression: string, pattern: string): string
  /** What the first group of an RE2 pattern matches; empty where it matches nothing. */
  extract(expression: string, pattern: string): string
  /** The text read as a date and time by a strptime pattern, NULL where it cannot be. */
  parseTime(expression: string, format: string): string
  /** What a JSON text is: `OBJECT`, `ARRAY` or another name; NULL where it is no JSON. */
  jsonKind(expression: string): string
  /** The text of a member of a JSON object, NULL where it has none of the name. */
  jsonText(expression: string, member: string): string
  /** The value in the nearest row before, by `order`, that has one, as a window expression. */
  previous(expression: string, order: string): string
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
  /**
   * The rows that come first by `order` among those that a condition holds in, within an aggregate query: JSON text of
   * a list of objects, or NULL for none. Each field is an expression by its name.
   */
  firstRows(
    fields: Readonly<Record<string, string>>,
    rows: { readonly order: string; readonly where: string; readonly count: number },
  ): string
}

export interface TableSource {
  readonly path: string
  /**
   * The files that `path` found, where it is a pattern: read in this order as one table. Folders of them that are
   * called `name=value` (Hive's partitions) are columns of text.
   */
  readonly files?: readonly string[]
  /** Default: what the path's ending says, else `csv`. A compressed file (gzip, Zstandard) is told by its bytes. */
  readonly format?: 'csv' | 'tsv' | 'parquet' | 'jsonl' | 'json' | 'arrow'
  /** Cells that mean "no value", besides the own nulls of JSON, Parquet and Arrow; default: the empty one. */
  readonly nulls?: readonly string[]
  readonly options?: TableOptions
  /**
   * For few questions to what may be larger than the memory: a file that the engine reads as it stands is scanned where
   * it lies, at each question, and what must be held spills to the disk. Left out: all of it is held.
   */
  readonly sparing?: boolean
  /**
   * The user named it by hand, or this program made it. Anything else must lie, links followed, in the repository around
   * the working directory (in that directory where there is none). Default: false.
   */
  readonly anywhere?: boolean
  /** Other tables, of which these columns are held beside, for keys that refer to them. */
  readonly beside?: readonly { readonly source: TableSource; readonly columns: readonly string[] }[]
}

/** How a file of text is read. What is null or left out is found out from the start of the (first) file. */
export interface TableOptions {
  /** One ASCII character, as is `quote`. */
  readonly delimiter?: string | null
  readonly quote?: string | null
  /** Whether the first record names the columns; they are `column_1` and so on where it does not. Found out: true. */
  readonly header?: boolean | null
  /** Bytes 0x80 to 0x9F of `latin-1` are those of Windows-1252. */
  readonly encoding?: 'utf-8' | 'utf-16' | 'latin-1' | null
  readonly decimal?: '.' | ',' | null
  /** strptime patterns. Given, they take the place of the standard form; found out, they stand beside it. */
  readonly dateFormat?: string | null
  readonly timestampFormat?: string | null
}

/** What the reader could not read: `line` is physical, from 1. */
export interface Defect {
  readonly line: number
  /** One of several files. */
  readonly file?: string
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

/** Some columns of another table: each combination of their cells once, all as text with nulls applied. */
export interface BesideTable {
  readonly relation: string
  /** Those that were asked for and are there. */
  readonly columns: readonly string[]
  /** Of the whole table. */
  readonly rows: number
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
  /** The relation without its number, which can cost as much as all else that a scan of it does. */
  readonly cells: string
  /** Runs one query, read-only; for small results. Throws `sql-failed`. */
  query(sql: string): Promise<Record<string, Cell>[]>
  /** A whole column as text codes. */
  text(column: string): Promise<TextColumn>
  /** A whole column as numbers: NaN where the cell is no number, and the record numbers of those. */
  numbers(column: string): Promise<{ readonly values: Float64Array; readonly unreadable: readonly number[] }>
  /** A whole column's texts, sorted. Throws `table-unreadable` for more than 4 GiB of them. */
  sortedText(column: string): Promise<SortedText>
  /** Physical line on which each record starts; in Parquet and Arrow, which have no lines, the record's number. */
  linesOf(records: readonly number[]): Promise<number[]>
  /** The same with the file, as the source names it. */
  placesOf(records: readonly number[]): Promise<{ readonly file: string; readonly line: number }[]>
  /** In order, as the source names them; one for a source of one file. */
  readonly files: readonly { readonly path: string; readonly rows: number }[]
  /** What the source asked for beside, in its order; left out where it asked for nothing. */
  readonly beside?: readonly BesideTable[]
  /** How the file was read: format, and what was given or found out of `TableOptions`, `compression` where it has one. */
  readonly reading: Readonly<Record<string, string | boolean>>
  /** The dialect that reads cells as they are written here: decimals, dates. */
  readonly dialect: Dialect
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
  /**
   * Paints what `svg` gave, at twice its size; `width` and `height` are the SVG's own, in CSS pixels. The same SVG gives
   * the same bytes.
   */
  png(svg: string): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }>
  /**
   * Draws a specification of the user's own in both themes. Its expressions are walked and never compiled, nothing is
   * loaded, and its time and memory are bounded. Throws `own-chart-failed`.
   */
  own(specification: { readonly [key: string]: Json }): Promise<Readonly<Record<Theme, string>>>
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
  /** Kept with the check and given back by `checksOf`; at most 65,535 bytes. */
  readonly text?: string
  readonly annotations: readonly Annotation[]
  /** The pull request that is judged: each has its own check of a name, where several share one head. */
  readonly pullRequest?: number
  /** The workflow run that reports: linked from the check; an older run never overwrites a newer one's check. */
  readonly origin?: TriggerEvent['run']
}

export interface Annotation {
  readonly severity: Severity
  readonly title: string
  readonly message: string
  readonly place: Place
}

/** A check that Mergemark made, or the commit status that stands for one. */
export interface FoundCheck {
  readonly name: string
  readonly kind: 'check' | 'status'
  readonly status: 'in_progress' | 'completed'
  /** null while it is in progress; what somebody else made of it, such as `cancelled`, is `failure`. */
  readonly conclusion: 'success' | 'failure' | null
  readonly title: string
  /** null where none was given, and always in a commit status. */
  readonly text: string | null
  /** null where the report named none, and always in a commit status. */
  readonly pullRequest: number | null
  /** null where the report named none. */
  readonly origin: TriggerEvent['run'] | null
  readonly url: string
}

export interface PullRequest {
  readonly number: number
  readonly isOpen: boolean
  readonly base: { readonly branch: string; readonly sha: Sha }
  readonly head: {
    readonly sha: Sha
    readonly branch: string
    /** Login of the account that holds the head; null where it was deleted. */
    readonly owner: string | null
    /** `owner/name`; null where it was deleted. */
    readonly repository: string | null
  }
  /** The head lies in another repository, or nobody can tell any more where. */
  readonly isFork: boolean
  /** Login; null where the account was deleted. */
  readonly author: string | null
  readonly isBot: boolean
  /** The forge's own trial merge of head into base; null where it has made none. */
  readonly merge: Sha | null
}

export interface WorkflowRun {
  readonly id: string
  readonly attempt: number
  /** The workflow's file, `.github/workflows/….yml`, without a ref. */
  readonly path: string
  /** What set it off: `pull_request`. */
  readonly event: string
  readonly headSha: Sha
  readonly headBranch: string | null
  readonly headOwner: string | null
  /** `owner/name`; null where it was deleted. */
  readonly headRepository: string | null
  /** null while it is going. */
  readonly conclusion: string | null
}

/** What a branch demands before anything is merged into it. null: the token may not see this one. */
export interface Protection {
  /** Empty where nothing protects the branch. */
  readonly sources: readonly ('ruleset' | 'classic')[]
  readonly requiredChecks: readonly {
    readonly name: string
    /** The app that must have reported it; null: anybody may. */
    readonly appId: number | null
    readonly source: 'ruleset' | 'classic'
  }[]
  /** The branch must hold the newest commit of its base. */
  readonly requiresUpToDate: boolean | null
  readonly requiredApprovals: number | null
  readonly requiresCodeOwnerReview: boolean | null
  readonly dismissesStaleReviews: boolean | null
  readonly requiresMergeQueue: boolean
}

/** What the server is and can do, whatever this token may do there. */
export interface ForgeCapabilities {
  readonly product: 'github' | 'ghes' | 'gitea' | 'forgejo'
  /** null where the server has none, or does not tell. */
  readonly version: string | null
  /** Check runs; where there are none, commit statuses stand for them. */
  readonly checks: boolean
  readonly graphql: boolean
  readonly rulesets: boolean
  /** Workflow runs and their artifacts can be read as on GitHub. */
  readonly workflowRuns: boolean
}

/**
 * GitHub's REST API or one like it. Throws `forge-denied` (names the permission), `forge-token-refused`,
 * `forge-rate-limited`, `forge-unreachable`, `forge-refused`, `forge-identity-unknown`.
 */
export interface Forge {
  /** All pages, oldest first. */
  comments(pullRequest: number): Promise<Comment[]>
  createComment(pullRequest: number, body: string): Promise<Comment>
  /** Throws `comment-gone` where somebody deleted it. */
  updateComment(id: number, body: string): Promise<Comment>
  /** What is not there is no error. */
  deleteComment(id: number): Promise<void>
  /**
   * Creates the named check on the commit, or updates the one that Mergemark left in progress there. One that a newer
   * run made, or that says the same already, is left as it is. Where checks are not to be had, a commit status of that
   * name stands for it.
   */
  putCheck(report: CheckReport): Promise<{ readonly url: string }>
  /** The state of the newest check of that name on a commit; null where there is none. */
  checkState(sha: Sha, name: string): Promise<'running' | 'completed' | null>
  /** Those that Mergemark made on a commit with this token's app: the newest of each name and pull request, by name. */
  checksOf(sha: Sha): Promise<FoundCheck[]>
  /** null where there is none of that number. */
  pullRequest(number: number): Promise<PullRequest | null>
  /** Open ones with exactly this head, ascending. */
  pullRequestsWithHead(head: {
    readonly owner: string
    readonly branch: string
    readonly sha: Sha
  }): Promise<PullRequest[]>
  /**
   * Logins, sorted, of people with write access whose latest decision on that very commit approves it; never the pull
   * request's author, and never a bot.
   */
  approvers(pullRequest: number, sha: Sha): Promise<string[]>
  /** null where there is none of that id. */
  workflowRun(id: string): Promise<WorkflowRun | null>
  /**
   * The zip file of a run's newest artifact of that name; null where there is none, or it has expired. Throws
   * `artifact-too-large` before anything is downloaded, and `artifact-damaged`.
   */
  artifact(
    runId: string,
    name: string,
    limits: { /** Bytes. */ readonly largest: number },
  ): Promise<Uint8Array | null>
  /** Whether the forge serves a file of a commit, a path from the repository's top folder. */
  hasFile(path: string, commit: Sha): Promise<boolean>
  /** null where the token may not see it, or there is no such branch. */
  protection(branch: string): Promise<Protection | null>
  /** Found by asking the server, once. */
  capabilities(): Promise<ForgeCapabilities>
}

/** The run that a `workflow_run` event tells of, as the webhook has it: who owns the head may have chosen all of it. */
export interface FollowedRun {
  readonly id: string
  readonly attempt: number
  /** What it was set off by: `pull_request`. */
  readonly event: string
  /** The workflow's file, without a ref. */
  readonly path: string
  readonly headSha: Sha
  readonly headBranch: string | null
  /** `owner/name`; null where it was deleted. */
  readonly headRepository: string | null
  /** `requested`, `in_progress` or `completed`. */
  readonly action: string
}

/** What set this run off, as the runner tells it. */
export interface TriggerEvent {
  readonly name:
    | 'pull_request'
    | 'push'
    | 'merge_group'
    | 'workflow_dispatch'
    | 'schedule'
    | 'workflow_run'
    | 'other'
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
  /**
   * Of a `workflow_run`, and of the pull requests that were found behind it: their own run, whose code never ran here,
   * and nothing of which is checked out.
   */
  readonly followed?: FollowedRun
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
