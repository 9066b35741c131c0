import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createGit } from '../../src/adapters/git/git.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { describeCount, describeExample } from '../../src/data/describe-example.ts'
import { dataStage } from '../../src/data/stage.ts'
import { type CheckResult, type DataDocument, dataDocument } from '../../src/documents/data.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import type { Project } from '../../src/project/project.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

const TEXT = `version: 1
name: plants
data:
  plants:
    path: plants.csv
    key: id
    columns:
      x: { type: integer, minimum: 0 }
`

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
})
afterEach(() => repository[Symbol.dispose]())

interface Stage {
  readonly base: string | null
  readonly head: string
  readonly tested?: string
  readonly text?: string
  readonly record?: DataDocument['datasets'] | null
  /** The commit whose record it is; default: the base. */
  readonly recorded?: string | null
}

/** What the stage finds in what is checked out. */
async function check({ base, head, tested = head, text = TEXT, record = null, recorded = base }: Stage) {
  const root = repository.path
  const project: Project = {
    name: 'plants',
    head: parseConfiguration({ text, path: 'mergemark.yml' }),
    path: 'mergemark.yml',
    text,
    out: 'mergemark-out',
    run: { tested, head, base, event: 'pull_request', attempt: 1 },
    event: { name: 'pull_request' } as TriggerEvent,
  }
  mkdirSync(join(root, project.out, 'base'), { recursive: true })
  const policy = { source: 'head' as const, sha: null, path: project.path, text: null, digest: null }
  const about = { name: project.name, run: project.run }
  writeFileSync(join(root, project.out, 'policy.json'), policyDocument.serialize({ ...about, ...policy }))
  if (record !== null) {
    const run = { tested: recorded ?? head, head, base: null, event: 'push', attempt: 1 }
    const document = dataDocument.serialize({ ...about, run, datasets: record })
    writeFileSync(join(root, project.out, 'base/data.json'), document)
  }
  await using git = createGit({ root })
  const runner = createMemoryRunner()
  const ports = { files: createFiles({ root }), tables: createTables({ root }), git, runner }
  const { datasets } = await dataStage.run(project, { ...ports, clock: createManualClock() })
  return { datasets, marks: runner.annotations }
}

type Files = Readonly<Record<string, string | null>>

interface Change {
  readonly main: Files
  readonly change: Files
  readonly text?: string
  readonly changedText?: string
}

/** A pull request on a main that has its record; what its first failing check says. */
async function propose({ main, change, text = TEXT, changedText = text }: Change) {
  const base = repository.commit('main', { ...main, '.gitignore': 'mergemark-out\nignored.csv\n' })
  const { datasets } = await check({ base: null, head: base, text })
  const head = repository.commit('change', change)
  const found = await check({ base, head, text: changedText, record: datasets })
  return { ...found, failed: failedIn(found.datasets) }
}

function failedIn(datasets: DataDocument['datasets']): CheckResult {
  const failed = datasets.flatMap(({ checks }) => checks).find(({ result }) => result === 'fail')
  if (failed === undefined) throw new Error('nothing fails')
  return failed
}

const shown = ({ examples }: CheckResult) => examples.map(({ key, known = null }) => [key, known])

/** So many rows from K1, of which these have another value. */
function rows(count: number, values: Readonly<Record<number, number>> = {}): string {
  const row = (n: number) => `K${n},${values[n] ?? n}`
  return `id,x\n${Array.from({ length: count }, (_, at) => row(at + 1)).join('\n')}\n`
}

/** The thirteen of main. */
const THIRTEEN = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [at + 1, -(at + 1)]))

describe('one new row among thirteen old ones', () => {
  const one = {
    main: { 'plants.csv': rows(100, THIRTEEN) },
    change: { 'plants.csv': rows(100, { ...THIRTEEN, 99: -7 }) },
  }

  it('is shown first, and is the only one that is called new', async () => {
    const { failed, marks } = await propose(one)
    expect(failed).toMatchObject({ failing: 14, total: 100, failingOnMain: 13, newFailing: 1 })
    expect(shown(failed)).toEqual([
      ['K99', false],
      ['K1', true],
      ['K2', true],
      ['K3', true],
      ['K4', true],
    ])
    expect(describeCount(failed)).toBe('14 of 100 fail, 1 of them new')
    expect(failed.examples.map((example) => describeExample(example, failed)).slice(0, 2)).toEqual([
      '"-7" is not at least 0 (row 99, key K99, new)',
      '"-1" is not at least 0 (row 1, key K1, already on main)',
    ])
    expect(marks.map(({ place }) => place.line)).toEqual([100, 2, 3, 4, 5])
  })

  it('is counted, and no row accused, where git does not hold main’s file', async () => {
    const text = TEXT.replace('plants.csv', 'ignored.csv')
    const write = (content: string) => writeFileSync(join(repository.path, 'ignored.csv'), content)
    write(rows(100, THIRTEEN))
    const base = repository.commit('main', { '.gitignore': 'mergemark-out\nignored.csv\n' })
    const { datasets } = await check({ base: null, head: base, text })
    write(rows(100, { ...THIRTEEN, 99: -7 }))
    const head = repository.commit('change')
    const failed = failedIn((await check({ base, head, text, record: datasets })).datasets)
    expect(describeCount(failed)).toBe('14 of 100 fail, 13 on main: at least 1 new')
    expect(failed.examples.filter(({ known }) => known === false)).toEqual([])
    expect(failed).not.toHaveProperty('newFailing')
  })

  it.each([
    ['is a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n'],
    ['has no column of keys', rows(100, THIRTEEN).replace('id', 'name')],
    ['is no table', ''],
  ])('is counted, and no row accused, where main’s file %s', async (_, broken) => {
    const recorded = repository.commit('recorded', { ...one.main, '.gitignore': 'mergemark-out\n' })
    const { datasets } = await check({ base: null, head: recorded })
    const base = repository.commit('main', { 'plants.csv': broken })
    const head = repository.commit('change', one.change)
    const failed = failedIn((await check({ base, head, record: datasets })).datasets)
    expect(describeCount(failed)).toBe('14 of 100 fail, 13 on main: at least 1 new')
    expect(failed.examples.filter(({ known }) => known === false)).toEqual([])
  })
})

it('what main has mended since the change began is not the change’s doing', async () => {
  const start = repository.commit('main', {
    'plants.csv': rows(20, { 1: -1, 2: -2 }),
    '.gitignore': 'mergemark-out\n',
  })
  repository.branch('change')
  const head = repository.commit('change', { 'plants.csv': rows(20, { 1: -1, 2: -2, 9: -9 }) })
  repository.git('checkout', '--quiet', 'main')
  const base = repository.commit('mended', { 'plants.csv': rows(20, { 2: -2 }) })
  const { datasets } = await check({ base: start, head: base })
  repository.git('checkout', '--quiet', 'change')
  const failed = failedIn((await check({ base, head, record: datasets })).datasets)
  expect(failed.newFailing).toBe(1)
  expect(shown(failed)).toEqual([
    ['K9', false],
    ['K1', true],
    ['K2', true],
  ])
})

it('what main broke since is main’s, in the merge of both', async () => {
  const file = (values: Record<number, number>) => ({ 'plants.csv': rows(40, values) })
  repository.commit('main', { ...file({ 1: -1 }), '.gitignore': 'mergemark-out\n' })
  repository.branch('change')
  const head = repository.commit('change', file({ 1: -1, 39: -9 }))
  repository.git('checkout', '--quiet', 'main')
  const base = repository.commit('broke', file({ 1: -1, 5: -5 }))
  const { datasets } = await check({ base: null, head: base })
  const tested = repository.pullRequest('main', 'change')
  const failed = failedIn((await check({ base, head, tested, record: datasets })).datasets)
  expect(shown(failed)).toEqual([
    ['K39', false],
    ['K1', true],
    ['K5', true],
  ])
})

it('what main broke after the commit that has a record is main’s', async () => {
  const recorded = repository.commit('recorded', { 'plants.csv': rows(20), '.gitignore': 'mergemark-out\n' })
  const { datasets } = await check({ base: null, head: recorded })
  const base = repository.commit('main', { 'plants.csv': rows(20, { 3: -3 }) })
  const head = repository.commit('change', { 'plants.csv': rows(21, { 3: -3 }) })
  const failed = failedIn((await check({ base, head, record: datasets, recorded })).datasets)
  expect(failed).toMatchObject({ failingOnMain: 1, newFailing: 0 })
  expect(shown(failed)).toEqual([['K3', true]])
})

it('main’s file is not asked for where its record says that nothing failed', async () => {
  const file = (values: Record<number, number>) => ({ 'plants.csv': rows(20, values) })
  const recorded = repository.commit('main', { ...file({}), '.gitignore': 'mergemark-out\n' })
  const { datasets } = await check({ base: null, head: recorded })
  // Were it read, one row would be on main.
  const main = repository.commit('other', file({ 1: -1 }))
  const head = repository.commit('change', file({ 1: -1, 2: -2 }))
  const failed = failedIn((await check({ base: main, head, record: datasets, recorded: main })).datasets)
  expect(failed).toMatchObject({ failingOnMain: 0, newFailing: 2 })
})

it('keys are texts, whatever stands in them', async () => {
  const keys = ["it's", `a""b`, "'); DROP TABLE plants; --", '-- x', '\\', '{}']
  const file = (values: readonly number[]) =>
    `id,x\n${keys.map((key, at) => `"${key}",${values[at]}`).join('\n')}\n`
  const { failed } = await propose({
    main: { 'plants.csv': file([-1, -1, -1, -1, -1, 1]) },
    change: { 'plants.csv': file([-1, -1, -1, -1, -1, -1]) },
  })
  expect(failed.newFailing).toBe(1)
  expect(shown(failed).map(([, known]) => known)).toEqual([false, true, true, true, true])
  expect(failed.examples[0]?.key).toBe('{}')
})

it('rows without a key, and keys that more rows have, are counted and not accused', async () => {
  const { failed } = await propose({
    main: { 'plants.csv': 'id,x\n,-1\na,-1\nb,-1\nc,1\n' },
    change: { 'plants.csv': 'id,x\n,-1\n,-2\na,-1\na,-2\nb,-1\nc,-1\n' },
  })
  expect(failed).toMatchObject({ failing: 6, failingOnMain: 3, newFailing: 3 })
  expect(shown(failed)).toEqual([
    ['c', false],
    [null, null],
    [null, null],
    ['a', null],
    ['a', null],
  ])
  const { failed: first } = await propose({
    main: { 'plants.csv': 'id,x\nb,-1\nc,1\n' },
    change: { 'plants.csv': 'id,x\nb,-1\n,-1\n' },
  })
  expect(shown(first)).toEqual([
    [null, false],
    ['b', true],
  ])
})

it('nothing is new where as many fail, and one is where another was mended', async () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 1, -1]))
  const main = { 'plants.csv': rows(30, many) }
  const added = await propose({ main, change: { 'plants.csv': `${rows(30, many)}K31,5\n` } })
  expect(describeCount(added.failed)).toBe('9 of 31 fail, all of them on main already')
  const swapped = await propose({ main, change: { 'plants.csv': rows(30, { ...many, 1: 1, 30: -3 }) } })
  expect(describeCount(swapped.failed)).toBe('9 of 30 fail, 1 of them new')
  expect(shown(swapped.failed)[0]).toEqual(['K30', false])
})

it('the files of a pattern are those that main has', async () => {
  const text = TEXT.replace('plants.csv', 'parts/*/*.csv')
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 1, -1]))
  const later = (values: string) => `id,x\nL1,-1\nL2,${values}\n`
  const { failed, datasets } = await propose({
    text,
    main: { 'parts/year=1/a.csv': rows(20, many), 'parts/year=2/b.csv': later('3') },
    change: { 'parts/year=1/a.csv': rows(20, { ...many, 20: -1 }), 'parts/year=2/b.csv': later('-3') },
  })
  expect(datasets[0]?.files).toHaveLength(2)
  expect(failed).toMatchObject({ failing: 12, newFailing: 2 })
  expect(shown(failed).slice(0, 3)).toEqual([
    ['K20', false],
    ['L2', false],
    ['K1', true],
  ])
})

it('checks that look at other rows, and rules, are told by it too', async () => {
  const text = `version: 1
name: plants
data:
  plants:
    path: plants.csv
    key: id
    columns:
      x: { unique: true }
    rules:
      - { name: small, sql: 'x < 90', severity: warning }
`
  const twins = { 1: 50, 2: 50, 3: 51, 4: 51, 5: 52, 6: 52, 7: 95, 8: 96, 9: 97, 10: 98, 11: 99, 12: 91 }
  const { datasets } = await propose({
    text,
    main: { 'plants.csv': rows(20, twins) },
    change: { 'plants.csv': rows(20, { ...twins, 18: 20, 19: 93 }) },
  })
  const [unique, small] = (datasets[0]?.checks ?? []).filter(({ result }) => result === 'fail')
  if (unique === undefined || small === undefined) throw new Error('they do not fail')
  expect(unique).toMatchObject({ rule: 'unique', failing: 8, newFailing: 2 })
  expect(shown(unique).slice(0, 3)).toEqual([
    ['K18', false],
    ['K20', false],
    ['K1', true],
  ])
  expect(small).toMatchObject({ failing: 7, newFailing: 1 })
  expect(shown(small)[0]).toEqual(['K19', false])
})

it('of what refers to another data set the record alone tells', async () => {
  const text = `version: 1
name: plants
data:
  plants:
    path: plants.csv
    key: id
    foreignKeys: [{ fields: x, reference: { resource: kinds, fields: kind } }]
    columns:
      y: { type: integer, minimum: 0 }
  kinds: { path: kinds.csv }
`
  const plants = ['a,1,-1', 'b,2,-1', 'c,3,-1', ...Array.from({ length: 9 }, (_, n) => `e${n},1,-1`)]
  const { datasets } = await propose({
    text,
    main: { 'plants.csv': `id,x,y\n${plants.join('\n')}\n`, 'kinds.csv': 'kind\n1\n2\n' },
    change: { 'plants.csv': `id,x,y\n${plants.join('\n')}\nz,1,-1\n`, 'kinds.csv': 'kind\n1\n' },
  })
  const [minimum, failed] = (datasets[0]?.checks ?? []).filter(({ result }) => result === 'fail')
  if (minimum === undefined || failed === undefined) throw new Error('they do not fail')
  expect(minimum).toMatchObject({ failing: 13, newFailing: 1 })
  expect(failed).toMatchObject({ rule: 'foreignKeys', failing: 2, failingOnMain: 1, newFailing: 1 })
  expect(shown(failed)).toEqual([
    ['b', false],
    ['c', true],
  ])
})

it('a sensitive key is told by, and not shown', async () => {
  const text = TEXT.replace('columns:', 'columns:\n      id: { type: string, sensitive: true }')
  const { failed } = await propose({
    text,
    main: { 'plants.csv': rows(100, THIRTEEN) },
    change: { 'plants.csv': rows(100, { ...THIRTEEN, 99: -7 }) },
  })
  expect(failed.newFailing).toBe(1)
  expect(failed.examples.map(({ key, row, known }) => [key, row, known]).slice(0, 2)).toEqual([
    [null, 99, false],
    [null, 1, true],
  ])
})

describe('nothing is told of what main has', () => {
  const main = { 'plants.csv': rows(20, { 1: -1 }) }
  const change = { 'plants.csv': rows(20, { 1: -1, 2: -2 }) }

  it('of a data set of another name', async () => {
    const changedText = TEXT.replace('  plants:', '  trees:')
    const { failed } = await propose({ main, change, changedText })
    expect(describeCount(failed)).toBe('2 of 20 fail')
    expect(shown(failed).map(([, known]) => known)).toEqual([null, null])
  })

  it('of a check that main does not have', async () => {
    const { failed } = await propose({
      main,
      change,
      changedText: TEXT.replace('minimum: 0', 'exclusiveMinimum: 0'),
    })
    expect(describeCount(failed)).toBe('2 of 20 fail')
    expect(failed).not.toHaveProperty('failingOnMain')
  })
})

it('a check that fails in more rows of main than are told apart falls back to main’s record', async () => {
  const values = (last: number) =>
    `id,x\n${Array.from({ length: 10_050 }, (_, n) => `K${n},${n === 10_049 ? last : -1}`).join('\n')}\n`
  const { failed } = await propose({
    main: { 'plants.csv': values(1) },
    change: { 'plants.csv': values(-1) },
  })
  expect(describeCount(failed)).toBe('10050 of 10050 fail, 10049 on main: at least 1 new')
  expect(failed.examples.filter(({ known }) => known === false)).toEqual([])
})
