import { describe, expect, test } from 'vitest'
import { startGitHubServer } from '../../support/github-server.ts'
import { fill, forgeOf, HEAD, RUN, ZIP } from '../../support/open-forges.ts'

const BUNDLE = 'mergemark-bundle'

describe('an artifact', () => {
  test('is asked for with the token at the API alone, not where GitHub keeps it', async () => {
    await using server = await startGitHubServer()
    fill(server)
    await forgeOf(server).artifact(RUN.id, BUNDLE, { largest: 100 })
    expect(server.requests.map(({ path, signed }) => [path.split('/').at(-1), signed])).toEqual([
      ['artifacts', true],
      ['zip', true],
      ['2', false],
    ])
    expect(server.violations).toEqual([])
  })

  test('that is too large by its own account is not asked for', async () => {
    await using server = await startGitHubServer()
    fill(server)
    const reading = forgeOf(server).artifact(RUN.id, BUNDLE, { largest: 5 })
    await expect(reading).rejects.toMatchObject({ code: 'MM-607' })
    expect(server.requests).toHaveLength(1)
  })

  test('that is larger than it said is not read to its end', async () => {
    await using server = await startGitHubServer()
    const artifact = { id: 1, run: 70, name: BUNDLE, bytes: Buffer.alloc(1000) }
    server.state.content.artifacts.push({ ...artifact, listed: { bytes: 10 } })
    const reading = forgeOf(server).artifact('70', BUNDLE, { largest: 100 })
    await expect(reading).rejects.toMatchObject({ code: 'MM-607' })
  })

  test('with another digest than GitHub’s is not believed', async () => {
    await using server = await startGitHubServer()
    const listed = { digest: `sha256:${'0'.repeat(64)}` }
    server.state.content.artifacts.push({ id: 1, run: 70, name: BUNDLE, bytes: ZIP, listed })
    const reading = forgeOf(server).artifact('70', BUNDLE, { largest: 100 })
    await expect(reading).rejects.toMatchObject({
      code: 'MM-608',
      message: expect.stringContaining('sha256:0000'),
    })
  })

  test('that has expired is not there', async () => {
    await using server = await startGitHubServer()
    const listed = { expired: true }
    server.state.content.artifacts.push({ id: 1, run: 70, name: BUNDLE, bytes: ZIP, listed })
    expect(await forgeOf(server).artifact('70', BUNDLE, { largest: 100 })).toBeNull()
  })

  test('whose download breaks off is asked for again', async () => {
    await using server = await startGitHubServer()
    fill(server)
    server.trouble({ path: /^\/signed\//, times: 1, how: 'carried out, then cut off' })
    const log: string[] = []
    const forge = forgeOf(server, { log: (text) => log.push(text) })
    expect(Buffer.from((await forge.artifact(RUN.id, BUNDLE, { largest: 100 })) ?? [])).toEqual(ZIP)
    expect(log).toEqual([expect.stringContaining('artifact "mergemark-bundle"')])
  })
})

describe('what protects a branch', () => {
  const reviews = {
    dismiss_stale_reviews: true,
    require_code_owner_reviews: true,
    required_approving_review_count: 2,
  }
  const classic = {
    required_status_checks: {
      strict: true,
      contexts: ['mergemark', 'build'],
      checks: [{ context: 'mergemark', app_id: 15_368 }],
    },
    required_pull_request_reviews: reviews,
  }

  test('is seen whole by an administrator', async () => {
    await using server = await startGitHubServer()
    server.state.content.branches.set('main', classic)
    server.state.content.isAdministrator = true
    expect(await forgeOf(server).protection('main')).toEqual({
      sources: ['classic'],
      requiredChecks: [
        { name: 'mergemark', appId: 15_368, source: 'classic' },
        { name: 'build', appId: null, source: 'classic' },
      ],
      requiresUpToDate: true,
      requiredApprovals: 2,
      requiresCodeOwnerReview: true,
      dismissesStaleReviews: true,
      requiresMergeQueue: false,
    })
    expect(server.violations).toEqual([])
  })

  test('is seen by a job’s own token without its reviews', async () => {
    await using server = await startGitHubServer()
    server.state.content.branches.set('main', classic)
    expect(await forgeOf(server).protection('main')).toMatchObject({
      requiredChecks: [{ name: 'mergemark' }, { name: 'build' }],
      requiresUpToDate: true,
      requiredApprovals: null,
      requiresCodeOwnerReview: null,
    })
  })

  test('are the rules of every ruleset, the strictest of each', async () => {
    await using server = await startGitHubServer()
    const ruleset = { ruleset_source_type: 'Repository', ruleset_source: 'octo-org/penguins', ruleset_id: 1 }
    const pull = {
      dismiss_stale_reviews_on_push: false,
      require_last_push_approval: false,
      required_review_thread_resolution: false,
    }
    server.state.content.branches.set('main', null)
    server.state.content.rules.set('main', [
      {
        ...ruleset,
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [{ context: 'mergemark', integration_id: 15_368 }],
          strict_required_status_checks_policy: false,
        },
      },
      {
        ...ruleset,
        type: 'pull_request',
        parameters: { ...pull, required_approving_review_count: 1, require_code_owner_review: false },
      },
      {
        ...ruleset,
        type: 'pull_request',
        parameters: { ...pull, required_approving_review_count: 0, require_code_owner_review: true },
      },
    ])
    expect(await forgeOf(server).protection('main')).toEqual({
      sources: ['ruleset'],
      requiredChecks: [{ name: 'mergemark', appId: 15_368, source: 'ruleset' }],
      requiresUpToDate: false,
      requiredApprovals: 1,
      requiresCodeOwnerReview: true,
      dismissesStaleReviews: false,
      requiresMergeQueue: false,
    })
    expect(server.violations).toEqual([])
  })

  test('is nothing for a branch that is not protected, and unknown for one that is not there', async () => {
    await using server = await startGitHubServer()
    server.state.content.branches.set('main', null)
    const forge = forgeOf(server)
    expect(await forge.protection('main')).toMatchObject({
      sources: [],
      requiredChecks: [],
      requiresCodeOwnerReview: false,
      requiredApprovals: 0,
    })
    expect(await forge.protection('gone')).toBeNull()
  })
})

describe('the server is asked what it is:', () => {
  const all = { checks: true, graphql: true, rulesets: true, workflowRuns: true }
  const few = { checks: false, graphql: false, rulesets: false, workflowRuns: true }
  test.each([
    ['github', { product: 'github', version: null, ...all }],
    ['ghes', { product: 'ghes', version: '3.17.1', ...all }],
    ['gitea', { product: 'gitea', version: '1.26.0', ...few }],
    ['forgejo', { product: 'forgejo', version: '14.0.2+gitea-1.22.0', ...few }],
  ] as const)('%s', async (product, expected) => {
    await using server = await startGitHubServer({ product })
    const forge = forgeOf(server)
    expect(await forge.capabilities()).toEqual(expected)
    const asked = server.requests.length
    await forge.capabilities()
    expect(server.requests).toHaveLength(asked)
  })
})

describe('Gitea', () => {
  test('lists 100 comments at once, and a commit’s statuses by their count', async () => {
    await using server = await startGitHubServer({ product: 'gitea', login: 'mergemark' })
    for (let index = 0; index < 100; index += 1) {
      server.state.addComment({ issue: 12, login: 'mergemark', body: `comment ${index}` })
    }
    const forge = forgeOf(server)
    expect(await forge.comments(12)).toHaveLength(100)
    expect(server.requests.filter(({ path }) => path.endsWith('/comments'))).toHaveLength(1)
    for (let index = 0; index < 40; index += 1) {
      await forge.putCheck({
        name: `mergemark/p${index}`,
        sha: HEAD,
        status: 'completed',
        conclusion: 'success',
        title: 'fine',
        summary: '',
        annotations: [],
      })
    }
    expect(await forge.checksOf(HEAD)).toHaveLength(40)
  })
})
