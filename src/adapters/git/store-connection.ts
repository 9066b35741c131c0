import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Clock, Random } from '../../ports.ts'
import { backOff } from './back-off.ts'
import { describeFailure } from './describe-failure.ts'
import { ENDLESS, QUIET } from './fetch-options.ts'
import { type PushOutcome, readPushOutcome } from './push-outcome.ts'
import type { Scratch } from './scratch-repository.ts'
import { STORE } from './store-settings.ts'

/** Tries of a question to the remote before it counts as unreachable. */
const MOST_TRIES = 3

export interface StoreConnection {
  readonly ref: string
  /**
   * What the ref names, with its trees where it is a commit; null where there is no such ref. Throws
   * `store-unreachable`.
   */
  fetchTip(): Promise<Sha | null>
  /** Fetches these objects at once. */
  fetchObjects(objects: readonly string[]): Promise<void>
  /** Whether the ref's past holds `older`; fetches its commits, without trees. */
  descendsFrom(older: Sha): Promise<boolean>
  /** Sets the ref's tip to `commit` if it is still `expected`. */
  push(commit: Sha, expected: Sha | null): Promise<PushOutcome>
}

export function connectStore(parts: {
  readonly scratch: Scratch
  readonly ref: string
  /** What the fetched tip is called in the scratch repository. */
  readonly keptAs: string
  readonly clock: Clock
  readonly random: Random
}): StoreConnection {
  const { scratch, ref, keptAs, clock, random } = parts
  let here: Sha | null = null

  return {
    ref,
    fetchTip: () => persist(fetchTip),
    fetchObjects: async (objects) => void (await persist(() => fetchObjects(objects))),
    descendsFrom: (older) => persist(() => descendsFrom(older)),
    async push(commit, expected) {
      // The lease is the comparison of compare-and-swap; an empty one says that the ref must not exist.
      const lease = `--force-with-lease=${ref}:${expected ?? ''}`
      const pushed = await scratch.run(['push', '--porcelain', lease, STORE, `${commit}:${ref}`])
      const outcome = readPushOutcome(pushed, ref)
      // It was made here, so nothing of it need be fetched.
      if (outcome.kind === 'landed') here = commit
      return outcome
    },
  }

  async function fetchTip(): Promise<Attempt<Sha | null>> {
    const asked = await scratch.run(['ls-remote', '--quiet', STORE, ref])
    if (asked.exitCode !== 0) return { failed: describeFailure(asked) }
    // The pattern matches the end of a name; only the whole name counts.
    const lines = asked.stdout
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t'))
    const there = lines.find(([, name]) => name === ref)?.[0] ?? null
    if (there === null || there === here) return { value: there }
    const args = ['fetch', ...QUIET, '--depth=1', '--filter=blob:none', STORE, `+${ref}:${keptAs}`]
    const fetched = await scratch.run(args)
    if (fetched.exitCode !== 0) return { failed: describeFailure(fetched) }
    here = await scratch.text(['rev-parse', '--verify', keptAs])
    return { value: here }
  }

  async function fetchObjects(objects: readonly string[]): Promise<Attempt<null>> {
    if (objects.length === 0) return { value: null }
    const input = objects.map((object) => `${object}\n`).join('')
    // Nothing is negotiated: what is asked for is not here, and history has no say in it.
    const settings = ['-c', 'fetch.negotiationAlgorithm=noop']
    const args = [...settings, 'fetch', ...QUIET, '--filter=blob:none', '--stdin', STORE]
    const fetched = await scratch.run(args, { input })
    // An object that the remote lacks is that file's trouble: reading it will tell.
    if (fetched.exitCode === 0 || /not our ref/.test(fetched.stderr)) return { value: null }
    return { failed: describeFailure(fetched) }
  }

  async function descendsFrom(older: Sha): Promise<Attempt<boolean>> {
    const args = ['fetch', ...QUIET, `--depth=${ENDLESS}`, '--filter=tree:0', STORE, `+${ref}:${keptAs}`]
    const fetched = await scratch.run(args)
    if (fetched.exitCode !== 0) return { failed: describeFailure(fetched) }
    const asked = await scratch.run(['merge-base', '--is-ancestor', older, keptAs])
    return { value: asked.exitCode === 0 }
  }

  async function persist<T>(ask: () => Promise<Attempt<T>>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const attempt = await ask()
      if ('value' in attempt) return attempt.value
      if (tries === MOST_TRIES)
        throw fault('store-unreachable', { store: scratch.address, reason: attempt.failed })
      await clock.sleep(backOff({ tries, fraction: random.fraction() }))
    }
  }
}

type Attempt<T> = { readonly value: T } | { readonly failed: string }
