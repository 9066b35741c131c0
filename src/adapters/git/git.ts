import { realpath } from 'node:fs/promises'
import { isAbsolute, posix, relative, resolve as resolvePath, sep } from 'node:path'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Git } from '../../ports.ts'
import { checkOut } from './check-out.ts'
import { describeFailure } from './describe-failure.ts'
import { gitEnvironment } from './git-environment.ts'
import { type HistoryBeyond, openHistoryBeyond } from './history-beyond.ts'
import { parseCommit } from './read-commit.ts'
import { type GitResult, runGit, splitNul } from './run-git.ts'
import { parseTreeEntry } from './tree-entry.ts'

const NO_REPOSITORY = /not a git repository|must be run in a work tree/
const PLANTED = /cannot use bare repository/
const NOT_TRUSTED = /dubious ownership|unsafe repository/

/** A whole name: nothing else is asked of the remote, but one of its branches. */
const WHOLE_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** A clone that lacks some objects fetches them into itself unless it finds no way; we fetch them elsewhere. */
const NO_WAY = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' } as const

/**
 * The repository around `root`, by the git command line. Names of revisions are never taken for options. Commits and
 * files that the clone lacks are fetched from `remote` when they are asked for, into a temporary repository that is
 * removed on disposal: the user's own stays as it is.
 */
export function createGit({
  root,
  token = null,
  remote = 'origin',
}: {
  root: string
  token?: string | null
  remote?: string
}): Git & AsyncDisposable {
  let opened: Promise<HistoryBeyond> | null = null

  return {
    root: repositoryRoot,
    resolve,
    resolveFirst,
    mergeBase,
    mergeBases,
    isShallow: async () => (opened === null ? ownIsShallow() : (await opened).isShallow()),
    fetchTrouble: async () => (await opened)?.trouble() ?? null,
    parents: async (sha) => [...(await commit(sha)).parents],
    firstParents,
    ancestorsAmong,
    commitTime: async (sha) => (await commit(sha)).time,
    mergedTree,
    treeOf: async (sha) => (await commit(sha)).tree,
    pathFromRoot,
    readFile,
    filesBelow,
    changedFiles,
    isClean,
    checkOut: checkOutCommit,
    async [Symbol.asyncDispose]() {
      const history = await opened?.catch(() => null)
      opened = null
      await history?.[Symbol.asyncDispose]()
    },
  }

  async function repositoryRoot() {
    const result = await run(['rev-parse', '--show-toplevel'])
    if (result.exitCode === 0) {
      await refusePlanted()
      return line(result)
    }
    if (NO_REPOSITORY.test(result.stderr)) return null
    throw failure('rev-parse', result)
  }

  /** Before git 2.38 nothing keeps it from taking the files of a folder for a repository's own. */
  async function refusePlanted() {
    const folder = await text(['rev-parse', '--absolute-git-dir'])
    if (folder === (await realpath(root))) throw fault('repository-planted', { path: resolvePath(root) })
  }

  async function resolve(revision: string) {
    if (revision === '' || revision.includes('\0')) return null
    const own = await resolveHere(revision)
    if (own !== null) return own
    if (WHOLE_NAME.test(revision)) return (await (await beyond()).holds(revision)) ? revision : null
    const branch = branchOfRemote(revision)
    return branch === null ? null : (await beyond()).branch(branch)
  }

  async function resolveHere(revision: string) {
    const result = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    if (result.exitCode === 0) return line(result)
    if (NO_REPOSITORY.test(result.stderr) || NOT_TRUSTED.test(result.stderr))
      throw failure('rev-parse', result)
    return null
  }

  /** A clone of one branch knows of no other. */
  function branchOfRemote(revision: string) {
    const prefix = [`refs/remotes/${remote}/`, `${remote}/`].find((start) => revision.startsWith(start))
    const name = prefix === undefined ? '' : revision.slice(prefix.length)
    // What git-check-ref-format(1) forbids, `main~2` among it, names no branch.
    return name === '' || /[\s~^:?*[\\\p{Cc}]|\.\.|@\{/u.test(name) ? null : name
  }

  async function resolveFirst(revisions: readonly string[]) {
    const asked = revisions.filter((revision) => /^[^\0\n]+$/.test(revision))
    const input = asked.map((revision) => `${revision}^{commit}\n`).join('')
    const { stdout } = expectSuccess(
      'cat-file',
      await run(['cat-file', '--batch-check=%(objectname)'], input),
    )
    const found = stdout
      .toString('utf8')
      .split('\n')
      .find((answer) => /^[0-9a-f]+$/.test(answer))
    return found ?? null
  }

  async function mergeBase(one: Sha, other: Sha) {
    const [first, second] = await Promise.all([resolveHere(one), resolveHere(other)])
    // What a cut history shows need not be the nearest common ancestor.
    if (first === null || second === null || (await ownIsShallow()))
      return (await beyond()).mergeBase(one, other)
    const result = await run(['merge-base', '--end-of-options', one, other])
    if (result.exitCode === 1) return null
    return line(expectSuccess('merge-base', result))
  }

  async function mergeBases(one: Sha, other: Sha) {
    const found = await mergeBase(one, other)
    if (found === null) return []
    const args = ['merge-base', '--all', '--end-of-options', one, other]
    const own = await run(args)
    const isOwn = own.exitCode === 0 && !(await ownIsShallow())
    const result = isOwn ? own : await (await beyond()).repository.ask(args)
    return expectSuccess('merge-base', result).stdout.toString('utf8').split('\n').filter(Boolean)
  }

  async function mergedTree(into: Sha, merged: Sha) {
    // Nothing is written into the user's repository, and what is missing of the history is fetched first.
    const history = await beyond()
    if ((await history.mergeBase(into, merged)) === null) return null
    const result = await history.repository.askRemote(['merge-tree', '--write-tree', into, merged])
    return result.exitCode === 0 ? (result.stdout.toString('utf8').split('\n')[0] ?? null) : null
  }

  async function firstParents(sha: Sha, limit: number) {
    const args = ['rev-list', '--first-parent', `--max-count=${limit}`, '--end-of-options', sha, '--']
    const result = await run(args)
    const found = result.exitCode === 0 ? result.stdout.toString('utf8').split('\n').filter(Boolean) : []
    if (found.length === limit) return found
    if (found.length > 0 && !(await ownIsShallow())) return found
    const history = await beyond()
    if (!(await history.holds(sha))) throw await commitMissing(sha)
    return history.firstParents(sha, limit)
  }

  async function ancestorsAmong(shas: readonly Sha[], of: Sha) {
    const result = await run(['rev-list', '--end-of-options', of, '--'])
    if (result.exitCode === 0 && !(await ownIsShallow())) return among(shas, result.stdout.toString('utf8'))
    const history = await beyond()
    if (!(await history.holds(of))) throw await commitMissing(of)
    return among(shas, await history.ancestors(of))
  }

  async function commit(sha: Sha) {
    return parseCommit((await ofCommits([sha], ['cat-file', 'commit', sha])).stdout.toString('utf8'))
  }

  async function pathFromRoot(path: string) {
    const below = isAbsolute(path) ? relative(root, path) : path
    return posix.normalize(posix.join(await prefix(), below.split(sep).join('/')))
  }

  /** The working directory from the top folder: empty, or with a slash at its end. */
  function prefix() {
    return text(['rev-parse', '--show-prefix'])
  }

  async function readFile(sha: Sha, path: string, limits: { readonly most: number } | null = null) {
    const name = posix.normalize(path)
    const listed = await ofCommits([sha], ['ls-tree', '-z', '--full-tree', sha, '--', name])
    const found = splitNul(listed.stdout)
      .map(parseTreeEntry)
      .find((entry) => entry.name === name)
    if (found === undefined) return null
    const place = `${sha.slice(0, 7)}:${path}`
    if (found.type !== 'blob')
      throw fault('unreadable-file', { path: place, reason: 'it is no file at that commit' })
    if (found.mode === '120000')
      throw fault('unreadable-file', { path: place, reason: 'it is a symbolic link' })
    if (limits !== null) {
      const size = await ofCommits([sha], ['cat-file', '-s', found.object])
      if (Number(size.stdout.toString()) > limits.most) return null
    }
    const content = await ofCommits([sha], ['cat-file', 'blob', found.object])
    return new Uint8Array(content.stdout)
  }

  async function filesBelow(sha: Sha) {
    const above = await prefix()
    const below = above === '' ? [] : ['--', above]
    const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', sha, ...below]
    return splitNul((await ofCommits([sha], args)).stdout).map((path) => path.slice(above.length))
  }

  async function changedFiles(from: Sha, to: Sha) {
    const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--end-of-options', from, to]
    return splitNul((await ofCommits([from, to], args)).stdout).sort()
  }

  async function isClean() {
    const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=no']
    const args = ['-c', 'core.fsmonitor=false', 'status', ...options]
    return expectSuccess('status', await run(args)).stdout.length === 0
  }

  async function checkOutCommit(sha: Sha) {
    const history = await beyond()
    if (!(await history.holds(sha))) throw await commitMissing(sha)
    const listed = await text(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/tags'])
    return checkOut({ sha, history: history.repository, tags: listed.split('\n').filter(Boolean) })
  }

  function beyond() {
    opened ??= openHistoryBeyond({ root, remote, token })
    return opened
  }

  async function ownIsShallow() {
    return (await text(['rev-parse', '--is-shallow-repository'])) === 'true'
  }

  function run(args: readonly string[], input?: string) {
    const call = { args, folder: root, environment: { ...gitEnvironment(), ...NO_WAY } }
    return runGit(input === undefined ? call : { ...call, input })
  }

  async function text(args: readonly string[]) {
    return line(expectSuccess(args[0] as string, await run(args)))
  }

  /** A command about commits; where it fails, the likeliest reason is that the clone lacks them, or a part of them. */
  async function ofCommits(shas: readonly Sha[], args: readonly string[]) {
    const command = args[0] as string
    const own = await run(args)
    if (own.exitCode === 0) return own
    if (NOT_TRUSTED.test(own.stderr) || NO_REPOSITORY.test(own.stderr)) throw failure(command, own)
    const history = await beyond()
    for (const sha of shas) if (!(await history.holds(sha))) throw await commitMissing(sha)
    return expectSuccess(command, await history.repository.askRemote(args))
  }

  async function commitMissing(sha: Sha) {
    const reason = (await opened)?.trouble() ?? null
    return fault('commit-missing', { sha, shallow: await ownIsShallow(), reason })
  }

  function expectSuccess(command: string, result: GitResult) {
    if (result.exitCode !== 0) throw failure(command, result)
    return result
  }

  function failure(command: string, result: GitResult): MergemarkError {
    if (PLANTED.test(result.stderr)) return fault('repository-planted', { path: resolvePath(root) })
    if (NOT_TRUSTED.test(result.stderr)) return fault('repository-not-trusted', { path: resolvePath(root) })
    if (NO_REPOSITORY.test(result.stderr)) return fault('not-a-repository', { path: root })
    return fault('git-failed', { command, reason: describeFailure(result) })
  }
}

function among(shas: readonly Sha[], lines: string): Sha[] {
  const listed = new Set(lines.split('\n'))
  return shas.filter((sha) => listed.has(sha))
}

/** Without the line's end; a folder's name may hold any other blank. */
function line({ stdout }: GitResult): string {
  return stdout.toString('utf8').replace(/\r?\n$/, '')
}
