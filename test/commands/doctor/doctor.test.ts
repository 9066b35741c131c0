import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFiles } from '../../../src/adapters/files/files.ts'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createProcesses } from '../../../src/adapters/process/processes.ts'
import { createStores } from '../../../src/adapters/records/stores.ts'
import { checks } from '../../../src/commands/doctor/checks/index.ts'
import { doctor } from '../../../src/commands/doctor.ts'
import { workflowTemplate } from '../../../src/config/template.ts'
import { fault } from '../../../src/errors/fault.ts'
import type { Tables } from '../../../src/ports.ts'
import { createCountingRandom } from '../../support/counting-random.ts'
import { createRepository, isolated, type TestRepository } from '../../support/git-repository.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createMemoryForge } from '../../support/memory-forge.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'
import { makeSigningKey } from '../../support/signing-keys.ts'
import { createMemoryTrainer } from '../../support/trainer-twin.ts'

const POLICY = `version: 1
name: flowers
evaluations:
  test: { task: binary, positive: tulip, predictions: out/p.csv, metrics: [accuracy] }
gate: { mode: enforce, rules: [{ metric: accuracy, margin: 0.02 }] }
`

let repository: TestRepository

beforeEach(() => {
  for (const [name, value] of Object.entries(isolated())) vi.stubEnv(name, value)
  for (const name of ['GITHUB_TOKEN', 'GITHUB_REPOSITORY']) vi.stubEnv(name, '')
  repository = createRepository()
})
afterEach(() => {
  vi.unstubAllEnvs()
  repository[Symbol.dispose]()
})

function begin(policy = POLICY, files: Readonly<Record<string, string>> = {}) {
  repository.commit('one', {
    'mergemark.yml': policy,
    '.github/workflows/mergemark.yml': workflowTemplate(),
    ...files,
  })
  repository.push('main')
}

function storesAt(root: string) {
  return createStores({ root, clock: createManualClock(), random: createCountingRandom(), token: null })
}

const TABLES = {
  open: async () => ({ query: async () => [{ version: 'v1.5.4' }], async [Symbol.asyncDispose]() {} }),
} as unknown as Tables

async function run({ base = null, tables = TABLES }: { base?: string | null; tables?: Tables } = {}) {
  const root = repository.path
  await using git = createGit({ root })
  const ports = {
    git,
    files: createFiles({ root }),
    processes: createProcesses({ root }),
    stores: storesAt(root),
    forge: createMemoryForge(),
    runner: createMemoryRunner(),
    trainer: createMemoryTrainer(),
    tables,
  }
  const inputs = {
    config: 'mergemark.yml',
    base,
    format: 'text',
    quiet: false,
    'no-color': false,
    debug: false,
  } as const
  const installation = { version: '1.2.3', node: process.execPath, cli: 'cli.js', examples: 'examples' }
  return doctor.run({ inputs, ports, installation })
}

/** Results by the name of the check. */
async function resultsOf(asked: Parameters<typeof run>[0] = {}): Promise<Record<string, string>> {
  const { json } = await run(asked)
  const { checks } = JSON.parse(json ?? '') as { checks: { name: string; result: string }[] }
  return Object.fromEntries(checks.map(({ name, result }) => [name, result]))
}

function everythingIn(folder: string): string {
  return execFileSync('sh', ['-c', 'find . -type f -exec sha256sum {} + | sort -k2'], {
    cwd: folder,
    encoding: 'utf8',
  })
}

describe('mergemark doctor', () => {
  it('changes nothing, neither here nor at the remote, and asks the forge nothing without a token', async () => {
    begin()
    const before = everythingIn(repository.folder)
    const { exitCode, text } = await run()
    expect(everythingIn(repository.folder)).toBe(before)
    expect(exitCode).toBe(0)
    expect(text).toContain('pull requests are compared with origin/main')
    expect(text).toContain('Mergemark 1.2.3: ')
  })

  it('has each of its checks in the documentation', () => {
    const rows = checks.map(({ name, looksAt }) => `| \`${name}\` | ${looksAt} |`)
    expect(readFileSync('docs/doctor.md', 'utf8')).toContain(rows.join('\n'))
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })

  it('ends with 1 where there is a problem, and says how to mend it in each form', async () => {
    begin(POLICY.replace('accuracy, margin', 'acuracy, margin'))
    const { exitCode, text, markdown, json } = await run()
    expect(exitCode).toBe(1)
    expect(text).toMatch(/problem +mergemark\.yml:5:/)
    expect(text).toMatch(/on origin\/main: mergemark\.yml:5:/)
    expect(markdown).toContain('❌ problem: mergemark.yml:5:')
    expect(JSON.parse(json ?? '')).toMatchObject({ kind: 'doctor', version: '1.2.3', result: 'problem' })
  })

  it('tells a policy that only observes, and one that main does not have yet', async () => {
    begin(POLICY.replace('enforce', 'observe'))
    expect(await resultsOf()).toMatchObject({ configuration: 'ok', policy: 'warning' })
    repository.commit('gone', { 'mergemark.yml': null })
    repository.push('main')
    writeFileSync(join(repository.path, 'mergemark.yml'), POLICY)
    expect(await resultsOf()).toMatchObject({ configuration: 'ok', policy: 'warning' })
  })

  it('finds the clone shallow, and no branch where there is none', async () => {
    begin()
    repository.history(3)
    repository.push('main')
    expect(await resultsOf()).toMatchObject({ history: 'ok' })
    repository.git('fetch', '--quiet', '--depth=1', `file://${repository.remote}`, 'main')
    repository.git('update-ref', 'refs/heads/main', 'FETCH_HEAD')
    expect(await resultsOf()).toMatchObject({ history: 'warning' })
    expect(await resultsOf({ base: 'nowhere' })).toMatchObject({ history: 'problem', policy: 'not seen' })
  })

  it('goes on where one check fails', async () => {
    begin()
    const tables = {
      open: async () => {
        throw fault('duckdb-unavailable', { reason: 'its digest is another', hint: 'Remove it.' })
      },
    } as unknown as Tables
    const results = await resultsOf({ tables })
    expect(results).toMatchObject({ duckdb: 'problem', store: 'warning', 'required-check': 'not seen' })
  })

  it('trains only where a project trains with TensorFlow', async () => {
    begin()
    expect((await run()).text).toContain('TensorFlow.js is not needed')
  })
})

describe('the store', () => {
  const record = (policy: string, signingKey: string | null, signers: string | null) => {
    begin(policy, signers === null ? {} : { signers })
    const place = { kind: 'git', repository: null, ref: 'refs/mergemark/records', fallback: null } as const
    const store = storesAt(repository.path).open(place, { signers, leastSequence: 0, signingKey })
    return store.append({ folder: 'runs/aa', files: new Map([['a.json', new Uint8Array(1)]]), message: 'a' })
  }
  const signed = `${POLICY}baseline: { signers: signers }\n`

  it('is empty at first, and reached where it has records', async () => {
    begin()
    expect((await run()).text).toContain('holds no record yet')
    await record(POLICY, null, null)
    const { text } = await run()
    expect(text).toContain('the store is reached: refs/mergemark/records at')
    expect(text).toContain('the store is not signed')
  })

  it('is told by whom it is signed', async () => {
    const { key, signer } = makeSigningKey(repository.folder, { name: 'ada' })
    await record(signed, key, signer)
    expect((await run()).text).toContain('the store is signed by ada@example.com')
  })

  it('is a problem where nobody signed what should be', async () => {
    const { signer } = makeSigningKey(repository.folder, { name: 'ada' })
    await record(POLICY, null, null)
    repository.commit('sign', { 'mergemark.yml': signed, signers: signer })
    repository.push('main')
    const { exitCode, text } = await run()
    expect(text).toMatch(/problem +nobody whom signers names/)
    expect(exitCode).toBe(1)
  })

  it('is a problem where it cannot be reached', async () => {
    begin()
    repository.git('remote', 'set-url', 'origin', join(repository.folder, 'nowhere.git'))
    expect(await resultsOf()).toMatchObject({ store: 'problem' })
  })
})
