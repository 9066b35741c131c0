import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/documents/data.ts'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { composeReport } from '../../src/report/compose.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import {
  baseline,
  check,
  column,
  data,
  digestOf,
  evaluation,
  input,
  rule,
  training,
  verdict,
} from '../support/report-documents.ts'

const compose = (fields: Parameters<typeof input>[0]) =>
  composeReport(input(fields), { charts: createPlainCharts() })

const ofData = (name: string, fields: Partial<RuleOutcome> = {}) =>
  rule('', {
    rule: `data.penguins${name}`,
    kind: 'data',
    evaluation: null,
    metric: null,
    margin: null,
    pAdjusted: null,
    outcome: 'within',
    message: '2 checks of penguins pass on 344 rows.',
    ...fields,
  })
const violated = ofData(': minimum of body_mass_g', { outcome: 'violated', effect: 'fail' })

const failing = (name: string, fields: Partial<CheckResult> = {}) =>
  check(name, {
    result: 'fail',
    failing: 3,
    examples: [{ row: 1, line: 2, key: null, value: '12' }],
    ...fields,
  })

const dataOnly = {
  data: data({ checks: [failing('minimum', { failingOnMain: 1 })] }),
  verdict: verdict({ verdict: 'fail', rules: [violated, ofData('')] }),
  evaluation: evaluation([], { evaluations: [] }),
  comparison: null,
  training: training({ command: null, engine: 'none', seconds: 0, seeds: [], curves: [], model: null }),
  baseline: baseline(),
}
const base = { ...input().base, evaluation: null, training: null, data: data({ digest: digestOf('d0') }) }

describe('the report of a project that only checks data', () => {
  it('has no words on models, predictions or tests', async () => {
    const { comment } = await compose({ ...dataOnly, base })
    for (const word of ['predictions', 'p (Holm)', 'prove', 'Training', 'nothing could be compared'])
      expect(comment).not.toContain(word)
    expect(comment).toContain('The data are compared with main at')
    expect(comment).toContain('All other checks of the data pass.')
  })

  it('says where nothing tells what is new', async () => {
    const { comment } = await compose({ ...dataOnly, base: { ...base, data: null } })
    expect(comment).toContain('whose record says nothing of data: nothing tells what is new.')
  })
})

describe('the data in a report', () => {
  it('shows what is new before what is on main already', async () => {
    const examples = [{ row: 1, line: 2, key: '7', value: '9', known: true as const }]
    const old = failing('maximum', { failing: 9, failingOnMain: 9, message: 'is above 6300', examples })
    const added = failing('enum', { failing: 1, failingOnMain: 0, message: 'is none of these' })
    const { comment } = await compose({ ...dataOnly, base, data: data({ checks: [old, added] }) })
    expect(comment.indexOf('is none of these')).toBeLessThan(comment.indexOf('is above 6300'))
    expect(comment).toContain('1 of 342 values of `body_mass_g` breaks `enum`')
  })

  it('calls rows new that surely are, and gives counts of the others', async () => {
    const at = (key: string, known?: boolean) => {
      const example = { row: 1, line: 2, key, value: '-7' }
      return known === undefined ? example : { ...example, known }
    }
    const commentOf = async (more: Partial<CheckResult>) => {
      const check = failing('minimum', { failing: 14, failingOnMain: 13, ...more })
      return (await compose({ ...dataOnly, base, data: data({ checks: [check] }) })).comment
    }
    const told = await commentOf({ newFailing: 1, examples: [at('K99', false), at('K1', true)] })
    expect(told).toContain('14 of 342, 1 new')
    expect(told).toMatch(/\(key `K99`\), new \|/)
    expect(told).toMatch(/\(key `K1`\) \|/)
    const untold = await commentOf({ examples: [at('K5'), at('K1', true)] })
    expect(untold).toContain('14 of 342, 13 on main: at least 1 new')
    expect(untold).not.toContain(', new')
    const same = await commentOf({ failing: 13, examples: [at('K5')] })
    expect(same).toContain('13 of 342, 13 on main')
    expect(same).not.toContain('new |')
    const all = await commentOf({ failingOnMain: 0, newFailing: 14, examples: [at('K5', false)] })
    expect(all).toContain('14 of 342, 14 new')
    expect(all).not.toContain(', new')
  })

  it('names all that a schema asks and no check takes, folded', async () => {
    const unsupported = Array.from({ length: 30 }, (_, n) => `expect_${n}_of x (has no check here)`)
    const { comment } = await compose({ ...dataOnly, base, data: data({ unsupported }) })
    expect(comment).toContain('30 items of the schema of `penguins` are not checked; all of them are named')
    expect(comment).toContain('30 not checked')
    for (const one of unsupported) expect(comment).toContain(`- ${one}`)
  })

  it('tells in words what is wrong with the form, and of a rule on rows that it has no value', async () => {
    const form = failing('well-formed', {
      column: null,
      message: 'could not be read',
      examples: [{ row: null, line: 91, key: null, value: 'is not valid JSON' }],
    })
    const rows = failing('c is not below d', {
      column: null,
      message: 'does not satisfy c >= d',
      examples: [{ row: 5, line: 6, key: null, value: null }],
    })
    const { comment } = await compose({ ...dataOnly, base, data: data({ checks: [form, rows] }) })
    expect(comment).toContain('| – | is not valid JSON (`well-formed`)')
    expect(comment).not.toContain('no value')
    expect(comment).toContain('3 of 342 records could not be read')
  })

  it('says that a key is withheld', async () => {
    const examples = [{ row: 1, line: 2, key: null, keyRedacted: true as const, value: '12' }]
    const { comment } = await compose({
      ...dataOnly,
      base,
      data: data({ checks: [failing('minimum', { examples })] }),
    })
    expect(comment).toContain('(key withheld)')
  })

  it('lists as changed neither what reads the same nor the mean of a key', async () => {
    const columns = (mean: number, id: number) => [
      column('body_mass_g', { mean, min: 2700, max: 6300 }),
      column('id', { nulls: 0, distinct: 344, mean: id, min: 1, max: id * 2 }),
    ]
    const now = data({ columns: columns(4201.76, 173) })
    const then = { ...base, data: data({ digest: digestOf('d0'), columns: columns(4201.75, 172) }) }
    const { comment } = await compose({ ...dataOnly, data: now, base: then })
    const changes = comment.split('\n').filter((line) => /^\| `(?:id|body_mass_g)` /.test(line))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatch(/`id` +\| maximum +\| +344 +\| +346/)
  })
})
