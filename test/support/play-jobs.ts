import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { type ArtifactStore, createArtifactStore } from './artifact-store.ts'
import type { TestRepository } from './git-repository.ts'
import type { GitHubServer } from './github-server.ts'
import { actionFile } from './play-workflow.ts'
import { spawnAction } from './spawn-action.ts'
import { type Contexts, fillIn, isWanted } from './workflow-expression.ts'

const NODE = dirname(join(import.meta.dirname, '../../node_modules/.bin/node'))
const REPOSITORY = 'octo-org/penguins'

/** What set a workflow off, as `github` and the runner's variables say it. */
export interface Occasion {
  readonly eventName: string
  readonly event: unknown
  /** The commit that is checked out. */
  readonly sha: string
  readonly ref: string
  readonly actor?: string
  readonly runId?: number
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: unknown
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
  readonly 'working-directory'?: string
  readonly 'continue-on-error'?: boolean
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: unknown
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Called {
  readonly on: { readonly workflow_call: { readonly inputs: Record<string, { readonly default?: unknown }> } }
  readonly jobs: Readonly<Record<string, Job>>
}

export interface PlayedStep {
  readonly title: string
  readonly outcome: 'success' | 'failure' | 'skipped'
  readonly said: string
  readonly outputs: Readonly<Record<string, string>>
}
export interface PlayedJob {
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly PlayedStep[]
  /** What it wrote to the forge. */
  readonly writes: readonly string[]
  /** The checkout; it stands until the repository is disposed of. */
  readonly workspace: string
}
export type PlayedRun = ReadonlyMap<string, PlayedJob>

interface Stage {
  readonly repository: TestRepository
  readonly server: GitHubServer
  readonly occasion: Occasion
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly artifacts?: ArtifactStore
  /** Done in a job's folder before one of its steps, by the step's title: what an attacker's code would do there. */
  readonly meddle?: (at: { job: string; step: string; workspace: string; artifacts: ArtifactStore }) => void
}

/**
 * Plays a reusable workflow of this repository from its YAML, job by job, each in a checkout of its own: conditions by
 * GitHub's evaluator, `run` by bash, Mergemark's actions as built, and other people's actions by what they do here.
 */
export async function playJobs(file: string, stage: Stage): Promise<PlayedRun> {
  const workflow = parse(readFileSync(join('.github/workflows', file), 'utf8')) as Called
  const artifacts = stage.artifacts ?? createArtifactStore()
  const inputs = inputsOf(workflow, stage.inputs ?? {})
  const played = new Map<string, PlayedJob>()
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat()
    const missing = needed.find((one) => !played.has(one))
    if (missing !== undefined) throw new Error(`${name} needs ${missing}, which comes later in the file`)
    const needs = Object.fromEntries(
      needed.map((one) => [one, { result: played.get(one)?.result, outputs: played.get(one)?.outputs }]),
    )
    const contexts = { github: describeGitHub(stage.occasion), inputs, needs, secrets: {} }
    const failed = needed.some((one) => played.get(one)?.result !== 'success')
    const before = stage.server.writes().length
    const result = isWanted(job.if, contexts, { failed, cancelled: false })
      ? await playJob(name, job, contexts, { ...stage, artifacts })
      : SKIPPED
    played.set(name, { ...result, writes: stage.server.writes().slice(before) })
  }
  return played
}

const SKIPPED = { result: 'skipped', outputs: {}, steps: [], workspace: '' } as const

/** The text of one of the workflow's own keys, such as the name of its concurrency group. */
export function readKey(file: string, occasion: Occasion, read: (workflow: Workflow) => string): string {
  const workflow = parse(readFileSync(join('.github/workflows', file), 'utf8')) as Called & Workflow
  return fillIn(read(workflow), { github: describeGitHub(occasion), inputs: inputsOf(workflow, {}) })
}
interface Workflow {
  readonly concurrency: Readonly<Record<'group' | 'cancel-in-progress', string>>
}

function inputsOf({ on }: Called, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const declared = on.workflow_call.inputs
  const unknown = Object.keys(given).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`the workflow has no input ${unknown.join(', ')}`)
  return {
    ...Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, one.default])),
    ...given,
  }
}

function describeGitHub({ eventName, event, sha, ref, actor = 'octocat', runId = 1000 }: Occasion) {
  return {
    event_name: eventName,
    event,
    sha,
    ref,
    ref_name: ref.replace(/^refs\/(heads|pull)\//, ''),
    actor,
    repository: REPOSITORY,
    workflow: 'mergemark',
    run_id: runId,
    token: 'ghs_secret',
  }
}

type Playing = Stage & { readonly artifacts: ArtifactStore }

async function playJob(name: string, job: Job, known: Contexts, stage: Playing) {
  const { repository, occasion } = stage
  const folder = join(repository.folder, `run-${occasion.runId ?? 1000}`, name)
  const workspace = join(folder, 'workspace')
  const temp = join(folder, 'temp')
  for (const path of [workspace, temp]) mkdirSync(path, { recursive: true })
  const ids: Record<string, unknown> = {}
  const steps: PlayedStep[] = []
  let failed = false
  const contexts = () => ({ ...known, steps: ids, runner: { temp } })
  for (const step of job.steps) {
    const title =
      step.id ?? step.name ?? step.uses?.replace(/^(actions|\$\/actions)\//, '').replace(/@.*/, '') ?? ''
    const wanted = isWanted(step.if, contexts(), { failed, cancelled: false })
    if (wanted) stage.meddle?.({ job: name, step: title, workspace, artifacts: stage.artifacts })
    const done = wanted ? await playStep(step, { contexts: contexts(), workspace, temp, stage }) : NOT_DONE
    if (step.id !== undefined) ids[step.id] = { outcome: done.outcome, outputs: done.outputs }
    if (done.outcome === 'failure' && step['continue-on-error'] !== true) failed = true
    steps.push({ title, ...done })
  }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, text]) => [key, fillIn(text, contexts())])
  const result: PlayedJob['result'] = failed ? 'failure' : 'success'
  return { result, outputs: Object.fromEntries(outputs) as Record<string, string>, steps, workspace }
}

type Done = Omit<PlayedStep, 'title'>
const NOT_DONE: Done = { outcome: 'skipped', said: '', outputs: {} }
interface At {
  readonly contexts: Contexts
  readonly workspace: string
  readonly temp: string
  readonly stage: Playing
}

async function playStep(step: Step, at: At): Promise<Done> {
  const fill = (values: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fillIn(value, at.contexts)]))
  const given = fill(step.with)
  if (step.uses === undefined) {
    const where = join(at.workspace, fillIn(step['working-directory'] ?? '.', at.contexts))
    return runBash(step.run ?? '', { where, env: { ...fill(step.env), RUNNER_TEMP: at.temp } })
  }
  const own = /^\$\/actions\/([a-z-]+)$/.exec(step.uses)?.[1]
  if (own !== undefined) return runOwn(own, given, at)
  const [others] = step.uses.split('@')
  const play = STAND_INS[others ?? '']
  if (play === undefined) throw new Error(`nothing stands in for ${step.uses}`)
  try {
    return { outcome: 'success', said: '', outputs: play(given, at) }
  } catch (error) {
    return { outcome: 'failure', said: String(error), outputs: {} }
  }
}

function runBash(script: string, { where, env }: { where: string; env: Record<string, string> }): Done {
  const path = `${NODE}:${process.env['PATH'] ?? ''}`
  const options = { cwd: where, env: { ...env, PATH: path }, encoding: 'utf8' } as const
  const { status, stdout, stderr, error } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    options,
  )
  const said = `${stdout}${stderr}${error ?? ''}`
  return { outcome: status === 0 ? 'success' : 'failure', said, outputs: {} }
}

async function runOwn(name: string, given: Record<string, string>, at: At): Promise<Done> {
  const { occasion, server } = at.stage
  // Where an action takes none, the input is not read.
  const inputs = { token: 'ghs_secret', ...given }
  const { exitCode, stdout, stderr, outputs } = await spawnAction({
    main: actionFile(name),
    workspace: at.workspace,
    inputs,
    eventName: occasion.eventName,
    event: occasion.event,
    sha: occasion.sha,
    ref: occasion.ref,
    repository: REPOSITORY,
    apiUrl: server.url,
    ...(occasion.actor === undefined ? {} : { actor: occasion.actor }),
    ...(occasion.runId === undefined ? {} : { runId: occasion.runId }),
    env: { RUNNER_TEMP: at.temp },
  })
  const said = `${stdout}${stderr}`
  return { outcome: exitCode === 0 ? 'success' : 'failure', said, outputs: Object.fromEntries(outputs) }
}

type StandIn = (given: Record<string, string>, at: At) => Record<string, string>

/** What other people's actions do that matters here; their inputs are GitHub's. */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  'actions/checkout': ({ ref, 'fetch-depth': depth = '1' }, { workspace, stage }) => {
    const { repository, occasion } = stage
    const git = (...args: string[]) => repository.gitIn(workspace, ...args)
    git('init', '--quiet', '--initial-branch=main')
    git('remote', 'add', 'origin', `file://${repository.remote}`)
    const commit = ref || occasion.sha
    const branches = depth === '0' ? ['+refs/heads/*:refs/remotes/origin/*'] : []
    git('fetch', '--quiet', ...(depth === '0' ? [] : [`--depth=${depth}`]), 'origin', ...branches, commit)
    git('checkout', '--quiet', '--detach', commit)
    return {}
  },
  'actions/setup-python': () => ({}),
  'actions/upload-artifact': ({ name = '', path = '' }, { workspace, stage }) => {
    const id = stage.artifacts.upload({ name, path, workspace })
    return id === null ? {} : { 'artifact-id': String(id) }
  },
  'actions/download-artifact': (given, { stage }) => {
    const { name, 'artifact-ids': ids, path = '', 'skip-decompress': packed } = given
    stage.artifacts.download({ name, ids, path, packed: packed === 'true' })
    return {}
  },
}

/** Puts the commits of a pull request where GitHub has them; forks push nowhere else. */
export function offerPullRequest(
  repository: TestRepository,
  { number, head, merge }: { readonly number: number; readonly head: string; readonly merge: string },
): void {
  const refs = [`${head}:refs/pull/${number}/head`, `${merge}:refs/pull/${number}/merge`]
  repository.git('push', '--quiet', '--force', 'origin', ...refs)
}
