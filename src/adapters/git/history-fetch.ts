import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha } from '../../documents/parts.ts'
import { describeFailure } from './describe-failure.ts'
import { ENDLESS, QUIET } from './fetch-options.ts'
import type { HistoryRepository } from './history-repository.ts'
import { STORE } from './store-settings.ts'

/** Tries of one question before the remote counts as unreachable. */
const MOST_TRIES = 2

export interface HistoryFetch {
  /** Fetches one commit, without what is before it and what is in it. */
  commit(sha: Sha): Promise<boolean>
  /** Fetches `steps` commits behind each of these ends of the history; false where none came. */
  deepen(ends: readonly Sha[], steps: number): Promise<boolean>
  /** The commit of a branch of the remote; null where there is none. */
  branch(name: string): Promise<Sha | null>
  /** Commits whose parents were cut off. */
  ends(): Promise<Set<Sha>>
  /** What went wrong last; null where nothing did. */
  trouble(): string | null
}

/** Fetches commits alone, never trees or files: a few hundred bytes each. */
export function createHistoryFetch(repository: HistoryRepository): HistoryFetch {
  const refused = new Set<Sha>()
  let trouble = repository.noRemote
  let unreachable = trouble !== null
  let before: Promise<unknown> = Promise.resolve()

  return {
    commit: (sha) => inTurn(() => fetch([sha], '--depth=1')),
    deepen: (wanted, steps) =>
      inTurn(async () => {
        const depth = steps >= ENDLESS ? `--depth=${ENDLESS}` : `--deepen=${steps}`
        if (await isMoved(wanted, depth)) return true
        // A server deepens only what its refs lead to: not a merge that it has made anew since.
        return depth.startsWith('--deepen') && (await isMoved(wanted, `--depth=${steps + 1}`))
      }),
    branch,
    ends,
    trouble: () => trouble,
  }

  /** Two that move the end of the history at once would be in each other's way. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = before.then(work)
    before = result.catch(() => {})
    return result
  }

  async function isMoved(wanted: readonly Sha[], depth: string): Promise<boolean> {
    if (!(await fetch(wanted, depth))) return false
    const left = await ends()
    return wanted.some((sha) => !left.has(sha))
  }

  async function fetch(wanted: readonly Sha[], depth: string): Promise<boolean> {
    for (;;) {
      const asked = wanted.filter((sha) => !refused.has(sha))
      if (unreachable || asked.length === 0) return false
      const input = asked.map((sha) => `${sha}\n`).join('')
      const said = await persist(['fetch', ...QUIET, depth, '--filter=tree:0', '--stdin', STORE], input)
      if (said === null) return true
      // It names one of them at a time.
      const missing = /not our ref ([0-9a-f]{40,64})/.exec(said)?.[1]
      if (missing === undefined || !asked.includes(missing)) return false
      refused.add(missing)
    }
  }

  /** What the remote said against it, or null. */
  async function persist(args: readonly string[], input: string): Promise<string | null> {
    for (let tries = 1; ; tries += 1) {
      const result = await repository.askRemote(args, input)
      if (result.exitCode === 0) return null
      trouble = describeFailure(result)
      if (/not our ref/.test(result.stderr)) return result.stderr
      unreachable = tries === MOST_TRIES
      if (unreachable) return result.stderr
    }
  }

  async function branch(name: string): Promise<Sha | null> {
    if (unreachable) return null
    const ref = `refs/heads/${name}`
    const listed = await repository.askRemote(['ls-remote', '--quiet', STORE, ref])
    if (listed.exitCode !== 0) {
      trouble = describeFailure(listed)
      return null
    }
    // The pattern matches the end of a name, and may hold an asterisk; only the whole name counts.
    const lines = listed.stdout.toString('utf8').split('\n')
    return lines.map((line) => line.split('\t')).find(([, found]) => found === ref)?.[0] ?? null
  }

  async function ends(): Promise<Set<Sha>> {
    const text = await readFile(join(repository.folder, 'shallow'), 'utf8').catch(() => '')
    return new Set(text.split('\n').filter(Boolean))
  }
}
