/**
 * Plays check.yml, called as a user calls it, with nektos/act against a server that answers like GitHub:
 * `npm run test:act`. Needs Go, and its module proxy at the first run; Docker is not used. Permissions, the rules for
 * forks and concurrency are GitHub's alone: test/e2e has what can be played of them.
 */

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { workflowTemplate } from '../src/config/template.ts'
import { createFlowers, openPullRequest, predictions } from '../test/support/flowers.ts'
import { pullRequestPayload, pushPayload } from '../test/support/github-payloads.ts'
import { startGitHubServer } from '../test/support/github-server.ts'
import { rewriteOwnActions } from './workflows/own-actions.ts'
import { writeStandIns } from './workflows/stand-ins.ts'
import { installFromGo } from './workflows/tools.ts'

const NAME = 'octo-org/penguins'
const WORKFLOWS = '.github/workflows'
const PINNED = /uses: (actions\/[a-z-]+)@([0-9a-f]{40})/g

if (!process.version.startsWith('v24.'))
  throw new Error(`actions run on Node 24, and this is ${process.version}`)
const act = installFromGo('act', 'github.com/nektos/act@v0.2.89')
const folder = mkdtempSync(join(tmpdir(), 'mergemark-act-'))
const standIns = writeStandIns(join(folder, 'stand-ins'))
const mergemark = join(folder, 'mergemark')
for (const path of ['actions', 'dist', 'action.yml']) cpSync(path, join(mergemark, path), { recursive: true })
const repository = createFlowers()
const server = await startGitHubServer({ repository: NAME })
const problems: string[] = []

try {
  writeWorkflows()
  const { main } = repository
  const push = pushPayload({ before: '0'.repeat(40), after: main, repository: NAME })
  const pushed = await play('push', push, 'pushed')
  expect('a push to main passes', pushed.exitCode === 0, pushed.said)
  expect('its check is posted', conclusionOf(main) === 'success', pushed.said)
  const refs = repository.gitIn(repository.remote, 'for-each-ref')
  expect('it is recorded', refs.includes('refs/mergemark/records'), refs)

  const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
  const { head, base } = pull
  const event = pullRequestPayload({ number: 7, head, base, repository: NAME })
  const worse = await play('pull_request', event, 'worse')
  expect('a pull request that makes the model worse fails', worse.exitCode !== 0, worse.said)
  expect('its check fails', conclusionOf(head) === 'failure', worse.said)
  const comments = server.state.comments.map(({ body }) => body)
  expect(
    'it has one comment, which says why',
    comments.length === 1 && /regressed/.test(comments[0] ?? ''),
    worse.said,
  )

  const title = { ...event, action: 'edited', changes: { title: { from: 'Before' } } }
  const writes = server.writes().length
  const edited = await play('pull_request', title, 'edited')
  expect(
    'an edited title does nothing',
    edited.exitCode === 0 && server.writes().length === writes,
    edited.said,
  )

  const fork = pullRequestPayload({
    number: 7,
    head,
    base,
    repository: NAME,
    headRepository: 'stranger/penguins',
  })
  const forked = await play('pull_request', fork, 'forked')
  expect('a fork only computes', forked.exitCode === 0 && server.writes().length === writes, forked.said)
  expect(
    'GitHub’s description allows every request',
    server.violations.length === 0,
    server.violations.join('\n'),
  )
} finally {
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = problems.length > 0 ? 1 : 0

/** The user's file with check.yml beside it: act reads no reusable workflow of another repository without the network. */
function writeWorkflows(): void {
  mkdirSync(join(repository.path, WORKFLOWS), { recursive: true })
  const caller = workflowTemplate().replace(/uses: .*\/(\.github\/workflows\/check\.yml)@v1/, 'uses: ./$1')
  const called = rewriteOwnActions(
    readFileSync(`${WORKFLOWS}/check.yml`, 'utf8'),
    'mergemark/mergemark/',
    '@v1',
  )
  writeFileSync(
    join(repository.path, WORKFLOWS, 'mergemark.yml'),
    caller.replace(/setup: .*/, 'setup: "true"'),
  )
  writeFileSync(join(repository.path, WORKFLOWS, 'check.yml'), called)
}

function conclusionOf(sha: string): string | null {
  return (
    server.state.checks.findLast((check) => check.name === 'mergemark' && check.sha === sha)?.conclusion ??
    null
  )
}

function expect(what: string, holds: boolean, said: string): void {
  console.log(`${holds ? 'ok    ' : 'FAILED'}  ${what}`)
  if (holds) return
  problems.push(what)
  console.error(said.split('\n').slice(-200).join('\n'))
}

/** In the repository as it is checked out. */
function play(
  event: string,
  payload: unknown,
  name: string,
): Promise<{ exitCode: number | null; said: string }> {
  const place = join(folder, name)
  mkdirSync(join(place, 'artifacts'), { recursive: true })
  writeFileSync(join(place, 'event.json'), JSON.stringify(payload))
  const args = [
    event,
    ...['--directory', repository.path, '--workflows', `${WORKFLOWS}/mergemark.yml`],
    ...['--eventpath', join(place, 'event.json'), '--defaultbranch', 'main'],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-cache-path', join(place, 'cache')],
    ...['--use-gitignore=false', '--no-cache-server', '--secret', 'GITHUB_TOKEN=ghs_secret'],
    ...['--env', `GITHUB_API_URL=${server.url}`, '--env', `GITHUB_REPOSITORY=${NAME}`],
    ...['--env', `REMOTE=${repository.remote}`],
    ...['--env', `ARTIFACTS=${join(place, 'artifacts')}`],
    ...['--local-repository', `mergemark/mergemark@v1=${mergemark}`, ...replaced()],
  ]
  const path = `${resolve('node_modules/.bin')}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`
  const child = spawn(act, args, { env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (exitCode) => done({ exitCode, said }))
  })
}

function replaced(): string[] {
  const found = readFileSync(`${WORKFLOWS}/check.yml`, 'utf8').matchAll(PINNED)
  const pins = new Map([...found].map(([, name = '', sha = '']) => [`${name}@${sha}`, standIns.get(name)]))
  return [...pins].flatMap(([pin, place]) =>
    place === undefined ? [] : ['--local-repository', `${pin}=${place}`],
  )
}
