import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createArtifactStore } from '../../test/support/artifact-store.ts'
import { createRepository, type TestRepository } from '../../test/support/git-repository.ts'
import { pullRequestPayload } from '../../test/support/github-payloads.ts'
import { type GitHubServer, startGitHubServer } from '../../test/support/github-server.ts'
import { type Occasion, offerPullRequest, playJobs } from '../../test/support/play-jobs.ts'
import { onPullRequest, onPush } from '../../test/support/play-workflow.ts'
import type { Situation } from './situations.ts'

const EXAMPLE = 'examples/penguins'
const REPOSITORY = 'octo-org/penguins'
const FORK = 'stranger/penguins'
const WORKFLOW = '.github/workflows/mergemark.yml'
const NUMBER = 7
const RUN = 1000
const HOUR = 3600

/** What was posted, and the repository whose charts it shows. */
export interface Played extends Disposable {
  readonly comment: string
  readonly repository: TestRepository
}

interface Stage {
  readonly repository: TestRepository
  readonly server: GitHubServer
}
type Pull = ReturnType<typeof openPullRequest>

/** Plays a pull request with the built actions against the tests' GitHub. Throws where it ends otherwise than told. */
export async function playSituation(situation: Situation): Promise<Played> {
  const repository = createRepository({ since: Math.floor(Date.now() / 1000) - 3 * HOUR })
  await using server = await startGitHubServer({ repository: REPOSITORY })
  const stage = { repository, server }
  serveFiles(stage)
  const main = repository.commit('Classify penguins', readExample())
  repository.push('main')
  if (!situation.isFirst) await onPush('run', main, { workspace: repository.path, server })
  const pull = openPullRequest(situation, repository)
  const said = await (situation.isFork ? judgeFork(pull, stage) : judgeOwn(pull, stage))
  const [posted] = server.state.comments
  const conclusion = server.state.checks.findLast(
    ({ name, sha }) => name === 'mergemark' && sha === pull.head,
  )?.conclusion
  const expected = situation.expected === 'fail' ? 'failure' : 'success'
  if (posted === undefined || conclusion !== expected || !posted.body.includes(situation.says)) {
    throw new Error(`${situation.name} ended in ${conclusion}:\n${posted?.body ?? said}`)
  }
  return { comment: posted.body, repository, [Symbol.dispose]: () => repository[Symbol.dispose]() }
}

/** What was pushed is what GitHub serves: charts are shown once they can be read there. */
function serveFiles({ repository, server }: Stage): void {
  const get = (commit: string) => {
    try {
      return repository.gitIn(repository.remote, 'ls-tree', '-r', '--name-only', commit).split('\n')
    } catch {
      return undefined
    }
  }
  Object.assign(server.state.content.files, { get })
}

function readExample(): Record<string, string> {
  const paths = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = paths.map((path) => [path.slice(EXAMPLE.length + 1), readFileSync(path, 'utf8')])
  return { ...Object.fromEntries(files), '.gitignore': 'mergemark-out/\nmodel/\nout/\n' }
}

function openPullRequest({ edits }: Situation, repository: TestRepository) {
  const base = repository.git('rev-parse', 'main')
  const changed = new Map<string, string>()
  for (const { file, find, put } of edits) {
    const before = changed.get(file) ?? readFileSync(join(repository.path, file), 'utf8')
    if (!before.includes(find)) throw new Error(`${file} has no "${find}"`)
    changed.set(
      file,
      before.replace(find, () => put),
    )
  }
  repository.branch('change', 'main')
  const head = repository.commit('Change the model', Object.fromEntries(changed))
  repository.push('change')
  return { head, base, merge: repository.pullRequest('main', 'change') }
}

async function judgeOwn(pull: Pull, { repository, server }: Stage): Promise<string> {
  const { stdout, stderr } = await onPullRequest('run', pull, { workspace: repository.path, server })
  return `${stdout}${stderr}`
}

/** Both halves: the fork's own run computes, and the default branch's workflow judges and publishes. */
async function judgeFork(pull: Pull, { repository, server }: Stage): Promise<string> {
  const { head, base, merge } = pull
  offerPullRequest(repository, { number: NUMBER, head, merge })
  repository.git('push', '--quiet', 'origin', ':change')
  const { content } = server.state
  const from = { headRepository: FORK, branch: 'change', head }
  content.pulls.push({
    number: NUMBER,
    state: 'open',
    author: 'stranger',
    base,
    baseBranch: 'main',
    merge,
    ...from,
  })
  const event = 'pull_request'
  content.runs.push({ id: RUN, attempt: 1, path: WORKFLOW, event, conclusion: 'success', ...from })
  const artifacts = createArtifactStore()
  const opened = pullRequestPayload({
    number: NUMBER,
    head,
    base,
    repository: REPOSITORY,
    headRepository: FORK,
  })
  const occasion = {
    eventName: event,
    event: opened,
    sha: merge,
    ref: `refs/pull/${NUMBER}/merge`,
    runId: RUN,
  }
  await playJobs('check.yml', { repository, server, occasion, artifacts })
  for (const { id, name, zip } of artifacts.artifacts)
    content.artifacts.push({ id, run: RUN, name, bytes: zip })
  const jobs = await playJobs('check-fork.yml', { repository, server, occasion: completed(pull) })
  return [...jobs.values()].flatMap(({ steps }) => steps.map(({ said }) => said)).join('\n')
}

function completed({ head, base }: Pull): Occasion {
  const run = {
    id: RUN,
    run_attempt: 1,
    event: 'pull_request',
    path: WORKFLOW,
    head_sha: head,
    head_branch: 'change',
    head_repository: { full_name: FORK },
    actor: { login: 'stranger' },
    conclusion: 'success',
  }
  const event = {
    action: 'completed',
    workflow_run: run,
    repository: { full_name: REPOSITORY, name: 'penguins', default_branch: 'main' },
  }
  return { eventName: 'workflow_run', event, sha: base, ref: 'refs/heads/main', runId: RUN + 1 }
}
