import { describe, expect, it } from 'vitest'
import { createArchives } from '../../src/adapters/archive/archives.ts'
import { baseline } from '../../src/commands/baseline.ts'
import { gate } from '../../src/commands/gate.ts'
import { report } from '../../src/commands/report.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import type { PullRequest, TriggerEvent, WorkflowRun } from '../../src/ports.ts'
import { writeBundleList } from '../../src/project/bundle-write.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { configuration } from '../support/flowers.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import { createWorkshop, leaveResults, projectOf } from '../support/recordable-project.ts'
import { zipFile } from '../support/zip-file.ts'

const sha = (digit: string) => digit.repeat(40)
const [START, TIP, HEAD, MERGE, OLDER] = ['1', '2', '3', '4', '5'].map(sha) as [
  string,
  string,
  string,
  string,
  string,
]
const WORKFLOW = '.github/workflows/mergemark.yml'
const installation = { version: '0', node: '', cli: '', examples: '' }
const text = configuration()
const event: TriggerEvent = {
  name: 'workflow_run',
  repository: { owner: 'octo-org', name: 'penguins', url: 'https://github.com/octo-org/penguins' },
  sha: TIP,
  head: TIP,
  base: null,
  branch: 'main',
  defaultBranch: 'main',
  pullRequest: null,
  untrusted: true,
  followed: {
    id: '41',
    attempt: 1,
    event: 'pull_request',
    path: WORKFLOW,
    headSha: HEAD,
    headBranch: 'better',
    headRepository: 'stranger/penguins',
    action: 'completed',
  },
  run: { id: '90', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/90' },
}
const followedRun: WorkflowRun = {
  id: '41',
  attempt: 1,
  path: WORKFLOW,
  event: 'pull_request',
  headSha: HEAD,
  headBranch: 'better',
  headOwner: 'stranger',
  headRepository: 'stranger/penguins',
  conclusion: 'success',
}
const pull: PullRequest = {
  number: 7,
  isOpen: true,
  base: { branch: 'main', sha: TIP },
  head: { sha: HEAD, branch: 'better', owner: 'stranger', repository: 'stranger/penguins' },
  isFork: true,
  author: 'stranger',
  isBot: false,
  merge: MERGE,
}

function inputsOf(
  command: { readonly inputs: Readonly<Record<string, { readonly fallback: unknown }>> },
  more: Readonly<Record<string, unknown>> = {},
) {
  const given = Object.entries(command.inputs).map(([name, { fallback }]) => [name, fallback])
  return { ...Object.fromEntries(given), ...more } as never
}

/** What the fork's own run left, as upload-artifact packs it. */
async function artifact(extra: Readonly<Record<string, string>> = {}, tested = MERGE): Promise<Uint8Array> {
  const files = createMemoryFiles()
  const run = { tested, head: HEAD, base: TIP, event: 'pull_request', attempt: 1 }
  await leaveResults(files, run)
  await files.remove('mergemark-out/verdict.json')
  await writeBundleList(projectOf(run), 'compute', files)
  const paths = await files.find('mergemark-out/**')
  const entries = await Promise.all(
    paths.map(async (path) => ({
      path: path.slice('mergemark-out/'.length),
      content: await files.readBytes(path),
    })),
  )
  return zipFile([...entries, ...Object.entries(extra).map(([path, content]) => ({ path, content }))])
}

/** The default branch’s checkout of a job that follows: nothing of the fork lies in it. */
function followingJob({
  base = null as Record<string, string> | null,
  config = text,
  forged = {} as Record<string, string>,
  head = { 'mergemark.yml': config, 'train.py': '2' } as Record<string, string>,
} = {}) {
  const workshop = createWorkshop({ event })
  const ofMain = base ?? { 'mergemark.yml': config, 'train.py': '1' }
  const git = createMemoryGit({
    commits: {
      [START]: { files: ofMain },
      [TIP]: { files: ofMain, parents: [START] },
      [HEAD]: { files: head, parents: [START] },
      [MERGE]: { files: head, parents: [TIP, HEAD] },
      // Whoever owns the fork can make one of these.
      [OLDER]: { files: head, parents: [START, HEAD] },
    },
    branches: { HEAD: TIP, main: TIP, 'refs/remotes/origin/main': TIP },
  })
  const forge = createMemoryForge({ content: { pullRequests: [pull], workflowRuns: [followedRun] } })
  const files = createMemoryFiles({ 'mergemark-out/verdict.json': 'planted', ...forged })
  return {
    ...workshop,
    git,
    forge,
    files,
    archives: createArchives(),
    clock: createManualClock(),
    charts: createPlainCharts(),
    runner: createMemoryRunner({ event }),
  }
}

type Job = ReturnType<typeof followingJob>

async function judge(job: Job, bundle = 'artifact:bundle') {
  await baseline.run({ inputs: inputsOf(baseline, { bundle }), ports: job, installation })
  const result = await gate.run({ inputs: inputsOf(gate), ports: job, installation })
  const verdict = verdictDocument.parse(
    await job.files.readText('mergemark-out/verdict.json'),
    'verdict.json',
  )
  return { result, verdict, trust: verdict.rules.filter(({ kind }) => kind === 'trust') }
}

describe('a fork’s pull request, judged where its code never ran', () => {
  it('is judged from its bundle by main’s policy, and red until somebody approved it', async () => {
    const job = followingJob()
    job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
    const { result, verdict, trust } = await judge(job)
    expect(result.exitCode).toBe(1)
    expect(verdict.run).toMatchObject({ tested: MERGE, head: HEAD, base: TIP, event: 'pull_request' })
    expect(verdict.policy).toMatchObject({ source: 'base', sha: TIP })
    expect(verdict.assurance).toBe('self-reported')
    expect(trust).toMatchObject([{ rule: 'trust', effect: 'fail' }])
    expect(await job.files.inspect('mergemark-out/evaluation.json')).not.toBeNull()
  })

  it('counts as reviewed once its commit is approved, and not by its author or for another commit', async () => {
    const approved = async (approval: { sha: string; login: string }) => {
      const job = followingJob()
      job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
      job.forge.content.approvals.push({ pullRequest: 7, ...approval })
      return (await judge(job)).verdict.assurance
    }
    expect(await approved({ sha: HEAD, login: 'octocat' })).toBe('reviewed')
    expect(await approved({ sha: HEAD, login: 'stranger' })).toBe('self-reported')
    expect(await approved({ sha: START, login: 'octocat' })).toBe('self-reported')
  })

  it('is judged by the policy of now, whatever commit of main it says it was merged into', async () => {
    const job = followingJob()
    job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact({}, OLDER) })
    const { verdict } = await judge(job)
    expect(verdict.run).toMatchObject({ tested: OLDER, base: TIP })
    expect(verdict.policy.sha).toBe(TIP)
  })

  it('is taken by its word only where main says so', async () => {
    const accepting = configuration({ extra: '  forks: accept\n' })
    const ofMain = followingJob({ config: accepting })
    ofMain.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
    expect((await judge(ofMain)).trust).toMatchObject([{ effect: 'pass' }])
    const ofFork = followingJob({ head: { 'mergemark.yml': accepting, 'train.py': '2' } })
    ofFork.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
    expect((await judge(ofFork)).trust).toMatchObject([{ effect: 'fail' }])
  })

  it('is red, and says why, where the bundle is hostile or never came', async () => {
    const hostile = followingJob()
    hostile.forge.content.artifacts.push({
      runId: '41',
      name: 'bundle',
      bytes: await artifact({ '../evil': 'x' }),
    })
    const refused = await judge(hostile)
    expect(refused.result.exitCode).toBe(1)
    expect(refused.trust[0]).toMatchObject({
      rule: 'bundle',
      effect: 'fail',
      message: expect.stringContaining('not unpacked'),
    })
    expect(await hostile.files.inspect('mergemark-out/evaluation.json')).toBeNull()
    const missing = await judge(followingJob())
    expect(missing.trust[0]).toMatchObject({ rule: 'bundle', message: expect.stringContaining('no bundle') })
  })

  it('of a project that main does not know cannot choose that its verdict does not count', async () => {
    const config = configuration({ extra: '  mode: observe\n  forks: accept\n' })
    const job = followingJob({ head: { 'mergemark.yml': config }, base: { 'train.py': '1' } })
    job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
    const { result, verdict, trust } = await judge(job)
    expect([result.exitCode, verdict.mode, verdict.policy.source]).toEqual([1, 'enforce', 'head'])
    expect(trust).toMatchObject([{ effect: 'fail' }])
  })

  it('takes no verdict from the bundle', async () => {
    const job = followingJob()
    const bytes = await artifact({
      'verdict.json': '{"verdict":"pass"}',
      'followed.json': '{}',
      'policy.json': '{}',
    })
    job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes })
    expect((await judge(job)).verdict.verdict).toBe('fail')
  })

  it('is not judged by a job that has not looked it up', async () => {
    const ports = followingJob()
    await expect(gate.run({ inputs: inputsOf(gate), ports, installation })).rejects.toMatchObject({
      code: 'MM-525',
    })
  })

  it('is posted to by a third job that finds it anew, and takes only what judge made', async () => {
    const job = followingJob()
    job.forge.content.artifacts.push({ runId: '41', name: 'bundle', bytes: await artifact() })
    const { result } = await judge(job)
    const paths = await job.files.find('mergemark-out/**')
    const carried = await Promise.all(
      paths.map(
        async (path) => [path.replace('mergemark-out', 'judged'), await job.files.readBytes(path)] as const,
      ),
    )
    const publish = async (digest: string) => {
      const ports = followingJob()
      for (const [path, bytes] of carried) await ports.files.write(path, bytes)
      await report.run({
        inputs: inputsOf(report, { bundle: 'judged', 'bundle-digest': digest, publish: true }),
        ports,
        installation,
      })
      return ports.forge.checks.find(({ name }) => name === 'mergemark/flowers')
    }
    const posted = await publish(result.outputs['bundle-digest'] ?? '')
    expect(posted).toMatchObject({ sha: HEAD, conclusion: 'failure' })
    expect(posted?.title).toContain('approved')
    // What somebody put in its place is not believed, and nothing green comes of it.
    expect(await publish(`sha256:${'0'.repeat(64)}`)).toMatchObject({
      conclusion: 'failure',
      title: expect.stringContaining('no verdict'),
    })
  })
})

describe('announcing', () => {
  it('opens the checks of the projects that main knows, whatever the head says', async () => {
    const ports = followingJob({ head: { 'mergemark.yml': 'nonsense' } })
    const result = await report.run({ inputs: inputsOf(report, { announce: true }), ports, installation })
    expect(result.exitCode).toBe(0)
    expect(ports.forge.checks.map(({ name, status, sha: on }) => [name, status, on])).toEqual(
      expect.arrayContaining([
        ['mergemark/flowers', 'in_progress', HEAD],
        ['mergemark', 'in_progress', HEAD],
      ]),
    )
  })
})

describe('a pull request that does not touch the project', () => {
  it('passes without a bundle, and its checks say why', async () => {
    const config = `${text}paths: [data]\n`
    const ports = followingJob({ config, head: { 'mergemark.yml': config, 'train.py': '2' } })
    await baseline.run({ inputs: inputsOf(baseline, { bundle: 'artifact:bundle' }), ports, installation })
    const judged = await gate.run({ inputs: inputsOf(gate), ports, installation })
    expect([judged.exitCode, judged.outputs['verdict']]).toEqual([0, 'pass'])
    await report.run({ inputs: inputsOf(report, { publish: true }), ports, installation })
    expect(ports.forge.checks.map(({ name, conclusion, title }) => [name, conclusion, title])).toEqual([
      ['mergemark/flowers', 'success', 'Not affected'],
      ['mergemark', 'success', 'Not affected'],
    ])
    expect(ports.forge.stored).toEqual([])
  })
})
