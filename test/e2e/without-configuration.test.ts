import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configuration, petals, predictions } from '../support/flowers.ts'
import { runCli } from '../support/run-cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mergemark-files-'))
  writeFileSync(join(folder, 'main.csv'), predictions({ wrong: 20 }))
  writeFileSync(join(folder, 'worse.csv'), predictions({ wrong: 60 }))
  writeFileSync(join(folder, 'petals.csv'), petals())
  writeFileSync(join(folder, 'policy.yml'), configuration())
})
afterAll(() => rmSync(folder, { recursive: true }))

const columns = [
  '--task',
  'binary',
  '--id',
  'id',
  '--target',
  'target',
  '--predicted',
  'predicted',
  '--positive',
  'tulip',
]

describe('without any mergemark.yml', () => {
  it('evaluate reads a predictions file', () => {
    const args = [
      'evaluate',
      '--predictions',
      'main.csv',
      ...columns,
      '--score',
      'score',
      '--metrics',
      'accuracy,recall',
    ]
    const { exitCode, stdout } = runCli(folder, [...args, '--format', 'json'])
    expect(exitCode).toBe(0)
    const { run, evaluations } = JSON.parse(stdout)
    expect(run).toBeNull()
    // 20 of 300 wrong, half of them tulips: counted by hand.
    expect(
      evaluations[0].metrics.map(({ name, value }: { name: string; value: number }) => [name, value]),
    ).toEqual([
      ['accuracy', 280 / 300],
      ['recall', 140 / 150],
    ])
  })

  it('compare pairs two files, and gate judges the comparison by a policy', () => {
    const args = ['compare', '--base-predictions', 'main.csv', '--head-predictions', 'worse.csv', ...columns]
    const compared = runCli(folder, [...args, '--metrics', 'accuracy'])
    expect(compared.exitCode, compared.stderr).toBe(0)
    const document = JSON.parse(readFileSync(join(folder, 'mergemark-out/comparison.json'), 'utf8'))
    expect(document.metrics[0].evidence).toMatchObject({ kind: 'shares', n: 300, gained: 0, lost: 40 })
    document.metrics[0].evaluation = 'test'
    writeFileSync(join(folder, 'comparison.json'), JSON.stringify(document))
    const judged = runCli(folder, ['gate', '--comparison', 'comparison.json', '--policy', 'policy.yml'])
    expect(judged.stdout).toContain('regressed')
    expect(judged.exitCode).toBe(1)
  })

  it('files that are not of the same examples are not compared, and that is no success', () => {
    writeFileSync(join(folder, 'other.csv'), predictions({ wrong: 20 }).replace('f000,', 'f999,'))
    const args = ['compare', '--base-predictions', 'main.csv', '--head-predictions', 'other.csv', ...columns]
    expect(runCli(folder, args)).toMatchObject({ exitCode: 1 })
  })

  it('validate-data profiles a file, and finds what cannot be read', () => {
    const sound = runCli(folder, ['validate-data', 'petals.csv', '--key', 'id'])
    expect(sound.stdout).toContain('50 rows, 2 columns')
    expect(sound.exitCode).toBe(0)
    writeFileSync(join(folder, 'ragged.csv'), petals().replace('f3,', 'f3,7,'))
    const ragged = runCli(folder, ['validate-data', 'ragged.csv'])
    expect(ragged.stdout).toContain('ragged.csv:5')
    expect(ragged.exitCode).toBe(1)
  })

  it('says what is missing or unknown', () => {
    expect(runCli(folder, ['compare', '--base-predictions', 'main.csv']).stderr).toContain(
      '--head-predictions is needed',
    )
    expect(runCli(folder, ['gate', '--policy', 'policy.yml']).stderr).toContain('--comparison is needed')
    expect(
      runCli(folder, ['evaluate', '--predictions', 'main.csv', '--metrics', 'acuracy']).stderr,
    ).toContain('Did you mean accuracy?')
    expect(runCli(folder, ['validate-data', 'nothing.csv']).stderr).toContain('nothing.csv')
    expect(runCli(folder, ['evaluate', '--predictions', 'main.csv', '--seed', 'x']).stderr).toContain(
      'a number',
    )
  })

  it('the help lists all metrics', () => {
    expect(runCli(folder, ['evaluate', '--help']).stdout).toContain('balanced_accuracy')
  })
})
