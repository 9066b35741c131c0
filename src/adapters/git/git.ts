import { isAbsolute, posix, relative, resolve as resolvePath, sep } from 'node:path'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Git } from '../../ports.ts'
import { describeFailure } from './describe-failure.ts'
import { gitEnvironment } from './git-environment.ts'
import { parseCommit } from './read-commit.ts'
import { type GitResult, runGit, splitNul } from './run-git.ts'
import { parseTreeEntry } from './tree-entry.ts'

const NO_REPOSITORY = /not a git repository|must be run in a work tree/
const NOT_TRUSTED = /dubious ownership|unsafe repository/

/** The repository around `root`, by the git command line. Names of revisions are never taken for options. */
export function createGit({ root }: { root: string }): Git {
  return {
    root: repositoryRoot,
    resolve,
    resolveFirst,
    mergeBase,
    isShallow: async () => (await text(['rev-parse', '--is-shallow-repository'])) === 'true',
    parents: async (sha) => [...(await commit(sha)).parents],
    firstParents,
    commitTime: async (sha) => (await commit(sha)).time,
    treeOf: async (sha) => (await commit(sha)).tree,
    pathFromRoot,
    readFile,
    filesBelow,
    changedFiles,
    isClean,
  }

  async function repositoryRoot() {
    const result = await run(['rev-parse', '--show-toplevel'])
    if (result.exitCode === 0) return line(result)
    if (NO_REPOSITORY.test(result.stderr)) return null
    throw failure('rev-parse', result)
  }

  async function resolve(revision: string) {
    if (revision === '' || revision.includes('\0')) return null
    const result = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    if (result.exitCode === 0) return line(result)
    if (NO_REPOSITORY.test(result.stderr) || NOT_TRUSTED.test(result.stderr))
      throw failure('rev-parse', result)
    return null
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
    for (const sha of [one, other]) if ((await resolve(sha)) === null) return null
    const result = await run(['merge-base', '--end-of-options', one, other])
    if (result.exitCode === 1) return null
    return line(expectSuccess('merge-base', result))
  }

  async function firstParents(sha: Sha, limit: number) {
    const args = ['rev-list', '--first-parent', `--max-count=${limit}`, '--end-of-options', sha, '--']
    const result = await ofCommit(sha, args)
    return result.stdout.toString('utf8').split('\n').filter(Boolean)
  }

  async function commit(sha: Sha) {
    return parseCommit((await ofCommit(sha, ['cat-file', 'commit', sha])).stdout.toString('utf8'))
  }

  async function pathFromRoot(path: string) {
    const prefix = await text(['rev-parse', '--show-prefix'])
    const below = isAbsolute(path) ? relative(root, path) : path
    return posix.normalize(posix.join(prefix, below.split(sep).join('/')))
  }

  async function readFile(sha: Sha, path: string) {
    const name = posix.normalize(path)
    const listed = await ofCommit(sha, ['ls-tree', '-z', '--full-tree', sha, '--', name])
    const found = splitNul(listed.stdout)
      .map(parseTreeEntry)
      .find((entry) => entry.name === name)
    if (found === undefined) return null
    const place = `${sha.slice(0, 7)}:${path}`
    if (found.type !== 'blob')
      throw fault('unreadable-file', { path: place, reason: 'it is no file at that commit' })
    if (found.mode === '120000')
      throw fault('unreadable-file', { path: place, reason: 'it is a symbolic link' })
    const content = expectSuccess('cat-file', await run(['cat-file', 'blob', found.object]))
    return new Uint8Array(content.stdout)
  }

  async function filesBelow(sha: Sha) {
    return splitNul(
      (await ofCommit(sha, ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', sha])).stdout,
    )
  }

  async function changedFiles(from: Sha, to: Sha) {
    for (const sha of [from, to]) await expectCommit(sha)
    const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--end-of-options', from, to]
    return splitNul(expectSuccess('diff-tree', await run(args)).stdout).sort()
  }

  async function isClean() {
    const args = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z', '--untracked-files=no']
    return expectSuccess('status', await run(args)).stdout.length === 0
  }

  function run(args: readonly string[], input?: string) {
    const call = { args, folder: root, environment: gitEnvironment() }
    return runGit(input === undefined ? call : { ...call, input })
  }

  async function text(args: readonly string[]) {
    return line(expectSuccess(args[0] as string, await run(args)))
  }

  /** A command about one commit; where it fails, the likeliest reason is that the clone does not hold it. */
  async function ofCommit(sha: Sha, args: readonly string[]) {
    const result = await run(args)
    if (result.exitCode !== 0) await expectCommit(sha)
    return expectSuccess(args[0] as string, result)
  }

  async function expectCommit(sha: Sha) {
    if ((await resolve(sha)) !== null) return
    throw fault('commit-missing', {
      sha,
      shallow: (await text(['rev-parse', '--is-shallow-repository'])) === 'true',
    })
  }

  function expectSuccess(command: string, result: GitResult) {
    if (result.exitCode !== 0) throw failure(command, result)
    return result
  }

  function failure(command: string, result: GitResult): MergemarkError {
    if (NOT_TRUSTED.test(result.stderr)) return fault('repository-not-trusted', { path: resolvePath(root) })
    if (NO_REPOSITORY.test(result.stderr)) return fault('not-a-repository', { path: root })
    return fault('git-failed', { command, reason: describeFailure(result) })
  }
}

/** Without the line's end; a folder's name may hold any other blank. */
function line({ stdout }: GitResult): string {
  return stdout.toString('utf8').replace(/\r?\n$/, '')
}
