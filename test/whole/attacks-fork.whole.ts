import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { configuration, predictions } from '../support/flowers.ts'
import type { GitHubServer } from '../support/github-server.ts'
import { makePng } from '../support/make-png.ts'
import {
  conclusionOf,
  createForkStage,
  type Forgery,
  type ForkPull,
  type ForkStage,
  type Judgement,
} from '../support/play-fork.ts'

// docs/threat-model.md, "The attacks": a stranger wants a green check, and a writer approved the commit. Real git, the
// real client of the forge, and every file of the bundle as the stranger likes it.
let stage: ForkStage
let server: GitHubServer
/** Makes the model worse. */
let bad: ForkPull
/** Leaves it as it is. */
let good: ForkPull
let badBundle: ReadonlyMap<string, Uint8Array>
let goodBundle: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  stage = await createForkStage()
  const first = await stage.startServer()
  await stage.recordMain(first)
  bad = stage.openPull({ 'predictions.csv': predictions({ wrong: 60 }) })
  badBundle = await stage.compute(bad, first)
  good = stage.openPull({ 'README.md': 'Flowers.\n' })
  goodBundle = await stage.compute(good, first)
  await first[Symbol.asyncDispose]()
})
afterAll(() => stage[Symbol.dispose]())
beforeEach(async () => {
  server = await stage.startServer()
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server[Symbol.asyncDispose]()
})

const json = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  JSON.parse(new TextDecoder().decode(files.get(path)))
const trustOf = ({ verdict }: Judgement) =>
  verdict?.rules.filter(({ kind }) => kind === 'trust').map(({ rule, effect }) => [rule, effect])

async function play(
  pull: ForkPull,
  bundle: ReadonlyMap<string, Uint8Array> = goodBundle,
  { forgery = {} as Forgery, isApproved = true } = {},
): Promise<Judgement> {
  stage.announcePull(server, pull)
  stage.upload(server, bundle, { forgery })
  if (isApproved) stage.approve(server, pull.head)
  const judgement = await stage.judge(server, pull.head)
  await stage.publish(server, pull.head, judgement)
  return judgement
}

it('the stage is fair: an approved commit that leaves the model as it is gets its green check', async () => {
  const judgement = await play(good)
  expect(judgement.verdict?.verdict, judgement.said.join('\n')).toBe('pass')
  expect(judgement.verdict?.assurance).toBe('reviewed')
  expect(conclusionOf(server, good.head)).toBe('success')
})

it('and an approved one that makes it worse does not', async () => {
  const judgement = await play(bad, badBundle)
  expect(judgement.exitCode).toBe(1)
  expect(conclusionOf(server, bad.head)).toBe('failure')
})

describe('a stranger gets no green check by', () => {
  it('computing well, without anybody’s approval', async () => {
    const judgement = await play(good, goodBundle, { isApproved: false })
    expect(trustOf(judgement)).toEqual([['trust', 'fail']])
    expect(conclusionOf(server, good.head)).toBe('failure')
  })

  it('approving it themselves, or having an older commit approved', async () => {
    stage.approve(server, bad.head)
    stage.approve(server, good.head, { login: 'stranger' })
    server.state.content.permissions.set('stranger', 'write')
    expect(trustOf(await play(good, goodBundle, { isApproved: false }))).toEqual([['trust', 'fail']])
  })

  it('writing `forks: accept` and `mode: observe` into their own mergemark.yml', async () => {
    const lax = configuration({ margin: '0.9', extra: '  forks: accept\n  mode: observe\n' })
    const pull = stage.openPull({ 'mergemark.yml': lax, 'predictions.csv': predictions({ wrong: 60 }) })
    const bundle = await stage.compute(pull, server)
    const judgement = await play(pull, bundle, { isApproved: false })
    expect(judgement.verdict).toMatchObject({
      verdict: 'fail',
      mode: 'enforce',
      policy: { source: 'base', sha: pull.base },
    })
    expect(trustOf(judgement)).toEqual([['trust', 'fail']])
    expect(conclusionOf(server, pull.head)).toBe('failure')
  })

  it('handing over the good results of another pull request', async () => {
    const judgement = await play(bad, goodBundle)
    expect(trustOf(judgement)).toContainEqual(['bundle', 'fail'])
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it('handing over another’s results with their own names written in', async () => {
    const forgery: Record<string, string> = {}
    for (const [path, bytes] of goodBundle) {
      if (!path.endsWith('.json')) continue
      const text = new TextDecoder().decode(bytes)
      forgery[path] = text.replaceAll(good.merge, bad.merge).replaceAll(good.head, bad.head)
    }
    const { 'bundle.json': _, ...documents } = forgery
    const judgement = await play(bad, goodBundle, { forgery: documents, isApproved: false })
    // Its numbers are what the stranger says they are: that is what approval is for.
    expect(trustOf(judgement)?.map(([, effect]) => effect)).toContain('fail')
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it('metrics that their own predictions do not give', async () => {
    const evaluation = json(badBundle, 'evaluation.json')
    for (const { metrics } of evaluation.evaluations)
      for (const metric of metrics) Object.assign(metric, { value: 0.999 })
    const forgery = { 'evaluation.json': JSON.stringify(evaluation), 'bundle.json': null }
    await play(bad, badBundle, { forgery })
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it('naming a merge of theirs as the tested commit, into a main of their own making', async () => {
    const lax = { 'mergemark.yml': configuration({ margin: '0.9', extra: '  forks: accept\n' }) }
    const root = stage.forge([bad.base], lax)
    const evil = stage.forge([root, bad.head], { ...lax, 'predictions.csv': predictions({ wrong: 60 }) })
    const judgement = await play(bad, await stage.compute({ ...bad, merge: evil }, server), {
      isApproved: false,
    })
    expect(trustOf(judgement)).toContainEqual(['bundle', 'fail'])
    expect(judgement.verdict?.policy).toMatchObject({ source: 'base', sha: bad.base })
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it('a merge of the right parents with other files than merging gives', async () => {
    const evil = stage.forge([bad.base, bad.head], { 'predictions.csv': predictions({ wrong: 0 }) })
    const judgement = await play(bad, await stage.compute({ ...bad, merge: evil }, server))
    expect(trustOf(judgement)).toContainEqual(['bundle', 'fail'])
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it('a number of another pull request in the bundle', async () => {
    stage.announcePull(server, bad)
    stage.announcePull(server, good, { number: 8 })
    server.state.content.pulls.shift()
    const forgery = { 'followed.json': JSON.stringify({ pullRequests: [{ pullRequest: 8 }] }) }
    const judgement = await play(bad, badBundle, { forgery })
    expect(judgement.verdict?.run?.head).toBe(bad.head)
    expect(conclusionOf(server, bad.head)).toBe('failure')
    expect(conclusionOf(server, good.head)).toBeNull()
    expect(server.state.comments.map(({ issue }) => issue)).toEqual([7])
  })

  it('pushing another commit while the first is judged', async () => {
    stage.announcePull(server, good)
    stage.upload(server, goodBundle)
    stage.approve(server, good.head)
    const judgement = await stage.judge(server, good.head)
    server.state.content.pulls.splice(0)
    stage.announcePull(server, bad)
    const said = await stage.publish(server, good.head, judgement)
    expect(said.join('\n')).toContain('MM-524')
    expect(server.state.checks).toEqual([])
    expect(server.state.comments).toEqual([])
  })

  it('having it judged for a lax branch, and turning it to main before the check is posted', async () => {
    const lax = { 'mergemark.yml': configuration({ margin: '0.9', extra: '  forks: accept\n' }) }
    const base = stage.forge([bad.base], lax)
    stage.repository.git('push', '--quiet', 'origin', `${base}:refs/heads/lax`)
    // Tested without a merge: nothing in the bundle tells where it was to go.
    const intoLax = { ...bad, base, merge: bad.head }
    stage.announcePull(server, intoLax, { baseBranch: 'lax' })
    stage.upload(server, await stage.compute(intoLax, server))
    const judgement = await stage.judge(server, bad.head)
    expect(judgement.verdict?.verdict, judgement.said.join('\n')).not.toBe('fail')
    server.state.content.pulls.splice(0)
    stage.announcePull(server, bad)
    const said = await stage.publish(server, bad.head, judgement)
    expect(said.join('\n')).toContain('judged for another branch')
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it.each([
    ['and the bundle is of the head', false],
    ['and the bundle is of the merge into the lax one', true],
  ])('a second pull request of the same commit into a lax branch, %s', async (_, isMerge) => {
    const lax = { 'mergemark.yml': configuration({ margin: '0.9', extra: '  forks: accept\n' }) }
    const base = stage.forge([bad.base], lax)
    stage.repository.git('push', '--quiet', '--force', 'origin', `${base}:refs/heads/lax`)
    const merge = stage.forge([base, bad.head], { ...lax, 'predictions.csv': predictions({ wrong: 60 }) })
    stage.announcePull(server, bad)
    stage.announcePull(server, { ...bad, base, merge }, { number: 8, baseBranch: 'lax' })
    await stage.announce(server, bad.head)
    const tested = isMerge ? merge : bad.head
    stage.upload(server, await stage.compute({ ...bad, base, merge }, server, tested))
    await stage.publish(server, bad.head, await stage.judge(server, bad.head))
    const own = server.state.checks.filter(({ conclusion }) => conclusion === 'success')
    expect(own.map(({ name, title }) => [name, title])).toEqual([])
    expect(conclusionOf(server, bad.head)).not.toBe('success')
  })

  it.each([
    ['a run of another workflow', { path: '.github/workflows/evil.yml' }],
    ['a run that a push set off', { event: 'push' }],
    ['a run of another commit', { head: '1'.repeat(40) }],
    ['a run of another fork with a branch of that name', { headRepository: 'mallory/penguins' }],
  ])('%s', async (_, of) => {
    stage.announcePull(server, good)
    const { runs } = server.state.content
    runs.splice(0, 1, { ...(runs[0] as (typeof runs)[number]), ...of })
    stage.upload(server, goodBundle)
    stage.approve(server, good.head)
    const judgement = await stage.judge(server, good.head)
    expect(judgement.verdict).toBeNull()
    await stage.publish(server, good.head, judgement)
    expect(server.writes()).toEqual([])
  })

  it('a run of another repository, whose number GitHub does not know here', async () => {
    stage.announcePull(server, good)
    server.state.content.runs.splice(0)
    expect((await stage.judge(server, good.head)).verdict).toBeNull()
    expect(server.writes()).toEqual([])
  })

  it('documents that only judge makes, or a list that calls itself judge’s', async () => {
    const verdict = '{"verdict":"pass"}'
    const list = { ...json(badBundle, 'bundle.json'), role: 'judge' }
    const forgery = {
      'verdict.json': verdict,
      'policy.json': verdict,
      'comparison.json': verdict,
      'baseline.json': verdict,
      'base/evaluation.json': verdict,
      'pins/best/base/evaluation.json': verdict,
    }
    expect((await play(bad, badBundle, { forgery })).verdict?.verdict).toBe('fail')
    const judgement = await play(bad, badBundle, { forgery: { 'bundle.json': JSON.stringify(list) } })
    expect(judgement.verdict?.verdict).toBe('fail')
    expect(conclusionOf(server, bad.head)).toBe('failure')
  })

  it.each<[string, Forgery]>([
    ['a path that leads out', { '../../evil': 'x' }],
    ['a file of git’s', { '.git/config': '[core]\n\tfsmonitor = ./evil' }],
    ['no document at all', { 'evaluation.json': null, 'bundle.json': null }],
    ['a document that is none', { 'evaluation.json': 'x', 'bundle.json': null }],
    ['a sample that is none', { 'sample.bin': new Uint8Array(9), 'bundle.json': null }],
    [
      'a picture with a program in it',
      { 'charts/loss-light.png': '<svg onload="alert(1)"/>', 'bundle.json': null },
    ],
    [
      'a picture that is another’s size',
      { 'charts/loss-light.png': makePng({ width: 9000, height: 1 }), 'bundle.json': null },
    ],
  ])('a bundle with %s', async (_, forgery) => {
    const judgement = await play(good, goodBundle, { forgery })
    const isHarmless = judgement.verdict?.verdict === 'pass'
    // What no bundle may hold is left where it is, or the whole of it refused; nothing is laid out beside the rest.
    expect([...judgement.judged.keys()].filter((path) => /evil|\.git|charts/.test(path))).toEqual([])
    if (!isHarmless) expect(conclusionOf(server, good.head)).toBe('failure')
  })
})

describe('what publish takes over is what judge made:', () => {
  it('an artifact that was replaced in between, list and all, is refused by its digest', async () => {
    stage.announcePull(server, bad)
    stage.approve(server, bad.head)
    stage.upload(server, badBundle)
    const { judged, digest } = await stage.judge(server, bad.head)
    const verdict = { ...json(judged, 'verdict.json'), verdict: 'pass', sentence: 'all is well', rules: [] }
    const forged = Buffer.from(JSON.stringify(verdict))
    const list = json(judged, 'bundle.json')
    const entry = list.files.find(({ path }: { path: string }) => path === 'verdict.json')
    const digestOf = `sha256:${createHash('sha256').update(forged).digest('hex')}`
    Object.assign(entry, { bytes: forged.length, digest: digestOf })
    const replaced = new Map(judged)
      .set('verdict.json', forged)
      .set('bundle.json', Buffer.from(JSON.stringify(list)))
    const said = await stage.publish(server, bad.head, { judged: replaced, digest })
    expect(said.join('\n')).toContain('its digest is another')
    expect(conclusionOf(server, bad.head)).toBe('failure')
    expect(server.state.comments.map(({ body }) => body).join()).not.toContain('all is well')
  })

  it('the documents of another run’s judge are refused', async () => {
    stage.announcePull(server, good)
    stage.approve(server, good.head)
    stage.upload(server, goodBundle)
    const ofGood = await stage.judge(server, good.head)
    server.state.content.pulls.splice(0)
    server.state.content.runs.splice(0)
    stage.announcePull(server, bad)
    await stage.publish(server, bad.head, ofGood)
    expect(conclusionOf(server, bad.head)).toBe('failure')
    expect(conclusionOf(server, good.head)).toBeNull()
  })
})

describe('announce and publish', () => {
  it('run nothing of the pull request and read none of its files', async () => {
    const pull = stage.openPull({
      'mergemark.yml': `${configuration()}train:\n  command: node evil.mjs\n`,
      'evil.mjs': `import('node:fs').then((fs) => fs.writeFileSync('${stage.repository.folder}/evil', ''))\n`,
      '.gitattributes': '* filter=evil diff=evil merge=evil\n',
      '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ../evil\n\tupdate = !node evil.mjs\n',
    })
    stage.announcePull(server, pull)
    expect((await stage.announce(server, pull.head)).filter((line) => line.startsWith('error'))).toEqual([])
    expect(conclusionOf(server, pull.head)).toBeNull()
    const { checks } = server.state
    expect(checks.map(({ name, status }) => [name, status])).toContainEqual(['mergemark', 'in_progress'])
    stage.upload(server, goodBundle)
    await stage.publish(server, pull.head, await stage.judge(server, pull.head))
    expect(existsSync(`${stage.repository.folder}/evil`)).toBe(false)
    expect(conclusionOf(server, pull.head)).toBe('failure')
  })
})

describe('a comment', () => {
  it('of somebody else who pasted the marker is neither written over nor believed', async () => {
    await play(good, goodBundle, { isApproved: false })
    const [first = { body: '' }] = server.state.comments
    const pasted = first.body.replace(/❌[^\n]*/, '✅ All is well')
    server.state.addComment({ issue: 7, login: 'stranger', body: pasted })
    server.state.comments.splice(0, 1)
    const judgement = await stage.judge(server, good.head)
    await stage.publish(server, good.head, judgement)
    const own = server.state.comments.filter(({ login }) => login !== 'stranger')
    expect(server.state.comments.map(({ body }) => body)).toContain(pasted)
    expect(own).toHaveLength(1)
    expect(own[0]?.body).not.toContain('All is well')
  })
})

it('main that moved on while the fork computed is no attack: what was merged then is what git merges', async () => {
  stage.repository.git('checkout', '--quiet', '--force', 'main')
  stage.repository.commit('Elsewhere', { 'NEWS.md': 'x\n' })
  stage.repository.push('main')
  const { head } = good
  stage.repository.git('checkout', '--quiet', '--force', '--detach', 'main')
  const merge = stage.repository.pullRequest('main', head)
  stage.repository.git('push', '--quiet', '--force', 'origin', `${merge}:refs/pull/7/merge`)
  stage.repository.git('checkout', '--quiet', '--force', 'main')
  const pull = { head, merge, base: stage.repository.git('rev-parse', 'main') }
  const judgement = await play(pull)
  expect(judgement.verdict?.run?.tested).toBe(good.merge)
  expect(trustOf(judgement), judgement.said.join('\n')).toEqual([['trust', 'pass']])
  expect(conclusionOf(server, head), judgement.said.join('\n')).toBe('success')
})
