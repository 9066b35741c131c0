import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
const STEP_FILES = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'] as const

export interface FinishedAction {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: ReadonlyMap<string, string>
  readonly state: ReadonlyMap<string, string>
  /** Variables and paths that it set for later steps. */
  readonly variables: ReadonlyMap<string, string>
  readonly path: string
  readonly summary: string
}

/**
 * Runs a built script as GitHub's runner runs an action: under Node 24, with `INPUT_*`, the event and the step's
 * files, and nothing of this process's environment but what finds programs.
 */
export async function spawnAction(step: {
  /** The script: a file of dist/. */
  readonly main: string
  /** `github.workspace`: where the checkout lies. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly eventName?: string
  /** The webhook's body (test/support/github-payloads.ts). */
  readonly event?: unknown
  readonly sha?: string
  readonly ref?: string
  readonly repository?: string
  readonly actor?: string
  /** Of a test server. */
  readonly apiUrl?: string
  readonly runId?: number
  readonly runAttempt?: number
  /** Further variables; they win. */
  readonly env?: Readonly<Record<string, string>>
}): Promise<FinishedAction> {
  const folder = await mkdtemp(join(tmpdir(), 'mergemark-step-'))
  try {
    const files = await makeStepFiles(folder, step.event ?? {})
    const environment = { ...describeStep(step), ...files, ...inputsOf(step.inputs ?? {}), ...step.env }
    const finished = await runNode(step.main, { cwd: step.workspace, environment })
    const read = (name: (typeof STEP_FILES)[number]) => readFile(join(folder, name), 'utf8')
    return {
      ...finished,
      outputs: parseStepFile(await read('OUTPUT')),
      state: parseStepFile(await read('STATE')),
      variables: parseStepFile(await read('ENV')),
      path: await read('PATH'),
      summary: await read('STEP_SUMMARY'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeStepFiles(folder: string, event: unknown): Promise<Record<string, string>> {
  for (const name of STEP_FILES) await writeFile(join(folder, name), '')
  await writeFile(join(folder, 'event.json'), JSON.stringify(event))
  for (const name of ['temp', 'tools', 'home']) await mkdir(join(folder, name))
  return {
    ...Object.fromEntries(STEP_FILES.map((name) => [`GITHUB_${name}`, join(folder, name)])),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    HOME: join(folder, 'home'),
  }
}

function describeStep(step: Parameters<typeof spawnAction>[0]): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'mergemark',
    GITHUB_ACTOR: step.actor ?? 'octocat',
    GITHUB_API_URL: step.apiUrl ?? 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: step.eventName ?? 'workflow_dispatch',
    GITHUB_JOB: 'test',
    GITHUB_REF: step.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: step.repository ?? 'octo-org/penguins',
    GITHUB_RUN_ATTEMPT: String(step.runAttempt ?? 1),
    GITHUB_RUN_ID: String(step.runId ?? 1000),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: step.sha ?? '0'.repeat(40),
    GITHUB_WORKSPACE: step.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
  }
}

function inputsOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(inputs)
  return Object.fromEntries(
    entries.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

function runNode(main: string, { cwd, environment }: { cwd: string; environment: Record<string, string> }) {
  return new Promise<Pick<FinishedAction, 'exitCode' | 'stdout' | 'stderr'>>((resolve, reject) => {
    const child = spawn(NODE, [main], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, ...output }))
  })
}

/** `name=value`, or `name<<delimiter`, lines, `delimiter`: as the runner reads it. */
export function parseStepFile(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, index + 1)
      found.set(name, lines.slice(index + 1, end).join('\n'))
      index = end
      continue
    }
    const [, key, value] = /^([^=]+)=(.*)$/.exec(lines[index] ?? '') ?? []
    if (key !== undefined && value !== undefined) found.set(key, value)
  }
  return found
}
