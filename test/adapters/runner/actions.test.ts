import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pullRequestPayload } from '../../support/github-payloads.ts'
import { type FinishedAction, spawnAction } from '../../support/spawn-action.ts'
import { takeCommands } from '../../support/workflow-commands.ts'

/** Small scripts over the real runner, as a step runs them. */
const script = (name: string) => fileURLToPath(new URL(`../../fixtures/github/${name}.ts`, import.meta.url))
const HEAD = 'b'.repeat(40)
let workspace: string
let tooMuch: FinishedAction

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'mergemark-workspace-'))
  tooMuch = await spawnAction({ main: script('say-too-much'), workspace })
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

test('a step sets outputs and writes a summary that hold any text', async () => {
  const step = await spawnAction({
    main: script('say-results'),
    workspace,
    inputs: { sentence: ' a\nb=c<<d\n::error::e ' },
  })
  expect(step).toMatchObject({ exitCode: 0, stderr: '' })
  expect(step.outputs).toEqual(new Map([['sentence', 'a\nb=c<<d\n::error::e']]))
  expect(step.summary).toBe('# a\nb=c<<d\n::error::e\n')
})

test('a summary beyond 1 MiB is cut at a line and says so, and what comes after is left out', () => {
  expect(tooMuch.exitCode).toBe(0)
  expect(Buffer.byteLength(tooMuch.summary)).toBeLessThanOrEqual(1024 * 1024)
  expect(tooMuch.summary.slice(-200)).toMatch(/\nline \d+ 🐧\n\n_The rest was left out: .*\n$/u)
})

test('past ten errors and ten warnings the rest is listed in the log', () => {
  const { stdout } = tooMuch
  const commands = takeCommands(stdout)
  expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10)
  expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(10)
  expect(stdout).toContain('GitHub annotates 10 errors a step; the others are listed here:')
  expect(stdout).toMatch(/^error: data\.csv:25: minimum: row 24$/m)
})

test('an annotation names its place, and its title cannot add to it', () => {
  const { stdout } = tooMuch
  const [first] = takeCommands(stdout).filter(({ name }) => name === 'error')
  expect(first).toMatchObject({ properties: 'title=minimum,file=data.csv,line=1', data: 'row 0' })
  const [hostile] = takeCommands(stdout).filter(({ name }) => name === 'notice')
  expect(hostile?.properties).toBe('title=a%2Cfile=/etc/passwd%3A%3Ax y,file=data.csv,line=1,col=2')
})

test('commands work again after a child has spoken last', async () => {
  const { stdout } = await spawnAction({ main: script('say-child-output'), workspace })
  expect(takeCommands(`${stdout}::notice::a later command of the same step`)).toEqual([
    { name: 'notice', properties: '', data: 'a later command of the same step' },
  ])
  expect(stdout).toContain('\\::error::x')
})

test('a pull request is read from the event file', async () => {
  const event = pullRequestPayload({ number: 12, head: HEAD, base: 'c'.repeat(40) })
  const sha = 'a'.repeat(40)
  const { stdout } = await spawnAction({
    main: script('say-event'),
    workspace,
    event,
    eventName: 'pull_request',
    sha,
    runId: 71,
    runAttempt: 2,
  })
  expect(JSON.parse(stdout)).toEqual({
    name: 'pull_request',
    repository: { owner: 'octo-org', name: 'penguins', url: 'https://github.com/octo-org/penguins' },
    sha,
    head: HEAD,
    base: 'c'.repeat(40),
    branch: 'main',
    defaultBranch: 'main',
    pullRequest: 12,
    untrusted: false,
    run: { id: '71', attempt: 2, url: 'https://github.com/octo-org/penguins/actions/runs/71/attempts/2' },
  })
})

test.each([
  ['no event file', { GITHUB_EVENT_PATH: '/nowhere/event.json' }, 'ENOENT'],
  ['an event file that is no JSON', { GITHUB_EVENT_PATH: fileURLToPath(import.meta.url) }, 'JSON'],
  ['no repository', { GITHUB_REPOSITORY: '' }, 'GITHUB_REPOSITORY is not set'],
  ['no such commit', { GITHUB_SHA: 'main' }, 'sha: '],
])('with %s the event cannot be read', async (_what, env, reason) => {
  const { stdout } = await spawnAction({ main: script('say-event'), workspace, env })
  expect(stdout).toMatch(/^MM-611: /)
  expect(stdout).toContain(reason)
})
