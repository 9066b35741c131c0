import { describe, expect, it } from 'vitest'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import { metricChanges } from '../../src/report/charts/metric-changes.ts'
import { viewReport } from '../../src/report/view.ts'
import { compared, comparison, input, rule, verdict } from '../support/report-documents.ts'

const draw = (metrics: MetricComparison[], margin: number | null = 0.01) =>
  metricChanges.draw(
    viewReport(
      input({
        comparison: comparison(metrics),
        verdict: verdict({ rules: metrics.map(({ name }) => rule(name, { margin })) }),
      }),
    ),
  )
const rowsOf = (chart: ReturnType<typeof draw>) =>
  (chart?.specification['data'] as { values: Record<string, unknown>[] } | undefined)?.values ?? []
const accuracy = (base: number, head: number, change: readonly [number, number]) =>
  compared('accuracy', { base, head, change })

describe('the chart of metric changes', () => {
  it('does not apply where nothing was compared', () => {
    expect(draw([])).toBeNull()
    expect(draw([compared('accuracy', { base: null })])).toBeNull()
  })

  it('draws a change in units of the drop that is allowed', () => {
    const [row] = rowsOf(draw([accuracy(0.95, 0.93, [-0.03, -0.01])]))
    expect(row).toMatchObject({
      change: expect.closeTo(-2),
      low: expect.closeTo(-3),
      high: expect.closeTo(-1),
      allowed: -1,
    })
  })

  it('turns a metric that is better when lower, so that right is better', () => {
    const loss = compared('log_loss', {
      base: 0.15,
      head: 0.13,
      change: [-0.03, -0.01],
      higherIsBetter: false,
    })
    expect(rowsOf(draw([loss]))[0]).toMatchObject({
      change: expect.closeTo(2),
      low: expect.closeTo(1),
      high: expect.closeTo(3),
    })
  })

  it('puts the bar at no change where no drop is allowed', () => {
    expect(rowsOf(draw([accuracy(0.95, 0.951, [-0.004, 0.006])], 0))[0]).toMatchObject({ allowed: 0 })
  })

  it('shows only the direction of what lies far outside, with its number beside it', () => {
    const chart = draw([accuracy(0.95, 0.55, [-0.45, -0.35])])
    expect(rowsOf(chart)[0]).toMatchObject({ shape: 'left', said: expect.stringContaining('−0.40') })
    expect(chart?.text.split('\n')[0]).toContain('◄')
  })

  it('says the numbers in its alternative text', () => {
    expect(draw([accuracy(0.953, 0.955, [-0.006, 0.01])])?.alt).toBe(
      "Dot plot of each gated metric's change from main. accuracy changed by +0.002 [−0.006,\u00a0+0.010]; allowed −0.01; not worse.",
    )
  })

  it('has a text form that a comment shows without scrolling, one name a line', () => {
    const long = compared(`metric\n${'x'.repeat(200)}`, { change: [-0.0123, 0.0321] })
    const lines = draw([long, accuracy(0.95, 0.951, [-0.004, 0.006])])?.text.split('\n') ?? []
    expect(lines).toHaveLength(5)
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(92)
  })

  it('draws a change without an interval as a dot alone', () => {
    const point = compared('latency', {
      base: 31,
      head: 30,
      higherIsBetter: false,
      evidence: { kind: 'point', delta: 1 },
    })
    const [row] = rowsOf(draw([point]))
    expect(row?.['low']).toBe(row?.['high'])
  })
})
