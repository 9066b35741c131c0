import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { describeFailure } from './describe-failure.ts'
import { createHistoryFetch } from './history-fetch.ts'
import { type HistoryPlace, type HistoryRepository, openHistoryRepository } from './history-repository.ts'
import { type Commit, parseCommit } from './read-commit.ts'
import type { GitResult } from './run-git.ts'

/** The user's history and what lies beyond the end of it, as far as it was asked for. */
export interface HistoryBeyond extends AsyncDisposable {
  readonly repository: HistoryRepository
  /** Whether the commit is here, or came by its name. */
  holds(sha: Sha): Promise<boolean>
  commit(sha: Sha): Promise<Commit>
  /** Deepens until a further fetch could not change the answer. */
  mergeBase(one: Sha, other: Sha): Promise<Sha | null>
  /** Deepens as far as `limit` asks, and gives what could be had. */
  firstParents(sha: Sha, limit: number): Promise<Sha[]>
  /** All ancestors that can be had, one a line, `sha` first. */
  ancestors(sha: Sha): Promise<string>
  /** The commit of a branch of the remote; null where there is none. */
  branch(name: string): Promise<Sha | null>
  isShallow(): Promise<boolean>
  /** Why something could not be fetched; null where nothing went wrong. */
  trouble(): string | null
}

/** Commits behind the end of the history that are fetched at a time, while a merge base is looked for. */
const STEPS = [50, 500, 5_000] as const

/** Opens the repository that holds what the user's clone lacks; nothing is fetched yet. */
export async function openHistoryBeyond(place: HistoryPlace): Promise<HistoryBeyond> {
  const repository = await openHistoryRepository(place)
  const remote = createHistoryFetch(repository)

  return {
    repository,
    holds,
    commit: readCommit,
    mergeBase,
    firstParents,
    ancestors,
    async branch(name) {
      const sha = await remote.branch(name)
      return sha !== null && (await holds(sha)) ? sha : null
    },
    isShallow: async () => (await remote.ends()).size > 0,
    trouble: remote.trouble,
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  }

  async function holds(sha: Sha): Promise<boolean> {
    if (await isHere(sha)) return true
    return (await remote.commit(sha)) && (await isHere(sha))
  }

  async function isHere(sha: Sha): Promise<boolean> {
    return (await repository.ask(['cat-file', '-e', `${sha}^{commit}`])).exitCode === 0
  }

  async function readCommit(sha: Sha): Promise<Commit> {
    return parseCommit(text(await repository.ask(['cat-file', 'commit', sha]), 'cat-file'))
  }

  async function mergeBase(one: Sha, other: Sha): Promise<Sha | null> {
    for (const sha of [one, other]) if (!(await holds(sha))) return null
    for (let step = 0; ; step += 1) {
      const bases = await commonAncestors(one, other)
      const open = await openEnds({ tips: [one, other], bases })
      const isSure = open.length === 0
      if (isSure || !(await remote.deepen(open, STEPS[step] ?? Number.POSITIVE_INFINITY)))
        return bases[0] ?? null
    }
  }

  async function commonAncestors(one: Sha, other: Sha): Promise<Sha[]> {
    const result = await repository.ask(['merge-base', '--all', one, other])
    return result.exitCode === 1 ? [] : lines(result, 'merge-base')
  }

  /**
   * Ends of the history that are no ancestors of a common ancestor found: behind one of them may lie a nearer one, by a
   * longer way. Commit dates could rule most out, but clocks differ.
   */
  async function openEnds({ tips, bases }: { tips: readonly Sha[]; bases: readonly Sha[] }): Promise<Sha[]> {
    const ends = await remote.ends()
    if (ends.size === 0) return []
    const result = await repository.ask(['rev-list', ...tips, '--not', ...bases, '--'])
    return lines(result, 'rev-list').filter((sha) => ends.has(sha))
  }

  async function ancestors(sha: Sha): Promise<string> {
    for (;;) {
      const open = await openEnds({ tips: [sha], bases: [] })
      const isMore = open.length > 0 && (await remote.deepen(open, Number.POSITIVE_INFINITY))
      if (!isMore) return text(await repository.ask(['rev-list', sha, '--']), 'rev-list')
    }
  }

  async function firstParents(sha: Sha, limit: number): Promise<Sha[]> {
    const found = await walk(sha, limit)
    while (found.length < limit) {
      const oldest = found.at(-1) as Sha
      if ((await readCommit(oldest)).parents.length === 0) break
      // Whatever the way, the first parents as far as asked for are among what this brings.
      if (!(await remote.deepen([oldest], limit - found.length))) break
      found.push(...(await walk(oldest, limit - found.length + 1)).slice(1))
    }
    return found
  }

  async function walk(sha: Sha, limit: number): Promise<Sha[]> {
    const args = ['rev-list', '--first-parent', `--max-count=${limit}`, sha, '--']
    return lines(await repository.ask(args), 'rev-list')
  }
}

function lines(result: GitResult, command: string): string[] {
  return text(result, command).split('\n').filter(Boolean)
}

function text(result: GitResult, command: string): string {
  if (result.exitCode === 0) return result.stdout.toString('utf8')
  throw fault('git-failed', { command, reason: describeFailure(result) })
}
