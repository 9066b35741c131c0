import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import type { Dataset } from '../../../src/documents/data.ts'
import type { VerdictDocument } from '../../../src/documents/verdict.ts'
import { type CheckedProject, dataToSarif } from '../../../src/gate/outputs/data-sarif.ts'
import { toSarif } from '../../../src/gate/outputs/sarif.ts'
import { ruleOutcome } from '../../../src/gate/rule-outcome.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'
import { wrongInSarif } from '../../support/sarif-schema.ts'

const version = '1.2.3'
const projectOf = (datasets: readonly Dataset[], fields: Partial<CheckedProject> = {}): CheckedProject => ({
  name: 'birds',
  configuration: 'ml/mergemark.yml',
  datasets,
  failure: null,
  ...fields,
})
const wrongIn = (...projects: CheckedProject[]) => wrongInSarif(dataToSarif(projects, { version }))
const mass = (more: object = {}) => columnOf('mass', { type: 'integer', checks: { minimum: 2500 }, ...more })

describe('SARIF 2.1.0’s own JSON Schema', () => {
  it('refuses what is no SARIF', () => {
    expect(wrongInSarif('{ "version": "2.1.0" }')).not.toEqual([])
    const log = JSON.parse(dataToSarif([projectOf([])], { version }))
    expect(wrongInSarif(JSON.stringify({ ...log, runs: [{ ...log.runs[0], result: [] }] }))).not.toEqual([])
  })

  it('takes the findings of a file: many, of every severity, of its form and of its whole', async () => {
    const folder = createDataFolder()
    folder.write(
      'data.csv',
      `id,mass\n${Array.from({ length: 60 }, (_, n) => `${n},${n}\n`).join('')}61,1,2\n`,
    )
    const columns = [
      mass({ demands: { minimum: { mostly: 1, severity: 'warning', owner: '@org/birds', when: 'id > 3' } } }),
      columnOf('id', { type: 'integer', checks: { mean: { max: 1 }, unique: true }, severity: 'info' }),
      columnOf('gone'),
    ]
    const found = await validateDataset(
      datasetOf({ key: 'id', columns, checks: { rows: { min: 100 } } }),
      folder,
    )
    expect(found.checks.filter(({ result }) => result !== 'pass').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['well-formed', 'columns', 'minimum', 'mean', 'rows']),
    )
    expect(wrongIn(projectOf([found]))).toEqual([])
    expect(wrongIn(projectOf([found]), projectOf([found], { name: 'fish', failure: 'gone' }))).toEqual([])
  })

  it('takes findings whose values are withheld, and those that main has too', async () => {
    const folder = createDataFolder()
    folder.write('data.csv', 'mail,mass\na@home.example,1\nb@home.example,3000\nc at home,2\n')
    const columns = [columnOf('mail', { sensitive: true, checks: { pattern: '.+@.+' } }), mass()]
    const settings = datasetOf({ columns })
    const main = await validateDataset(settings, folder)
    const found = await validateDataset(settings, folder, { datasets: [], base: main, now: 0 })
    const text = dataToSarif([projectOf([found])], { version })
    expect(text).toContain('withheld')
    expect(text).toContain('"baselineState": "unchanged"')
    expect(wrongInSarif(text)).toEqual([])
  })

  it('takes findings of Parquet, which has no lines, and of several files', async () => {
    const folder = createDataFolder()
    mkdirSync(join(folder.root, 'year=2026'))
    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    const path = join(folder.root, 'year=2026', 'data.parquet')
    await connection.run(`COPY (SELECT range AS mass FROM range(9)) TO '${path}' (FORMAT parquet)`)
    connection.closeSync()
    instance.closeSync()
    expect(existsSync(path)).toBe(true)
    folder.write('a.csv', 'mass\n1\n')
    folder.write('b 2.csv', 'mass\n3000\n2\n')
    const found = [
      await validateDataset(datasetOf({ path: 'year=2026/data.parquet', columns: [mass()] }), folder),
      await validateDataset(datasetOf({ path: '*.csv', columns: [mass()] }), folder),
    ]
    expect(found.map(({ checks }) => checks.at(-1)?.failing)).toEqual([9, 2])
    expect(wrongIn(projectOf(found))).toEqual([])
  })

  it('takes any text of a hostile document', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    const example = fc.record({
      row: fc.constantFrom(null, 1),
      line: fc.constantFrom(null, 1, 900_000),
      key: fc.oneof(text, fc.constant(null)),
      value: fc.oneof(text, fc.constant(null)),
      file: text,
    })
    const check = fc.record({
      rule: text,
      column: fc.oneof(text, fc.constant(null)),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      result: fc.constantFrom('fail' as const, 'error' as const),
      failing: fc.nat(9),
      total: fc.nat(9),
      message: text,
      examples: fc.array(example, { maxLength: 3 }),
      owner: text,
    })
    fc.assert(
      fc.property(fc.array(check, { maxLength: 3 }), text, text, (checks, path, name) => {
        const digest = `sha256:${'0'.repeat(64)}` as const
        const dataset: Dataset = {
          name,
          path,
          digest,
          rows: 1,
          columns: [],
          checks,
          drift: [],
          unsupported: [],
        }
        expect(wrongIn(projectOf([dataset], { name, configuration: path }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('takes the findings of the gate', () => {
    const rules = [
      ruleOutcome({
        rule: '{ metric: f1_macro, margin: 0.01 }',
        kind: 'change',
        as: 'prove',
        outcome: 'regressed',
        effect: 'fail',
        message: 'Macro F1 dropped.',
        place: { file: 'org/our gate.yml', line: 7, column: 5 },
      }),
      ruleOutcome({
        rule: 'data.penguins: minimum of mass',
        kind: 'data',
        as: 'prove',
        outcome: 'violated',
        effect: 'warn',
        message: '2 of 344 values are below 2500.',
      }),
      ruleOutcome({
        rule: 'rows',
        kind: 'expr',
        as: 'prove',
        outcome: 'missing',
        effect: 'fail',
        message: 'No rows.',
      }),
    ]
    const verdict = { verdict: 'fail', mode: 'enforce', sentence: 'It dropped.', rules, waivers: [] }
    const judged = {
      name: 'penguins',
      configuration: 'ml/mergemark.yml',
      verdict: verdict as unknown as VerdictDocument,
      datasets: [],
      model: null,
      evaluations: [],
    }
    const text = toSarif([judged, { ...judged, name: 'fish', verdict: null }], { version })
    expect(JSON.parse(text).runs[0].results).toHaveLength(3)
    expect(wrongInSarif(text)).toEqual([])
  })
})
