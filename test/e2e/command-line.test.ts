import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFlowers, openPullRequest, predictions } from '../support/flowers.ts'
import { runCli } from '../support/run-cli.ts'

let repository: ReturnType<typeof createFlowers>
beforeEach(() => {
  repository = createFlowers()
})
afterEach(() => repository[Symbol.dispose]())

describe('the command line', () => {
  it('lists its commands, and the options of each', () => {
    const all = runCli(repository.path, ['--help'])
    expect(all.exitCode).toBe(0)
    for (const name of [
      'init',
      'validate-data',
      'train',
      'evaluate',
      'baseline',
      'compare',
      'gate',
      'report',
      'record',
      'run',
      'demo',
    ]) {
      expect(all.stdout).toContain(name)
    }
    expect(runCli(repository.path, ['run', '--help']).stdout).toContain('--base <revision>')
  })

  it.each([
    [['gtae'], 'Did you mean gate?'],
    [['gate', '--confg', 'x'], 'Did you mean --config?'],
    [['gate', '--format', 'yaml'], 'text, json, markdown'],
    [['gate', '--config'], 'MM-014'],
  ])('answers %j with exit code 2 and what was meant', (args, said) => {
    const { exitCode, stderr, stdout } = runCli(repository.path, args)
    expect(stderr).toContain(said)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
  })

  it('plays a pull request stage by stage, to the same end as `run`', () => {
    runCli(repository.path, ['run'])
    runCli(repository.path, ['record'])
    openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const whole = runCli(repository.path, [
      'run',
      '--base',
      'main',
      '--out',
      'mergemark-out/whole',
      '--format',
      'json',
    ])
    const stages = ['baseline', 'validate-data', 'train', 'evaluate', 'compare', 'gate'].map((stage) =>
      runCli(repository.path, stage === 'baseline' ? [stage, '--base', 'main'] : [stage]),
    )
    expect(stages.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0, 1])
    expect(whole.exitCode).toBe(1)
    const verdict = readFileSync(join(repository.path, 'mergemark-out/verdict.json'), 'utf8')
    expect(whole.stdout).toBe(verdict)
  })

  it('keeps stdout for the document and stderr for the rest with --format json', () => {
    const { stdout, stderr } = runCli(repository.path, ['validate-data', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'data', name: 'flowers' })
    expect(stderr).toContain('Checking the data')
    expect(runCli(repository.path, ['validate-data', '--quiet']).stderr).toBe('')
  })

  it('shows no stack trace unless asked', () => {
    const quiet = runCli(repository.folder, ['run'])
    expect(quiet.stderr).toContain('MM-008')
    expect(quiet.stderr).not.toContain('    at ')
    expect(runCli(repository.folder, ['run', '--debug']).stderr).toContain('    at ')
  })

  it('says what a document belongs to that another run left', () => {
    runCli(repository.path, ['run'])
    repository.commit('Something else', { 'README.md': 'x\n' })
    const { exitCode, stderr } = runCli(repository.path, ['gate'])
    expect(stderr).toContain('MM-507')
    expect(exitCode).toBe(3)
  })

  it('checks the data and evaluates beside what an earlier commit left', () => {
    runCli(repository.path, ['run'])
    repository.commit('Something else', { 'README.md': 'x\n' })
    expect(runCli(repository.path, ['evaluate']).exitCode).toBe(0)
    expect(runCli(repository.path, ['validate-data']).stderr).not.toContain('MM-507')
  })

  it('records no commit whose files were changed since', () => {
    runCli(repository.path, ['run'])
    writeFileSync(join(repository.path, 'predictions.csv'), predictions({ wrong: 1 }))
    const { exitCode, stderr } = runCli(repository.path, ['record'])
    expect(stderr).toContain('MM-318')
    expect(exitCode).toBe(2)
  })

  it('init writes a configuration and a workflow, and never overwrites', () => {
    const { exitCode, stderr } = runCli(repository.path, ['init'])
    expect(stderr).toContain('mergemark.yml exists already')
    expect(exitCode).toBe(2)
    expect(existsSync(join(repository.path, '.github'))).toBe(false)
    expect(runCli(repository.path, ['init', '--force'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(repository.path, 'mergemark.yml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=/,
    )
    expect(readFileSync(join(repository.path, '.github/workflows/mergemark.yml'), 'utf8')).toContain(
      'uses: mergemark/mergemark/.github/workflows/check.yml@v1',
    )
  })

  it('outside a repository still judges what needs no baseline', () => {
    const folder = join(repository.folder, 'copy')
    cpSync(repository.path, folder, { recursive: true, filter: (path) => !path.endsWith('.git') })
    const { exitCode, stdout, stderr } = runCli(folder, ['run'])
    expect(stdout, stderr).toContain('flowers')
    expect(exitCode).toBe(0)
    expect(runCli(folder, ['record'])).toMatchObject({ exitCode: 2 })
  })
})
