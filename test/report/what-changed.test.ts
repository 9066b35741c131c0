import { describe, expect, it } from 'vitest'
import { composeReport } from '../../src/report/compose.ts'
import { changeSituations } from '../support/change-situations.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import {
  compared,
  comparison,
  evaluation,
  flips,
  input,
  metric,
  rule,
  verdict,
} from '../support/report-documents.ts'

const ports = { charts: createPlainCharts() }
const compose = (fields: Parameters<typeof input>[0]) => composeReport(input(fields), ports)
const situation = (name: string) => {
  const found = changeSituations.get(name)
  if (found === undefined) throw new Error(`no situation ${name}`)
  return composeReport(found, ports)
}

describe('what changed', () => {
  it('lists twenty examples in the comment and all of them in the page', async () => {
    const { comment, html } = await situation('slices')
    expect(comment).toContain('`Chinstrap-19`')
    expect(comment).not.toContain('`Gentoo-0`')
    expect(comment).toContain('And 34 more examples, up to 200 of them in `report.html`.')
    expect(html).toContain('<code>Gentoo-11</code>')
    expect(html).not.toContain('more examples')
  })

  it('leaves the examples out first where a comment is too long, and says so', async () => {
    const long = flips(20, { target: 'x'.repeat(290), base: 'y'.repeat(290), head: 'z'.repeat(290) })
    const evaluations = Array.from({ length: 8 }, (_, at) => `set${at}`)
    const { comment } = await compose({
      verdict: verdict({ rules: [rule('accuracy')] }),
      comparison: comparison([compared('accuracy')], {
        flips: evaluations.flatMap((name) => long.map((flip) => ({ ...flip, evaluation: name }))),
        flipCounts: evaluations.map((name) => ({ evaluation: name, lost: 20, gained: 0 })),
        errorKinds: [{ evaluation: 'test', target: 'a', predicted: 'b', base: 0, head: 9 }],
      }),
    })
    expect(comment).toContain('Left out for length: the examples that changed sides.')
    expect(comment).toContain('0 (new)')
  })

  it('marks a kind of error that main did not make as new', async () => {
    const { comment } = await situation('slices')
    expect(comment).toMatch(/\| Adelie +\| Gentoo +\| 0 \(new\) \|/)
    expect(comment).toMatch(/\| Gentoo +\| Chinstrap +\| +4 \|/)
  })

  it('of a regression speaks of worse and better, and of no confusion', async () => {
    const document = evaluation([metric('mae', 0.4)])
    const evaluations = document.evaluations.map((one) => ({
      ...one,
      task: 'regression' as const,
      confusion: null,
    }))
    const { comment } = await compose({
      evaluation: { ...document, evaluations },
      comparison: comparison([compared('mae')], {
        flips: flips(5, { target: '3', base: '3', head: '9' }),
        flipCounts: [{ evaluation: 'test', lost: 5, gained: 2 }],
      }),
    })
    expect(comment).toContain('**5 examples got clearly worse, 2 clearly better.**')
    expect(comment).not.toContain('predicted as')
  })
})

describe('rules of other kinds', () => {
  it('never praise what dropped within a group', async () => {
    const { comment } = await situation('group-any')
    expect(comment).toContain('1 of 2 gated metrics is not worse than main')
    expect(comment).toContain('| regressed (decides nothing) ')
    expect(comment).not.toContain('✅ regressed')
  })

  it('judge a budget by the pin’s row and not by main’s', async () => {
    const { comment } = await situation('improve-not-shown')
    expect(comment).toMatch(/`accuracy since v1` +\| 0\.961 \| +0\.957 \|/)
    expect(comment).toMatch(/`accuracy` +\| 0\.953 \| +0\.957 \|/)
    expect(comment).toContain('do not show a gain above 0.01, which the policy asks for')
  })

  it('that hold for a slice stand with the slices and not among what decides', async () => {
    const { terminal, comment } = await situation('slices')
    expect(terminal).not.toMatch(/island=Dream.*not worse/)
    expect(comment).toMatch(/`island=Dream` +\| `accuracy` .* ✅ not worse/)
  })

  it('that are waived say so, by whom and until when; what expired is warned of', async () => {
    const { comment } = await situation('waived')
    expect(comment).toContain('⚠️ regressed (waived)')
    expect(comment).toMatch(/Waived\.\*\* .* \(until 2026-12-31, agreed by ana\): the sensor on Torgersen/)
    expect(comment).toMatch(/Expired waiver\.\*\* `latency` is no longer waived \(since 2026-10-01/)
    expect(comment).toContain('Unmatched waiver.** No rule of the policy is `f1`, so that it waives nothing')
    expect(comment).toContain('This is attempt 2 of the run, judged at 98.3 % confidence.')
  })

  it('that are a condition go by their name', async () => {
    const { terminal } = await situation('expression')
    expect(terminal).toContain('fair: it is false.')
  })
})
