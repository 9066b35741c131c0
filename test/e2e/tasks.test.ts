import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { runCli } from '../support/run-cli.ts'

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
})
afterEach(() => repository[Symbol.dispose]())

const documentOf = (path: string) => JSON.parse(readFileSync(join(repository.path, path), 'utf8'))

/** Main with an example of the tree, run and recorded. */
function recordExample(name: string) {
  cpSync(`examples/${name}`, repository.path, { recursive: true })
  repository.commit('Start')
  repository.push('main')
  const main = runCli(repository.path, ['run'])
  expect(main.stderr + main.stdout).not.toMatch(/MM-\d{3}/)
  expect(main.exitCode).toBe(0)
  expect(runCli(repository.path, ['record']).exitCode).toBe(0)
}

describe('a project with an evaluation of every task', () => {
  it('passes unchanged, and fails what got worse in each', { timeout: 120_000 }, () => {
    recordExample('tasks')
    const { evaluations } = documentOf('mergemark-out/evaluation.json')
    expect(
      evaluations.map(({ task, failure }: { task: string; failure: unknown }) => [task, failure]),
    ).toEqual(
      ['binary', 'multiclass', 'multilabel', 'regression', 'ranking', 'graded', 'metrics-only'].map(
        (task) => [task, null],
      ),
    )

    repository.branch('same')
    repository.commit('Nothing that matters', { 'NOTES.md': 'note\n' })
    const same = runCli(repository.path, ['run', '--base', 'main'])
    expect(same.exitCode).toBe(0)
    const rules = documentOf('mergemark-out/verdict.json').rules as { outcome: string; metric: string }[]
    expect(rules.filter(({ outcome }) => outcome === 'missing')).toEqual([])

    repository.branch('worse', 'main')
    const spoil = (file: string, change: (cells: string[], row: number) => string[]) => {
      const [header = '', ...rows] = readFileSync(join(repository.path, file), 'utf8').trimEnd().split('\n')
      const changed = rows.map((row, index) => change(row.split(','), index).join(','))
      writeFileSync(join(repository.path, file), `${[header, ...changed].join('\n')}\n`)
    }
    spoil('binary.csv', ([id = '', target = '', , ...rest]) => [id, target, '0.5', ...rest])
    spoil('regression.csv', (cells, row) => cells.with(4, row % 2 === 0 ? '20' : '300'))
    spoil('ranking.csv', ([query = '', document = '', score = '']) => [
      query,
      document,
      String(-Number(score)),
    ])
    spoil('graded.csv', ([id = '', repeat = '', score = '']) => [id, repeat, String(Number(score) / 2)])
    spoil('multilabel.csv', (cells) => cells.with(2, 'praise|bug'))
    for (const fold of [1, 2, 3, 4, 5])
      spoil(`wine-fold-${fold}.csv`, ([id = '', wine = '']) => [id, wine, '0.1', '0.1', '0.8'])
    writeFileSync(join(repository.path, 'board.json'), '{ "wer": 0.2, "latency": { "p95_ms": 41.5 } }')
    repository.commit('Worse')
    expect(runCli(repository.path, ['run', '--base', 'main']).exitCode).toBe(1)
    const verdict = documentOf('mergemark-out/verdict.json')
    expect(
      Object.fromEntries(
        verdict.rules.map(({ evaluation, outcome }: { evaluation: string; outcome: string }) => [
          evaluation,
          outcome,
        ]),
      ),
    ).toEqual({
      cancer: 'regressed',
      wine: 'regressed',
      topics: 'regressed',
      diabetes: 'regressed',
      search: 'regressed',
      answers: 'regressed',
      board: 'regressed',
    })
  })
})

describe('a project that is trained in Python', () => {
  it('is trained, evaluated, sliced and compared', { timeout: 120_000 }, () => {
    recordExample('diabetes')
    const [test] = documentOf('mergemark-out/evaluation.json').evaluations
    // scikit-learn 1.9.1: LinearRegression on bmi, bp, ltg of data/train.csv, scored on data/test.csv.
    const whole = Object.fromEntries(
      test.metrics
        .filter(({ slice }: { slice: string | null }) => slice === null)
        .map(({ name, value }: { name: string; value: number }) => [name, value]),
    )
    expect(whole.mean_absolute_error).toBeCloseTo(46.13709, 3)
    expect(whole.r2).toBeCloseTo(0.364031, 4)
    repository.branch('ridge')
    const configuration = readFileSync(join(repository.path, 'mergemark.yml'), 'utf8')
    repository.commit('A ridge that is far too strong', {
      'mergemark.yml': configuration.replace('python3 train.py', 'python3 train.py --ridge 1000000'),
    })
    const { exitCode } = runCli(repository.path, ['run', '--base', 'main'])
    expect(exitCode).toBe(1)
  })
})
