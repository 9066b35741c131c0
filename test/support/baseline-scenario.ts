import { join } from 'node:path'
import { createGit } from '../../src/adapters/git/git.ts'
import { createStores } from '../../src/adapters/records/stores.ts'
import { identifyRun } from '../../src/baseline/identify-run.ts'
import { type ResolvedBaseline, resolveBaseline } from '../../src/baseline/resolve-baseline.ts'
import type { Asked as AskedForge } from '../../src/baseline/wait-for-run.ts'
import { packRecord, recordFolder } from '../../src/baseline/write-record.ts'
import type { BaselineSettings } from '../../src/config/configuration.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { Git, Records, StorePlace, StoreTrust, TriggerEvent } from '../../src/ports.ts'
import { createCountingRandom } from './counting-random.ts'
import { createRepository, FIRST_COMMIT, type TestRepository } from './git-repository.ts'
import { createManualClock } from './manual-clock.ts'
import { createMemoryForge } from './memory-forge.ts'

/** A repository with a remote, a store of records in it, and the words to tell its story in. */
export interface Scenario extends AsyncDisposable {
  readonly repository: TestRepository
  readonly git: Git
  readonly records: Records
  /** Stands still until someone waits. */
  readonly clock: ReturnType<typeof createManualClock>
  /** The store again, as someone who trusts it only so far opens it. */
  trusting(trust: Partial<StoreTrust>): Records
  /** Records a run of project "penguins" at a commit; gives the record's folder. */
  record(sha: string, run?: Partial<RecordedRun>): Promise<string>
  /** The same story seen from another clone. */
  from(path: string): Pick<Scenario, 'resolve' | 'git'>
  /** Resolves the baseline of what an event, or a person on a terminal, has checked out. */
  resolve(asked?: Asked): Promise<ResolvedBaseline>
}

export interface RecordedRun {
  readonly name: string
  readonly run: string
  readonly attempt: number
  /** Code of the error that kept the evaluation from being made. */
  readonly failure: string
  /** Replaces the content of a file after the manifest was made. */
  readonly alter: (files: Map<string, Uint8Array>) => void
  /** Default: the scenario's own. */
  readonly store: Records
}

interface Asked {
  readonly event?: TriggerEvent
  readonly base?: string
  readonly name?: string
  readonly onMissing?: BaselineSettings['onMissing']
  readonly pin?: string
  readonly waitMs?: number
  /** Who is asked whether a run is still going; null where nobody can be. One without any check where left out. */
  readonly forge?: AskedForge
  /** Default: the scenario's own. */
  readonly records?: Records
}

const TEN_MINUTES = 600_000
const TRUSTING: StoreTrust = { signers: null, leastSequence: 0, signingKey: null }
const REMOTE: StorePlace = { kind: 'git', repository: null, ref: 'refs/mergemark/records', fallback: null }

/** An hour after the first commit. */
const NOW = (FIRST_COMMIT + 3600) * 1000

/**
 * The repository is always a real one. The records are under a ref of its remote where a story is about that, else in
 * a directory, which is the same to all who read them (test/contract/records.test.ts) and quicker.
 */
export function createScenario({ store = 'directory' }: { store?: 'remote' | 'directory' } = {}): Scenario {
  const repository = createRepository()
  const random = createCountingRandom()
  const clock = createManualClock(NOW)
  const stores = createStores({ root: repository.path, clock, random, token: null })
  const place: StorePlace =
    store === 'remote' ? REMOTE : { kind: 'directory', path: join(repository.folder, 'records') }
  const records = stores.open(place, TRUSTING)

  function from(path: string) {
    const git = createGit({ root: path })
    return {
      git,
      async resolve(asked: Asked = {}) {
        const { event, base, name = 'penguins', onMissing = 'bootstrap', pin = null } = asked
        const run = await identifyRun({ event: event ?? null, base: base ?? null, head: null }, git)
        if (run === null) throw new Error('the scenario has no repository')
        const settings = { onMissing, pin, waitMs: asked.waitMs ?? TEN_MINUTES }
        const forge = asked.forge === undefined ? createMemoryForge() : asked.forge
        return resolveBaseline(
          { name, tested: run.tested, base: run.base, settings },
          { git, records: asked.records ?? records, clock, forge },
        )
      },
    }
  }

  return {
    repository,
    records,
    clock,
    trusting: (trust) => stores.open(place, { ...TRUSTING, ...trust }),
    from,
    ...from(repository.path),
    async record(sha, recorded = {}) {
      const { name = 'penguins', run = '1', attempt = 1, failure, alter = () => {} } = recorded
      const folder = recordFolder({ sha, name, run, attempt, nonce: random.nonce() })
      const files = new Map(
        packEvaluation({ sha, name, attempt, ...(failure === undefined ? {} : { failure }) }),
      )
      alter(files)
      await (recorded.store ?? records).append({ folder, files, message: `Record ${name} at ${sha}` })
      return folder
    },
    async [Symbol.asyncDispose]() {
      await stores[Symbol.asyncDispose]()
      repository[Symbol.dispose]()
    },
  }
}

function packEvaluation({
  sha,
  name,
  attempt,
  failure,
}: {
  sha: string
  name: string
  attempt: number
  failure?: string
}) {
  const run = { tested: sha, head: sha, base: null, event: 'push', attempt }
  const text = evaluationDocument.serialize({
    name,
    run,
    evaluations: [],
    sample: null,
    ...(failure === undefined ? {} : { failure: { code: failure, message: 'it failed', place: null } }),
  })
  const digests = {
    tree: null,
    data: {},
    evaluationSets: {},
    metricDefinitions: null,
    configuration: null,
    model: null,
    environment: null,
  }
  const files = new Map([[evaluationDocument.file, new TextEncoder().encode(text)]])
  return packRecord({ files, name, run, digests, verdict: null, tool: 'mergemark test' })
}

/** An event as GitHub's runner would tell it. */
export function createEvent(event: Partial<TriggerEvent> & Pick<TriggerEvent, 'name' | 'sha'>): TriggerEvent {
  return {
    repository: { owner: 'ada', name: 'penguins', url: 'https://github.com/ada/penguins' },
    head: event.sha,
    base: null,
    branch: 'main',
    defaultBranch: 'main',
    pullRequest: null,
    untrusted: false,
    run: { id: '17', attempt: 1, url: 'https://github.com/ada/penguins/actions/runs/17' },
    ...event,
  }
}
