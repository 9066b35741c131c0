import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createArchives } from '../../src/adapters/archive/archives.ts'
import { createClock } from '../../src/adapters/clock/clock.ts'
import { createDepots } from '../../src/adapters/depot/depots.ts'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createGit } from '../../src/adapters/git/git.ts'
import { createForge } from '../../src/adapters/github/forge.ts'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import { createRandom } from '../../src/adapters/random/random.ts'
import { createStores } from '../../src/adapters/records/stores.ts'
import { readTrigger } from '../../src/adapters/runner/read-trigger.ts'
import { baseline } from '../../src/commands/baseline.ts'
import { compare } from '../../src/commands/compare.ts'
import type { CommandResult } from '../../src/commands/define-command.ts'
import { evaluate } from '../../src/commands/evaluate.ts'
import { gate } from '../../src/commands/gate.ts'
import { report } from '../../src/commands/report.ts'
import { run } from '../../src/commands/run.ts'
import { train } from '../../src/commands/train.ts'
import { validateData } from '../../src/commands/validate-data.ts'
import { type VerdictDocument, verdictDocument } from '../../src/documents/verdict.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import type { Trainer, TriggerEvent } from '../../src/ports.ts'
import { createPlainCharts } from './charts-twin.ts'
import { createFlowers } from './flowers.ts'
import { pullRequestPayload, pushPayload } from './github-payloads.ts'
import { type GitHubServer, startGitHubServer } from './github-server.ts'
import { createMemoryRunner } from './memory-runner.ts'
import { type ZipEntry, zipFile } from './zip-file.ts'

const REPOSITORY = 'octo-org/penguins'
const FORK = 'stranger/penguins'
const WORKFLOW = '.github/workflows/mergemark.yml'
/** The run in which the fork's code computes. */
const RUN = 1000
const BUNDLE = 'mergemark-bundle'
const installation = { version: '0', node: '', cli: '', examples: '' }

const commands = { baseline, compare, evaluate, gate, report, run, train, 'validate-data': validateData }
type Name = keyof typeof commands
type Inputs = Readonly<Record<string, unknown>>

/** Files of a bundle by path; null takes one out. */
export type Forgery = Readonly<Record<string, string | Uint8Array | null>>

export interface ForkPull {
  readonly head: string
  readonly merge: string
  readonly base: string
}

/**
 * A repository with a real bare remote that serves every commit of its forks, as GitHub's does, and the jobs of a
 * pull request from a fork, each in a folder of its own with the commands and adapters that the actions run.
 */
export async function createForkStage() {
  const repository = createFlowers()
  repository.gitIn(repository.remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  let jobs = 0

  /** As actions/checkout leaves it. */
  function checkOut(commit: string): string {
    jobs += 1
    const folder = join(repository.folder, `job-${jobs}`)
    repository.gitIn(repository.folder, 'clone', '--quiet', `file://${repository.remote}`, folder)
    repository.gitIn(folder, 'fetch', '--quiet', 'origin', commit)
    repository.gitIn(folder, 'checkout', '--quiet', '--detach', commit)
    return folder
  }

  function portsIn(root: string, event: TriggerEvent, server: GitHubServer) {
    const [owner = '', name = ''] = REPOSITORY.split('/')
    // Nobody waits here for a forge that takes its time.
    const clock = { ...createClock(), sleep: async () => {} }
    const random = createRandom()
    return {
      files: createFiles({ root }),
      processes: createProcesses({ root }),
      git: createGit({ root, token: null }),
      tables: createTables({ root }),
      stores: createStores({ root, clock, random, token: null }),
      depots: createDepots({ root, token: null }),
      archives: createArchives(),
      forge: createForge({
        token: 'ghs_secret',
        repository: { owner, name },
        apiUrl: server.url,
        log: () => {},
        pace: { secondMs: 1, timeoutMs: 5000 },
      }),
      charts: createPlainCharts(),
      trainer: {} as Trainer,
      runner: createMemoryRunner({ event }),
      clock,
      random,
    }
  }
  type JobPorts = ReturnType<typeof portsIn>

  async function perform(name: Name, ports: JobPorts, inputs: Inputs = {}): Promise<CommandResult> {
    const command = commands[name]
    const given = Object.entries(command.inputs as Record<string, { fallback: unknown }>)
    const filled = { ...Object.fromEntries(given.map(([key, { fallback }]) => [key, fallback])), ...inputs }
    return command.run({ inputs: filled, ports, installation } as never) as Promise<CommandResult>
  }

  /** As `continue-on-error` has it: the fault is told of, and the job goes on. */
  async function attempt(name: Name, ports: JobPorts, inputs: Inputs = {}): Promise<CommandResult | null> {
    try {
      return await perform(name, ports, inputs)
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown
      ports.runner.error(`${thrown.code} ${thrown.message}`)
      return null
    }
  }

  async function inJob<T>(
    at: { readonly commit: string; readonly event: TriggerEvent; readonly server: GitHubServer },
    act: (ports: JobPorts, folder: string) => Promise<T>,
  ): Promise<T> {
    const folder = checkOut(at.commit)
    const ports = portsIn(folder, at.event, at.server)
    try {
      return await act(ports, folder)
    } finally {
      for (const port of Object.values(ports) as Partial<AsyncDisposable>[])
        await port[Symbol.asyncDispose]?.()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Judges and records main. */
  async function recordMain(server: GitHubServer): Promise<void> {
    const commit = repository.git('rev-parse', 'main')
    const payload = pushPayload({ before: '0'.repeat(40), after: commit, repository: REPOSITORY })
    const event = eventOf('push', payload, { sha: commit, ref: 'refs/heads/main', runId: 1 })
    await inJob({ commit, event, server }, (ports) => perform('run', ports))
  }

  /** What only the fork and GitHub have: no branch of the repository leads to it. */
  function offer(commit: string, ref: string): void {
    repository.git('push', '--quiet', '--force', 'origin', `${commit}:${ref}`)
  }

  /** A commit of the stranger's, with any parents and any files. */
  function forge(parents: readonly string[], changes: Readonly<Record<string, string | null>>): string {
    const [first = ''] = parents
    repository.git('checkout', '--quiet', '--force', '--detach', first)
    const tree = repository.git('rev-parse', `${repository.commit('Forged', changes)}^{tree}`)
    const commit = repository.git(
      'commit-tree',
      tree,
      ...parents.flatMap((parent) => ['-p', parent]),
      '-m',
      'x',
    )
    offer(commit, `refs/forks/${commit}`)
    repository.git('checkout', '--quiet', '--force', 'main')
    return commit
  }

  function openPull(changes: Readonly<Record<string, string | null>>, number = 7): ForkPull {
    const base = repository.git('rev-parse', 'main')
    repository.git('checkout', '--quiet', '--force', '--detach', base)
    const head = repository.commit('Change something', changes)
    const merge = repository.pullRequest(base, head)
    offer(head, `refs/pull/${number}/head`)
    offer(merge, `refs/pull/${number}/merge`)
    repository.git('checkout', '--quiet', '--force', 'main')
    return { base, head, merge }
  }

  /** Tells the server of the pull request and of the run that computed for it. */
  function announcePull(
    server: GitHubServer,
    { base, head, merge }: ForkPull,
    { number = 7, baseBranch = 'main' }: { number?: number; baseBranch?: string } = {},
  ): void {
    const from = { headRepository: FORK, branch: 'change', head }
    const { content } = server.state
    content.pulls.push({ number, state: 'open', author: 'stranger', base, baseBranch, merge, ...from })
    if (content.runs.some(({ id }) => id === RUN)) return
    const run = { id: RUN, attempt: 1, path: WORKFLOW, event: 'pull_request', conclusion: 'success' }
    content.runs.push({ ...run, ...from })
  }

  /** What the fork's own run leaves, tested at `commit`; the actions' commands and nothing else made it. */
  function compute(
    pull: ForkPull,
    server: GitHubServer,
    commit = pull.merge,
  ): Promise<Map<string, Uint8Array>> {
    const payload = pullRequestPayload({
      number: 7,
      head: pull.head,
      base: pull.base,
      repository: REPOSITORY,
      headRepository: FORK,
    })
    const event = eventOf('pull_request', payload, { sha: commit, ref: 'refs/pull/7/merge', runId: RUN })
    return inJob({ commit, event, server }, async (ports) => {
      for (const name of ['baseline', 'validate-data', 'train', 'evaluate'] as const)
        await attempt(name, ports)
      return readAll(ports)
    })
  }

  async function readAll({ files }: JobPorts): Promise<Map<string, Uint8Array>> {
    const paths = await files.find('mergemark-out/**')
    const read = paths.map(async (path) => {
      return [path.slice('mergemark-out/'.length), await files.readBytes(path)] as const
    })
    return new Map(await Promise.all(read))
  }

  function upload(
    server: GitHubServer,
    bundle: ReadonlyMap<string, Uint8Array>,
    { forgery = {}, entries = [] }: { forgery?: Forgery; entries?: readonly ZipEntry[] } = {},
  ): void {
    const files = new Map<string, string | Uint8Array>(bundle)
    for (const [path, content] of Object.entries(forgery)) {
      if (content === null) files.delete(path)
      else files.set(path, content)
    }
    const bytes = zipFile([...[...files].map(([path, content]) => ({ path, content })), ...entries])
    server.state.content.artifacts.push({ id: jobs + 1, run: RUN, name: BUNDLE, bytes: Buffer.from(bytes) })
  }

  function followEvent(head: string, { action = 'completed', of = {} }: Followed = {}): TriggerEvent {
    const workflowRun = {
      id: RUN,
      run_attempt: 1,
      event: 'pull_request',
      path: WORKFLOW,
      head_sha: head,
      head_branch: 'change',
      head_repository: { full_name: FORK },
      actor: { login: 'stranger' },
      conclusion: 'success',
      ...of,
    }
    const payload = { action, workflow_run: workflowRun, repository: { default_branch: 'main' } }
    return eventOf('workflow_run', payload, { sha: main(), ref: 'refs/heads/main', runId: 2000 })
  }

  const main = () => repository.git('rev-parse', 'main')

  /** The job of check-fork.yml that judges, on the default branch. */
  function judge(server: GitHubServer, head: string, followed: Followed = {}): Promise<Judgement> {
    const event = followEvent(head, followed)
    return inJob({ commit: main(), event, server }, async (ports) => {
      await attempt('baseline', ports, { bundle: `artifact:${BUNDLE}` })
      await attempt('compare', ports)
      const result = await attempt('gate', ports)
      const judged = await readAll(ports)
      const text = judged.get('verdict.json')
      return {
        exitCode: result?.exitCode ?? 2,
        digest: result?.outputs['bundle-digest'] ?? '',
        verdict:
          text === undefined
            ? null
            : verdictDocument.parse(new TextDecoder().decode(text), verdictDocument.file),
        judged,
        said: ports.runner.lines,
      }
    })
  }

  /** The job that posts, with what it is told of judge's: on the default branch too. */
  function publish(
    server: GitHubServer,
    head: string,
    { judged, digest }: Pick<Judgement, 'judged' | 'digest'>,
  ): Promise<readonly string[]> {
    const event = followEvent(head)
    return inJob({ commit: main(), event, server }, async (ports, folder) => {
      for (const [path, bytes] of judged) {
        const file = join(`${folder}-judged`, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, bytes)
      }
      const inputs = { bundle: `${folder}-judged`, 'bundle-digest': digest, publish: true }
      await attempt('report', ports, inputs)
      rmSync(`${folder}-judged`, { recursive: true, force: true })
      return ports.runner.lines
    })
  }

  function announce(server: GitHubServer, head: string): Promise<readonly string[]> {
    const event = followEvent(head, { action: 'requested' })
    return inJob({ commit: main(), event, server }, async (ports) => {
      await attempt('report', ports, { announce: true })
      return ports.runner.lines
    })
  }

  /** As a writer's review in the page of the pull request. */
  function approve(server: GitHubServer, head: string, { login = 'maintainer' } = {}): void {
    server.state.content.permissions.set('maintainer', 'write')
    server.state.content.reviews.push({ pull: 7, login, sha: head, state: 'APPROVED' })
  }

  return {
    repository,
    recordMain,
    openPull,
    announcePull,
    forge,
    compute,
    upload,
    judge,
    publish,
    announce,
    approve,
    startServer: () => startGitHubServer({ repository: REPOSITORY }),
    [Symbol.dispose]: () => repository[Symbol.dispose](),
  }
}

export type ForkStage = Awaited<ReturnType<typeof createForkStage>>

interface Followed {
  readonly action?: 'requested' | 'completed'
  /** Of GitHub's event, where it is another. */
  readonly of?: object
}

export interface Judgement {
  readonly exitCode: number
  /** Of what publish takes over; it goes by a job's output, which no pull request can write to. */
  readonly digest: string
  readonly verdict: VerdictDocument | null
  readonly judged: ReadonlyMap<string, Uint8Array>
  readonly said: readonly string[]
}

function eventOf(
  eventName: string,
  payload: object,
  { sha, ref, runId }: { readonly sha: string; readonly ref: string; readonly runId: number },
): TriggerEvent {
  return readTrigger({
    eventName,
    sha,
    ref,
    actor: 'octocat',
    repository: REPOSITORY,
    serverUrl: 'https://github.com',
    runId: String(runId),
    runAttempt: '1',
    payload,
  })
}

/** What GitHub goes by: the newest check of the name. */
export function conclusionOf(server: GitHubServer, sha: string, name = 'mergemark'): string | null {
  const found = server.state.checks.filter((check) => check.name === name && check.sha === sha)
  return found.at(-1)?.conclusion ?? null
}
