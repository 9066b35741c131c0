import { afterEach, expect, it, vi } from 'vitest'
import { readPolicy } from '../../../src/baseline/read-policy.ts'
import { createEvent, createScenario } from '../../support/baseline-scenario.ts'
import { cloneShallow, describeClone, watchFetches } from '../../support/shallow-clone.ts'

afterEach(() => vi.unstubAllEnvs())

// Each clone is what actions/checkout makes without `fetch-depth: 0`: one commit, no branch but its own.

it('a pull request’s last commit alone: main is fetched back to where the branch left it', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository } = story
  //   main   120 older ── fork ── newer         all of it beyond the clone
  //                         └── work ── head    head is all that the clone holds
  repository.history(120)
  const fork = repository.commit('fork')
  await story.record(fork)
  repository.branch('feature')
  repository.commit('work')
  const head = repository.commit('head')
  repository.git('checkout', '--quiet', 'main')
  const newer = repository.commit('newer')
  repository.push('main', 'feature')

  const clone = cloneShallow(repository, { ref: 'feature' })
  const before = describeClone(repository, clone)
  const fetched = watchFetches(repository)
  const event = createEvent({ name: 'pull_request', sha: head, head, base: newer })
  const { document } = await story.from(clone).resolve({ event })

  expect(document).toMatchObject({ sha: fork, strategy: 'merge-base', distance: 0 })
  // Fifty behind each end, of the 124 there are; commits alone, without a tree or a file.
  expect(fetched.commits()).toBeLessThan(60)
  expect(fetched.objects()).toBe(fetched.commits())
  expect(describeClone(repository, clone)).toEqual(before)
})

it('GitHub’s merge commit names main itself, so main’s record is found from that one commit', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository } = story
  repository.commit('old')
  const main = repository.commit('main')
  await story.record(main)
  repository.branch('feature')
  const head = repository.commit('head')
  const tested = repository.pullRequest('main', 'feature')
  repository.git('push', '--quiet', 'origin', 'main', `${tested}:refs/pull/1/merge`)
  const event = createEvent({ name: 'pull_request', sha: tested, head, base: main })
  const fetched = watchFetches(repository)

  for (const depth of [1, 2]) {
    const clone = cloneShallow(repository, { ref: 'refs/pull/1/merge', depth })
    const { document } = await story.from(clone).resolve({ event })
    expect(document).toMatchObject({ sha: main, distance: 0 })
    expect(document.ageSeconds).not.toBeNull()
  }
  // That one, for its date; at depth 2 not even that.
  expect(fetched.commits()).toBe(1)
})

it('a record further back is looked for by deepening, and no deeper than needed', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.history(100)
  const recorded = repository.commit('recorded')
  repository.commit('not recorded')
  repository.commit('nor this')
  const pushed = repository.commit('pushed')
  await story.record(recorded)
  repository.push('main')

  for (const filter of [null, 'blob:none'] as const) {
    const clone = cloneShallow(repository, { filter })
    const before = describeClone(repository, clone)
    const fetched = watchFetches(repository)
    const alreadyFetched = fetched.commits()
    const { document } = await story
      .from(clone)
      .resolve({ event: createEvent({ name: 'push', sha: pushed }) })
    expect(document).toMatchObject({ sha: recorded, strategy: 'ancestor', distance: 2 })
    expect(fetched.commits() - alreadyFetched).toBeLessThan(70)
    expect(describeClone(repository, clone)).toEqual(before)
  }
})

it('a project that is new is known to be new from a clone of one commit', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('one')
  repository.commit('two')
  const pushed = repository.commit('three')
  await story.record(pushed, { name: 'seals' })
  repository.push('main')
  const clone = story.from(cloneShallow(repository))
  const { document } = await clone.resolve({ event: createEvent({ name: 'push', sha: pushed }) })
  expect(document.strategy).toBe('bootstrap')
})

it('the policy of the base branch is read from the remote', async () => {
  await using story = createScenario()
  const { repository } = story
  const main = repository.commit('main', { 'mergemark.yml': 'gate: strict\n' })
  repository.commit('now', { 'mergemark.yml': 'gate: lenient\n' })
  repository.push('main')
  const { git } = story.from(cloneShallow(repository))
  const input = { path: 'mergemark.yml', base: main, headText: 'gate: lenient\n' }
  expect(await readPolicy({ ...input, hasPast: async () => false }, { git })).toMatchObject({
    source: 'base',
    text: 'gate: strict\n',
  })
})

it('without a remote, what the clone holds is enough where the record is among it', async () => {
  await using story = createScenario()
  const { repository } = story
  repository.commit('old')
  const recorded = repository.commit('recorded')
  const pushed = repository.commit('pushed')
  await story.record(recorded)
  repository.push('main')
  const clone = cloneShallow(repository, { depth: 2 })
  repository.gitIn(clone, 'remote', 'set-url', 'origin', `${repository.folder}/nowhere`)

  const event = createEvent({ name: 'push', sha: pushed })
  expect((await story.from(clone).resolve({ event })).document).toMatchObject({ sha: recorded, distance: 0 })
})

it('without a remote, nothing that lies beyond the clone is taken for new, and the reason is told', async () => {
  await using story = createScenario()
  const { repository } = story
  const recorded = repository.commit('recorded')
  repository.commit('not recorded')
  repository.commit('nor this')
  const pushed = repository.commit('pushed')
  await story.record(recorded)
  repository.push('main')

  for (const depth of [1, 2]) {
    const clone = cloneShallow(repository, { depth })
    repository.gitIn(clone, 'remote', 'set-url', 'origin', `${repository.folder}/nowhere`)
    const resolving = story.from(clone).resolve({ event: createEvent({ name: 'push', sha: pushed }) })
    await expect(resolving).rejects.toMatchObject({
      code: 'MM-305',
      message: expect.stringMatching(/more could not be fetched: .*nowhere/),
      mend: expect.stringContaining('fetch-depth: 0'),
    })
  }
})
