import { createGit } from '../../src/adapters/git/git.ts'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { createDirectoryRecords } from '../../src/adapters/records/directory-records.ts'
import { identifyRun } from '../../src/baseline/identify-run.ts'
import { type ResolvedBaseline, resolveBaseline } from '../../src/baseline/resolve-baseline.ts'
import { packRecord, recordFolder } from '../../src/baseline/write-record.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { Git, Records, TriggerEvent } from '../../src/ports.ts'
import { createCountingRandom } from './counting-random.ts'
import { createRepository, FIRST_COMMIT, type TestRepository } from './git-repository.ts'
import { createManualClock } from './manual-clock.ts'

/** A repository with a remote, a store of records in it, and the words to tell its story in. */
export interface Scenario extends AsyncDisposable {
  readonly repository: TestRepository
  readonly git: Git
  readonly records: Records
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
}

interface Asked {
  readonly event?: TriggerEvent
  readonly base?: string
  readonly onMissing?: 'bootstrap' | 'fail'
}

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
  const remote = createGitRecords({ root: repository.path, clock, random })
  const directory = createDirectoryRecords({ root: repository.folder, folder: 'records', random })
  const records = store === 'remote' ? remote : directory

  function from(path: string) {
    const git = createGit({ root: path })
    return {
      git,
      async resolve({ event, base, onMissing = 'bootstrap' }: Asked = {}) {
        const run = await identifyRun({ event: event ?? null, base: base ?? null, head: null }, git)
        if (run === null) throw new Error('the scenario has no repository')
        const input = { name: 'penguins', tested: run.tested, base: run.base, onMissing }
        return resolveBaseline(input, { git, records, clock })
      },
    }
  }

  return {
    repository,
    records,
    from,
    ...from(repository.path),
    async record(sha, { name = 'penguins', run = '1', attempt = 1, failure, alter = () => {} } = {}) {
      const folder = recordFolder({ sha, name, run, attempt, nonce: random.nonce() })
      const files = new Map(
        packEvaluation({ sha, name, attempt, ...(failure === undefined ? {} : { failure }) }),
      )
      alter(files)
      await records.append(folder, files, `Record ${name} at ${sha}`)
      return folder
    },
    async [Symbol.asyncDispose]() {
      await remote[Symbol.asyncDispose]()
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
