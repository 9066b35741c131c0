import { describe, expect, it } from 'vitest'
import { requiredCheck } from '../../../src/commands/doctor/checks/required-check.ts'
import { server, token } from '../../../src/commands/doctor/checks/token.ts'
import { openForge, remoteOf } from '../../../src/commands/doctor/open-forge.ts'
import { fault } from '../../../src/errors/fault.ts'
import type { Protection } from '../../../src/ports.ts'
import { hear, look, UNPROTECTED } from '../../support/doctor-scene.ts'
import { createMemoryForge } from '../../support/memory-forge.ts'
import { createScriptedProcesses } from '../../support/scripted-processes.ts'

/** The app of every workflow's GITHUB_TOKEN: https://api.github.com/apps/github-actions says its id. */
const ACTIONS = 15_368

describe('the required check', () => {
  const requiring = (...checks: readonly (readonly [string, number | null])[]): Protection => ({
    ...UNPROTECTED,
    sources: ['ruleset'],
    requiredChecks: checks.map(([name, appId]) => ({ name, appId, source: 'ruleset' })),
  })
  const heard = (protection: Protection | null) => hear(requiredCheck, { protection })

  it('is a problem where nothing requires it', async () => {
    expect(await heard(UNPROTECTED)).toEqual([
      'problem: main does not require the check `mergemark`: a red pull request can be merged',
    ])
  })

  it('is a problem where a job or one project is required in its place', async () => {
    const said = await heard(requiring(['mergemark / judge', null], ['mergemark/flowers', null]))
    expect(said).toEqual([
      expect.stringMatching(/^problem: main requires `mergemark \/ judge`, `mergemark\/flowers`/),
    ])
  })

  it('can be forged where anybody may report it, or any workflow', async () => {
    expect(await heard(requiring(['mergemark', null]))).toEqual([
      expect.stringMatching(/^warning: .*from anybody/),
    ])
    expect(await heard(requiring(['mergemark', ACTIONS]))).toEqual([
      expect.stringMatching(/^warning: .*from GitHub Actions/),
    ])
  })

  it('is well where an app of its own must report it, whatever else asks for less', async () => {
    const said = await heard(requiring(['mergemark', null], ['mergemark', ACTIONS], ['mergemark', 4711]))
    expect(said).toEqual([expect.stringMatching(/^ok: .*\(a ruleset\).*\(4711\)/)])
  })

  it('is not taken for missing where nobody could look', async () => {
    expect((await look(requiredCheck, { protection: null }))[0]?.result).toBe('not seen')
    expect((await look(requiredCheck, {}))[0]?.result).toBe('not seen')
  })
})

describe('the token', () => {
  const denied = fault('forge-denied', {
    action: 'read the checks',
    permission: 'checks: read',
    answer: 'no',
  })

  it('is told scope by scope, and nothing is written to find out', async () => {
    const forge = createMemoryForge({ content: { serves: () => false } })
    expect(await hear(token, { forge })).toEqual([
      expect.stringMatching(/^not seen: whether the token may read contents/),
      'ok: the token may read pull-requests',
      'ok: the token may read checks',
      expect.stringMatching(/^not seen: whether the token may read actions/),
    ])
    const reads = ['capabilities', 'hasFile', 'pullRequestsWithHead', 'checksOf', 'workflowRun']
    expect(forge.calls.filter((call) => !reads.includes(call))).toEqual([])
  })

  it('that sees no such repository is asked no more', async () => {
    const absent = fault('forge-refused', { action: 'find it', status: 404, answer: 'Not Found' })
    const forge = createMemoryForge({ fails: (name) => (name === 'pullRequestsWithHead' ? absent : null) })
    expect(await hear(token, { forge })).toEqual([
      expect.stringMatching(/^not seen: there is no acme\/flowers/),
    ])
  })

  it('lacks what the forge denies, and each is asked for all the same', async () => {
    const forge = createMemoryForge({ fails: (operation) => (operation === 'checksOf' ? denied : null) })
    const said = await hear(token, { forge })
    expect(said).toContainEqual(expect.stringMatching(/^warning: .*MM-601/))
    expect(said).toHaveLength(4)
  })
})

describe('the forge', () => {
  it('is named with what it lacks', async () => {
    const capabilities = { product: 'gitea', version: '1.24.0', checks: false, workflowRuns: true } as const
    expect(await hear(server, { forge: createMemoryForge(), capabilities })).toEqual([
      'ok: acme/flowers is on Gitea 1.24.0, which has no checks: commit statuses stand for them',
    ])
  })

  it('is not asked without a token, and the command that would is written out', async () => {
    const url = 'git@github.com:acme/flowers.git\n'
    const processes = createScriptedProcesses([{ when: /remote\.origin\.url/, stdout: url }], {
      GITHUB_TOKEN: '',
    })
    const forge = createMemoryForge()
    expect(await openForge({ forge, processes })).toMatchObject({
      kind: 'closed',
      mend: expect.stringContaining(
        '`GITHUB_REPOSITORY=acme/flowers GITHUB_TOKEN="$(gh auth token)" mergemark doctor`',
      ),
    })
    expect(forge.calls).toEqual([])
  })

  it('that does not answer is not seen', async () => {
    const outage = fault('forge-unreachable', { action: 'ask', host: 'api.github.com', reason: '502' })
    const processes = createScriptedProcesses([], { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'acme/flowers' })
    const opened = await openForge({ forge: createMemoryForge({ fails: () => outage }), processes })
    expect(opened).toMatchObject({ kind: 'closed', sentence: outage.message })
  })
})

describe('the address of a remote', () => {
  it.each([
    ['git@github.com:acme/flowers.git', 'github.com', 'acme/flowers'],
    ['https://github.com/acme/flowers', 'github.com', 'acme/flowers'],
    ['https://user:secret@git.example:8443/acme/flowers.git/', 'git.example', 'acme/flowers'],
    ['ssh://git@git.example/acme/flowers.git', 'git.example', 'acme/flowers'],
  ])('%s', (address, host, repository) => {
    expect(remoteOf(address)).toEqual({ host, repository })
  })

  it('is none where it is a path', () => {
    expect(remoteOf('/srv/git/flowers.git')).toBeNull()
    expect(remoteOf('../remote.git')).toBeNull()
    expect(remoteOf(null)).toBeNull()
  })
})
