import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configuration, createFlowers, openPullRequest, petals, predictions } from '../support/flowers.ts'
import { runCli } from '../support/run-cli.ts'

let repository: ReturnType<typeof createFlowers>
beforeEach(() => {
  repository = createFlowers()
})
afterEach(() => repository[Symbol.dispose]())

/** Judges the working tree with one file changed, as a first run: nothing but that file can make it red. */
function runWith(name: string, content: string | Uint8Array | null) {
  const path = join(repository.path, name)
  if (content === null) execFileSync('rm', [path])
  else writeFileSync(path, content)
  return runCli(repository.path, ['run'])
}

const train = (command: string) =>
  configuration({ extra: `train:\n  command: ${command}\n  timeout: 1s\n  outputs: { model: model.txt }\n` })
const lines = predictions({ wrong: 20 }).trimEnd().split('\n')

it('the project as it is ends green, so that each case below is red for its own reason', () => {
  expect(runCli(repository.path, ['run'])).toMatchObject({ exitCode: 0 })
})

describe('a configuration that is wrong ends with exit code 2', () => {
  it.each([
    ['missing', null, 'MM-008'],
    ['with an unknown key', configuration().replace('rules:', 'rulez:'), 'Did you mean rules?'],
    [
      'with a metric that does not exist',
      configuration().replace('metric: accuracy', 'metric: acuracy'),
      'Did you mean accuracy?',
    ],
    ['with an empty policy', 'version: 1\nname: flowers\ngate: { rules: [] }\n', 'MM-118'],
  ])('%s', (_, text, said) => {
    const { exitCode, stderr } = runWith('mergemark.yml', text)
    expect(stderr).toContain(said)
    expect(exitCode).toBe(2)
  })
})

describe('predictions that cannot be used never pass', () => {
  it.each([
    ['missing', null, 'MM-001'],
    ['empty', '', 'predictions.csv'],
    ['without a header', `${lines.slice(1).join('\n')}\n`, 'MM-231'],
    ['with ids twice', `${[...lines, lines[5]].join('\n')}\n`, 'MM-214'],
    ['with NaN in a score', predictions({ wrong: 20 }).replace(/0\.9\n/, 'NaN\n'), 'NaN'],
    ['with a third label in a binary task', predictions({ wrong: 20 }).replace(',rose,', ',lily,'), 'lily'],
  ])('%s', (_, text, said) => {
    const { exitCode, stdout, stderr } = runWith('predictions.csv', text)
    expect(stderr).toContain(said)
    expect(exitCode, stdout).toBe(1)
  })
})

describe('data that cannot be read in full never pass', () => {
  const data = petals().split('\n')
  const latin1 = Buffer.from(petals().replace('f3,', 'f\u00fc3,'), 'latin1')
  it.each([
    ['with a broken quote', petals().replace('f3,', '"f"3,'), ':5'],
    ['with a short row', [...data.slice(0, 4), 'f9x', ...data.slice(4)].join('\n'), ':5'],
    ['in a wrong encoding', latin1, '5'],
    ['missing', null, 'data/petals.csv'],
  ])('%s', (_, content, said) => {
    const { exitCode, stdout, stderr } = runWith('data/petals.csv', content)
    expect(stdout + stderr).toContain(said)
    expect(exitCode).toBe(1)
  })
})

describe('a training that goes wrong never passes', () => {
  it.each([
    ['fails', 'node -e "process.exit(3)"', 'exit'],
    ['hangs', 'node -e "setInterval(Object,1000)"', 'MM-4'],
    ['is no program', 'no-such-program-at-all', 'no-such-program-at-all'],
    ['writes nothing', 'node --version', 'model.txt'],
  ])('%s', (_, command, said) => {
    const { exitCode, stderr } = runWith('mergemark.yml', train(command))
    expect(stderr).toContain(said)
    expect(exitCode).toBe(1)
  })

  it('prints workflow commands: none of them is one', () => {
    const script = 'console.log("::error::forged\\n::set-output name=verdict::pass\\n ##[error]forged")'
    writeFileSync(
      join(repository.path, 'train.mjs'),
      `${script}\nimport('node:fs').then((fs) => fs.writeFileSync('model.txt', 'm'))\n`,
    )
    writeFileSync(join(repository.path, 'mergemark.yml'), train('node train.mjs'))
    const { stdout, stderr } = runCli(repository.path, ['run'], { GITHUB_ACTIONS: 'true' })
    const all = `${stdout}\n${stderr}`
    expect(all).toContain('forged')
    expect(all).not.toMatch(/^\s*::(error|set-output)/m)
    expect(all).not.toContain('##[error]')
  })

  it('leaves predictions of an earlier run behind: they are removed, and do not pass for new', () => {
    writeFileSync(
      join(repository.path, 'train.mjs'),
      `import('node:fs').then((fs) => fs.writeFileSync('model.txt', 'm'))\n`,
    )
    const { exitCode, stderr } = runWith('mergemark.yml', train('node train.mjs'))
    expect(stderr).toContain('predictions.csv')
    expect(exitCode).toBe(1)
  })
})

describe('a baseline that cannot be had never passes', () => {
  it('a shallow clone without a merge base gets it from the remote, and says fetch-depth: 0 without one', () => {
    runCli(repository.path, ['run'])
    runCli(repository.path, ['record'])
    openPullRequest(repository, { 'README.md': 'x\n' })
    repository.git('checkout', '--quiet', 'main')
    repository.commit('Go on', { 'README.md': 'y\n' })
    repository.push('main')
    const url = `file://${repository.remote}`
    repository.gitIn(repository.folder, 'clone', '--quiet', '--depth=1', '--branch=change', url, 'shallow')
    const shallow = join(repository.folder, 'shallow')
    repository.gitIn(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'main:main')
    const deepened = runCli(shallow, ['run', '--base', 'main'])
    expect(deepened).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('(merge base, ') })

    repository.gitIn(shallow, 'remote', 'set-url', 'origin', `file://${repository.remote}-gone`)
    const { exitCode, stderr } = runCli(shallow, ['run', '--base', 'main'])
    expect(stderr).toContain('fetch-depth: 0')
    expect(exitCode).not.toBe(0)
  })

  it('a corrupt record is an error, never an empty default', () => {
    runCli(repository.path, ['run'])
    expect(runCli(repository.path, ['record'])).toMatchObject({ exitCode: 0 })
    corruptRecord('evaluation.json')
    openPullRequest(repository, { 'README.md': 'x\n' })
    const { exitCode, stdout } = runCli(repository.path, ['run', '--base', 'main'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/corrupt|digest/)
  })
})

/** Rewrites one file of the store's only record, leaving its manifest as it was. */
function corruptRecord(name: string): void {
  const git = (...args: string[]) => repository.gitIn(repository.remote, ...args)
  const ref = 'refs/mergemark/records'
  const path =
    git('ls-tree', '-r', '--name-only', ref)
      .split('\n')
      .find((one) => one.endsWith(name)) ?? ''
  const file = join(repository.folder, 'corrupt')
  writeFileSync(file, git('show', `${ref}:${path}`).replace('"value": 0.9', '"value": 0.8'))
  const blob = git('hash-object', '-w', file)
  const index = { GIT_INDEX_FILE: join(repository.folder, 'index') }
  const env = {
    PATH: process.env['PATH'] ?? '',
    ...index,
    GIT_AUTHOR_NAME: 'x',
    GIT_AUTHOR_EMAIL: 'x',
    GIT_COMMITTER_NAME: 'x',
    GIT_COMMITTER_EMAIL: 'x',
  }
  const plumb = (...args: string[]) =>
    execFileSync('git', args, { cwd: repository.remote, env, encoding: 'utf8' }).trim()
  plumb('read-tree', ref)
  plumb('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`)
  const message = plumb('show', '--no-patch', '--format=%B', ref)
  const commit = plumb('commit-tree', plumb('write-tree'), '-p', ref, '-m', message)
  plumb('update-ref', ref, commit)
}
