import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FinishedCommand, runCli } from '../support/run-cli.ts'

const ACTS = ['main', 'better-model', 'broken-data', 'worse-model', 'no-change'] as const

let folder: string
let played: FinishedCommand

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mergemark-demo-test-'))
  played = runCli(folder, ['demo', '--out', 'demo'])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const report = (act: string, file: string) => join(folder, 'demo/reports', act, file)
const read = (act: string, file: string) => readFileSync(report(act, file), 'utf8')
const document = (act: string, file: string) => JSON.parse(read(act, file))

describe('the demo', () => {
  it('plays five acts to the ends that it tells', () => {
    expect(played.exitCode, played.stderr).toBe(0)
    expect(ACTS.map((act) => document(act, 'verdict.json').verdict)).toEqual([
      'warn',
      'pass',
      'fail',
      'fail',
      'pass',
    ])
  })

  it('prints what a reviewer would see, and where all reports lie', () => {
    expect(played.stdout).toContain('worse than allowed')
    for (const act of ACTS) expect(played.stdout).toContain(report(act, 'report.html'))
  })

  it('stops the broken data at the physical line of the bad cell', () => {
    const lines = readFileSync('examples/penguins/data/train.csv', 'utf8').split('\n')
    const line = lines.findIndex((text) => text.startsWith('p160,')) + 1
    expect(read('broken-data', 'report.md')).toContain(`data/train.csv:${line}`)
    expect(read('broken-data', 'report.md')).toContain('37500')
  })

  it('compares each pull request with main’s record at their merge base', () => {
    for (const act of ACTS.slice(1)) {
      expect(document(act, 'baseline.json')).toMatchObject({
        strategy: 'merge-base',
        distance: 0,
        passedOver: [],
      })
    }
  })

  it('passes the change that does not matter because the model is the same, bit for bit', () => {
    const digest = (act: string) => document(act, 'training.json').model.digest
    expect(digest('no-change')).toBe(digest('main'))
    const { metrics } = document('no-change', 'comparison.json')
    expect(metrics.map(({ evidence }: { evidence: { kind: string } }) => evidence.kind)).toContain(
      'identical',
    )
    expect(metrics.every(({ delta }: { delta: number }) => delta === 0)).toBe(true)
  })

  it('writes a page that needs nothing from outside, and its chart in two colour schemes', () => {
    for (const act of ACTS) {
      expect(read(act, 'report.html')).not.toMatch(/(src|href)="https?:/)
    }
    for (const theme of ['light', 'dark'])
      expect(existsSync(report('worse-model', `charts/metric-changes-${theme}.svg`))).toBe(true)
  })

  it('replaces an earlier demo and nothing else', () => {
    const other = runCli(folder, ['demo', '--out', '.'])
    expect(other.stderr).toContain('MM-007')
    expect(other.exitCode).toBe(2)
    expect(existsSync(report('main', 'report.html'))).toBe(true)
  })
})

/** ajv knows nothing of zod: an independent reader of the JSON Schemas. */
describe('the published schemas accept every document of the demo', () => {
  // The configuration's is no document's, and a bundle's list is written in workflows only.
  const others = ['mergemark.schema.json', 'bundle.schema.json']
  const schemas = globSync('schema/*.schema.json').filter((path) => !others.includes(basename(path)))
  it.each(schemas)('%s', (path) => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
      JSON.parse(readFileSync(path, 'utf8')),
    )
    const file = basename(path).replace('.schema', '')
    const documents = globSync(`demo/reports/**/${file}`, { cwd: folder })
    expect(documents.length).toBeGreaterThan(0)
    for (const name of documents) {
      const value = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  })

  it('and refuse one that is broken', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile(
      JSON.parse(readFileSync('schema/verdict.schema.json', 'utf8')),
    )
    expect(validate({ ...document('main', 'verdict.json'), verdict: 'green' })).toBe(false)
  })
})
