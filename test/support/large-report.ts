import type { ReportInput } from '../../src/report/compose.ts'
import { compared, comparison, evaluation, input, metric, rule, verdict } from './report-documents.ts'

const LABELS = ['Adelie', 'Chinstrap', 'Gentoo', 'Rockhopper'] as const

/** Spread over [0, 1), the same on every machine. */
const scatter = (at: number) => (at * 0.618034) % 1

/** A report as large as they get: so many metrics of the whole set, slices, and examples that changed sides. */
export function largeReport({ metrics = 200, slices = 500, flips = 10_000 } = {}): ReportInput {
  const whole = Array.from({ length: metrics }, (_, at) => ({
    name: `metric_${at + 1}`,
    slice: null,
    base: 0.8 + scatter(at) / 10,
    change: (scatter(at + 7) - 0.4) / 50,
  }))
  const parts = Array.from({ length: slices }, (_, at) => ({
    name: at % 2 === 0 ? 'accuracy' : 'f1_macro',
    slice: `region=area ${String(at + 1).padStart(3, '0')}`,
    base: 0.7 + scatter(at) / 5,
    change: (scatter(at + 3) - 0.5) / 10,
  }))
  const rows = [...whole, ...parts]
  const gated = whole.slice(0, 20)
  return input({
    evaluation: evaluation(
      rows.map(({ name, slice, base, change }) =>
        metric(name, base + change, { slice, n: slice === null ? 1204 : 40 }),
      ),
    ),
    comparison: {
      ...comparison(
        rows.map(({ name, slice, base, change }) =>
          compared(name, {
            slice,
            base,
            head: base + change,
            n: slice === null ? 1204 : 40,
            change: [change - 0.02, change + 0.02],
          }),
        ),
      ),
      flips: Array.from({ length: flips }, (_, at) => {
        const target = LABELS[at % 4] ?? ''
        const other = LABELS[(at + 1 + (at % 3)) % 4] ?? ''
        const isLost = at < flips / 2
        return {
          evaluation: 'test',
          id: `example-${String(at + 1).padStart(5, '0')}`,
          target,
          base: isLost ? target : other,
          head: isLost ? other : target,
          loss: (isLost ? 1 : -1) * (0.01 + 4 * scatter(at)),
        }
      }),
      flipCounts: [{ evaluation: 'test', lost: Math.ceil(flips / 2), gained: Math.floor(flips / 2) }],
    },
    verdict: verdict({
      verdict: 'fail',
      sentence: 'this PR makes metric_1 worse than allowed',
      rules: gated.map(({ name }, at) =>
        rule(name, at === 0 ? { outcome: 'regressed', effect: 'fail' } : {}),
      ),
    }),
  })
}
