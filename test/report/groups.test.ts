import { describe, expect, it } from 'vitest'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { composeReport } from '../../src/report/compose.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import {
  compared,
  comparison,
  evaluation,
  input,
  metric,
  RUN,
  rule,
  training,
  verdict,
} from '../support/report-documents.ts'

const ports = { charts: createPlainCharts() }
const compose = (fields: Parameters<typeof input>[0]) => composeReport(input(fields), ports)

const TEXT = 'one of the two'
const group = (fields: Partial<RuleOutcome>) =>
  rule('', {
    rule: TEXT,
    kind: 'group',
    evaluation: null,
    metric: null,
    margin: null,
    pAdjusted: null,
    ...fields,
  })
type Fields = Partial<RuleOutcome> & {
  readonly of: 'any' | 'all'
  readonly alone: RuleOutcome['effect']
  readonly decides: boolean
}
const member = (name: string, { of, alone, decides, ...fields }: Fields) =>
  rule(name, { ...fields, member: { group: TEXT, of, effect: alone, decides } })
const metrics = {
  evaluation: evaluation([metric('accuracy', 0.957), metric('f1_macro', 0.944)]),
  comparison: comparison([
    compared('accuracy', { base: 0.953, head: 0.957, change: [-0.004, 0.012] }),
    compared('f1_macro', { base: 0.951, head: 0.944, change: [-0.016, -0.002] }),
  ]),
}
const rowOf = (comment: string, name: string) =>
  comment.split('\n').filter((line) => line.startsWith(`| \`${name}\``))

describe('the report of a group', () => {
  const regressed = { of: 'all', alone: 'fail', decides: true, outcome: 'regressed' } as const

  it('of all its rules marks those that broke it as failing, and those that hold as holding', async () => {
    const { comment } = await compose({
      ...metrics,
      verdict: verdict({
        verdict: 'fail',
        rules: [
          group({ outcome: 'violated', effect: 'fail', message: '1 of 2 rules holds; all have to.' }),
          member('accuracy', { of: 'all', alone: 'pass', decides: true }),
          member('f1_macro', regressed),
        ],
      }),
    })
    expect(rowOf(comment, 'f1_macro')[0]).toContain('❌ regressed')
    expect(rowOf(comment, 'accuracy')[0]).toContain('✅ not worse')
    expect(comment).not.toContain('decides nothing')
    expect(comment).toMatch(/`f1_macro` fell from 0\.951 to 0\.944/)
  })

  it('that is waived marks what broke it as waived', async () => {
    const { comment } = await compose({
      ...metrics,
      verdict: verdict({
        verdict: 'warn',
        rules: [
          group({ outcome: 'violated', effect: 'warn', waived: 'new sensor' }),
          member('f1_macro', regressed),
        ],
      }),
    })
    expect(rowOf(comment, 'f1_macro')[0]).toContain('⚠️ regressed (waived)')
  })

  it('warns of a bar of it that main breaks already', async () => {
    const { comment } = await compose({
      ...metrics,
      verdict: verdict({
        verdict: 'warn',
        rules: [
          group({ outcome: 'violated', effect: 'warn' }),
          member('accuracy', {
            of: 'all',
            alone: 'warn',
            decides: true,
            kind: 'bound',
            margin: null,
            bound: { kind: 'min', value: 0.99 },
            outcome: 'violated',
          }),
        ],
      }),
    })
    expect(rowOf(comment, 'accuracy')[0]).toContain('⚠️ below the minimum')
  })

  it('shows no tick beside a rule that waits for a baseline', async () => {
    const waits = { of: 'any', alone: 'warn', outcome: 'no-baseline' } as const
    const { comment } = await compose({
      verdict: verdict({
        verdict: 'warn',
        rules: [
          group({ outcome: 'no-baseline', effect: 'warn' }),
          member('accuracy', { ...waits, decides: true }),
          member('f1_macro', { ...waits, decides: false }),
        ],
      }),
    })
    expect(rowOf(comment, 'accuracy')[0]).toContain('⚠️ no baseline yet')
    expect(rowOf(comment, 'f1_macro')[0]).toContain('| no baseline yet (decides nothing)')
  })

  it('keeps what decides nothing in a row of its own, with its own bar', async () => {
    const { comment } = await compose({
      ...metrics,
      verdict: verdict({
        rules: [
          rule('f1_macro', { margin: 0.02 }),
          group({ outcome: 'within' }),
          member('f1_macro', {
            of: 'any',
            alone: 'fail',
            decides: false,
            outcome: 'regressed',
            margin: 0.001,
          }),
          member('accuracy', { of: 'any', alone: 'pass', decides: true }),
        ],
      }),
    })
    const rows = rowOf(comment, 'f1_macro').filter((row) => row.includes('['))
    expect(rows[0]).toMatch(/\| +−0\.001 \| regressed \(decides nothing\)/)
    expect(rows[1]).toMatch(/\| +−0\.02 \| ✅ not worse/)
    expect(comment).toContain('None of the 2 gated metrics is worse than main')
    expect(comment).not.toContain('the other decides nothing')
  })
})

describe('the report', () => {
  it('counts a rule once, on however many slices it is judged', async () => {
    const slice = (name: string, fields: Partial<RuleOutcome> = {}) =>
      rule('accuracy', { slice: name, ...fields })
    const { comment } = await compose({
      verdict: verdict({
        verdict: 'fail',
        rules: [
          slice('island=Dream', { outcome: 'regressed', effect: 'fail' }),
          slice('island=Biscoe'),
          slice('island=Torgersen'),
          rule('f1_macro', { margin: 0.02 }),
        ],
      }),
    })
    expect(comment).toContain('The other rule holds.')
  })

  it('says of a bar on the interval that it is the interval which reaches below it', async () => {
    const bound = { kind: 'min', value: 0.95, by: 'interval' } as const
    const { comment } = await compose({
      ...metrics,
      verdict: verdict({
        verdict: 'fail',
        rules: [
          rule('accuracy', { kind: 'bound', margin: null, bound, outcome: 'violated', effect: 'fail' }),
        ],
      }),
    })
    expect(comment).toContain('❌ interval reaches below the minimum')
    expect(comment).toContain(
      'the policy asks for at least 0.95, and the worse end of its interval is below that.',
    )
  })

  it.each([
    ['f1', 'No rule of the policy is `f1`, so that it waives nothing; it may be misspelt'],
    ['{ metric: accuracy, margin: 0.01 }', 'Nothing that `{ metric: accuracy, margin: 0.01 }` names fails'],
  ])('warns in the open of a waiver that waives nothing: %s', async (name, words) => {
    const waivers = [
      { rule: name, reason: 'flaky', owner: 'ana', expires: '2027-01-31', state: 'unmatched' as const },
    ]
    const { comment, terminal } = await compose({ verdict: verdict({ rules: [rule('accuracy')], waivers }) })
    expect(comment.split('<details>')[0]).toContain(words)
    expect(terminal).toContain('waiver.')
  })

  it('says that nothing was trained where the project trains elsewhere', async () => {
    const none = training({ command: null, engine: 'none', seconds: 0, seeds: [], curves: [], model: null })
    const { comment, terminal } = await compose({ verdict: verdict(), training: none })
    expect(terminal).toContain('Training: none here')
    expect(comment).toContain('Nothing was trained: the configuration has no `train`.')
    expect(comment).not.toContain('engine')
  })

  it('names in a terminal the command that makes the first record', async () => {
    const bootstrap = { sha: null, strategy: 'bootstrap', distance: null, ageSeconds: null } as const
    const first = async (event: string) =>
      (
        await compose({
          run: { ...RUN, event },
          baseline: null,
          comparison: comparison([], { baseline: bootstrap }),
          verdict: verdict(),
        })
      ).comment
    expect(await first('local')).toContain('On main, `mergemark record` makes the first')
    expect(await first('pull_request')).toContain('The next push to main makes the first')
  })
})
