import { expect, it } from 'vitest'
import { composeReport } from '../../src/report/compose.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { baseline, compared, comparison, input, rule, verdict } from '../support/report-documents.ts'

const ports = { charts: createPlainCharts() }
const names = ['accuracy', 'f1_macro', 'precision_macro'] as const

async function explain(outcome: 'regressed' | 'inconclusive', fields: { bound?: true } = {}) {
  const metrics = names.map((name) => compared(name, { base: 0.9, head: 0.8, change: [-0.15, -0.05] }))
  const effect = outcome === 'regressed' ? ('fail' as const) : ('warn' as const)
  const rules = names.map((name) => rule(name, { outcome, effect }))
  const bound = { kind: 'min', value: 0.85 } as const
  const broken = rule('f1_macro', { outcome: 'violated', effect: 'fail', margin: null, bound })
  const report = await composeReport(
    input({
      baseline: baseline(),
      comparison: comparison(metrics),
      verdict: verdict({ verdict: effect, rules: fields.bound ? [...rules, broken] : rules }),
    }),
    ports,
  )
  return report.comment.split('\n\n')[1]
}

it('tells the worst of several metrics in full, and of the others how far they moved', async () => {
  const told = await explain('regressed')
  expect(told).toContain('fell from 0.90 to 0.80')
  expect(told?.match(/fell from/g)).toHaveLength(1)
  expect(told).toMatch(/Also worse than allowed: `\w+` \(−0\.10\) and `\w+` \(−0\.10\)\./)
})

it('says of several metrics that there are too few examples without saying it thrice', async () => {
  const told = await explain('inconclusive')
  expect(told?.match(/cannot tell whether/g)).toHaveLength(1)
  expect(told).toMatch(/Too few examples also for `\w+` \(−0\.10\) and `\w+` \(−0\.10\)\./)
})

it('never leaves out a fixed bar that is broken too', async () => {
  expect(await explain('regressed', { bound: true })).toContain('at least 0.85')
})
