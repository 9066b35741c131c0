import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** A real repository with a real bare remote called origin, in a temporary folder of its own. */
export interface TestRepository extends Disposable {
  /** The working tree. */
  readonly path: string
  /** The bare remote. */
  readonly remote: string
  /** The folder above both, for more clones. */
  readonly folder: string
  git(...args: string[]): string
  /** The same in another folder. */
  gitIn(folder: string, ...args: string[]): string
  /** Writes the files (null removes one) and commits; gives the commit's name. */
  commit(message: string, files?: Readonly<Record<string, string | null>>): string
  /** So many empty commits after HEAD, all at once; gives their names, oldest first. */
  history(count: number): string[]
  /** Makes a branch at HEAD, or at `from`, and checks it out. */
  branch(name: string, from?: string): void
  /** Merges into the checked-out branch, always with a merge commit; gives its name. */
  merge(branch: string): string
  /** Pushes the named branches. */
  push(...branches: string[]): void
  /** What GitHub checks out for a pull request: a detached merge of `head` into `base`; gives its name. */
  pullRequest(base: string, head: string): string
}

/** Seconds since 1970 of the first commit; each later one is a minute younger. */
export const FIRST_COMMIT = 1_700_000_000

/**
 * No configuration of this machine has a say, and authors and dates are fixed, so that the same steps always give the
 * same commits. `since`: of the first one, in seconds since 1970.
 */
export function createRepository({ since = FIRST_COMMIT }: { readonly since?: number } = {}): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-test-')))
  const path = join(folder, 'work')
  const remote = join(folder, 'remote.git')
  let seconds = since

  function gitIn(where: string, ...args: string[]) {
    const date = `@${seconds} +0000`
    const environment = { ...isolated(), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const options = { cwd: where, env: environment, stdio: ['ignore', 'pipe', 'pipe'] as StdioOptions }
    return execFileSync('git', args, { ...options, encoding: 'utf8' }).trimEnd()
  }
  const git = (...args: string[]) => gitIn(path, ...args)

  function write(name: string, content: string | null) {
    const file = join(path, name)
    if (content === null) return rmSync(file)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  function finish() {
    seconds += 60
    return git('rev-parse', 'HEAD')
  }

  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote)
  gitIn(remote, 'config', 'uploadpack.allowFilter', 'true')
  gitIn(folder, 'init', '--quiet', '--initial-branch=main', path)
  git('remote', 'add', 'origin', remote)

  return {
    path,
    remote,
    folder,
    git,
    gitIn,
    commit(message, files = {}) {
      for (const [name, content] of Object.entries(files)) write(name, content)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return finish()
    },
    history(count) {
      const branch = git('symbolic-ref', 'HEAD')
      const before = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], {
        cwd: path,
        env: isolated(),
      })
      const from = before.status === 0 ? `from ${before.stdout.toString().trim()}\n` : ''
      const stream = Array.from({ length: count }, (_, at) => {
        const who = `committer Ada <ada@example.com> ${seconds + at * 60} +0000`
        return `commit ${branch}\n${who}\ndata 5\nolder\n${at === 0 ? from : ''}\n`
      })
      execFileSync('git', ['fast-import', '--quiet'], { cwd: path, env: isolated(), input: stream.join('') })
      seconds += count * 60
      return git('rev-list', '--reverse', `--max-count=${count}`, 'HEAD').split('\n')
    },
    branch: (name, from = 'HEAD') => void git('checkout', '--quiet', '-b', name, from),
    merge(branch) {
      git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, branch)
      return finish()
    },
    push: (...branches) => void git('push', '--quiet', 'origin', ...branches),
    pullRequest(base, head) {
      git('checkout', '--quiet', '--detach', base)
      git('merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, head)
      return finish()
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** An environment in which git obeys no configuration of this machine. */
export function isolated(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: tmpdir(),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  }
}
