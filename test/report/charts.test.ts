import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { drawCharts } from '../../src/report/charts/draw-charts.ts'
import type { DrawnChart } from '../../src/report/charts/drawn-chart.ts'
import { WIDTH } from '../../src/report/charts/frame.ts'
import { charts } from '../../src/report/charts/index.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import { viewReport } from '../../src/report/view.ts'
import { chartSituations } from '../support/chart-situations.ts'
import { digestOf, input, training } from '../support/report-documents.ts'

const situation = (name: string) => chartSituations.get(name) as ReportInput
const draw = (report: ReportInput) => drawCharts(viewReport(report))
const find = (report: ReportInput, name: string) => draw(report).find((chart) => chart.name === name)
const all = [...chartSituations].flatMap(([name, report]) =>
  draw(report)
    // Every pull request has some; one will do.
    .filter((chart) => chart.name !== 'training-curves' || name === 'training')
    .map((chart): [string, DrawnChart] => [`${chart.name} of ${name}`, chart]),
)

/** Every chart once, where it has most to show. */
const portraits = [
  ['history', 'metric-history'],
  ['slices', 'slice-changes'],
  ['slices', 'metric-by-slice'],
  ['multiclass', 'metric-by-class'],
  ['multiclass', 'confusion'],
  ['many-labels', 'confusion'],
  ['binary', 'score-curves'],
  ['multiclass', 'roc'],
  ['multiclass', 'precision-recall'],
  ['multiclass', 'calibration'],
  ['regression', 'residuals'],
  ['regression', 'error-by-decile'],
  ['ranking', 'metric-at-k'],
  ['training', 'training-curves'],
  ['drift', 'column-quantiles'],
  ['drift', 'category-shares'],
] as const

describe('each chart', () => {
  it.each(portraits)('of %s, %s, looks as it did', async (name, chart) => {
    const drawn = find(situation(name), chart)
    const svg = await createCharts().svg(drawn?.specification ?? {}, 'light')
    await expect(`${svg}\n`).toMatchFileSnapshot(`../golden/charts/${name}-${chart}-light.svg`)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    await expect(`${drawn?.alt}\n\n${drawn?.text}\n`).toMatchFileSnapshot(
      `../golden/charts/${name}-${chart}.txt`,
    )
  })

  it.each([
    ['multiclass', 'confusion'],
    ['binary', 'score-curves'],
    ['slices', 'slice-changes'],
  ])('of %s, %s, looks as it did in the dark', async (name, chart) => {
    const svg = await createCharts().svg(find(situation(name), chart)?.specification ?? {}, 'dark')
    await expect(`${svg}\n`).toMatchFileSnapshot(`../golden/charts/${name}-${chart}-dark.svg`)
  })

  it('has a portrait, but for the one that the report’s own tests draw', () => {
    const names = new Set([...portraits.map(([, name]) => name), 'metric-changes'])
    expect(charts.map(({ name }) => name).filter((name) => !names.has(name as never))).toEqual([])
  })

  it.each(all)('has words for those who do not see it: %s', (_, { alt, text }) => {
    expect(alt).toMatch(/\d.*\.$/s)
    const lines = text.split('\n').map((line) => [...line].length)
    expect(lines.length).toBeGreaterThan(1)
    expect(Math.max(...lines)).toBeLessThanOrEqual(92)
  })

  it.each(all.filter(([, { place }]) => place === 'page'))(
    'is as wide as all others: %s',
    async (_, chart) => {
      const svg = await createCharts().svg(chart.specification, 'light')
      expect(svg).toContain(`width="${WIDTH}"`)
    },
  )

  it.each(all)('says nothing beside its own edges: %s', async (_, chart) => {
    const svg = await createCharts().svg(chart.specification, 'light')
    const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const [, left = '0', top = '0'] = /translate\((\d+),(\d+)\)/.exec(svg) ?? []
    const texts = [
      ...svg.matchAll(
        /text-anchor="(\w+)" transform="translate\(([-\d.]+),([-\d.]+)\)( rotate\([-\d.]+\))?"[^>]*font-size="([\d.]+)px"[^>]*>([^<]*)</g,
      ),
    ]
    expect(texts.length).toBeGreaterThan(3)
    const outside = texts.filter(([, anchor, x, y, turned, size, said = '']) => {
      // As wide as the letters of common fonts are on average.
      const length = turned ? 0 : [...said].length * Number(size) * 0.53
      const start =
        Number(x) + Number(left) - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0)
      const line = Number(y) + Number(top)
      return start < 0 || start + length > Number(width) || line < 8 || line > Number(height)
    })
    expect(outside.map(([, , , , , , said]) => said)).toEqual([])
  })
})

describe('which charts there are', () => {
  it('is one beside the verdict, and the others where there is room', () => {
    expect(charts.filter(({ place }) => place === 'lead').map(({ name }) => name)).toEqual(['metric-changes'])
  })

  it('is none where there is no document', () => {
    const none = { evaluation: null, data: null, training: null }
    expect(draw(input({ ...none, verdict: null, baseline: null, base: none }))).toEqual([])
  })

  it('is one for each evaluation, each with a name of its own', () => {
    const report = situation('binary')
    const twice = (document: ReportInput['evaluation']) =>
      document && {
        ...document,
        evaluations: ['a', 'b'].flatMap((name) => document.evaluations.map((one) => ({ ...one, name }))),
      }
    const drawn = draw({
      ...report,
      evaluation: twice(report.evaluation),
      base: { ...report.base, evaluation: twice(report.base.evaluation) },
    }).filter(({ name }) => name.startsWith('score-curves'))
    expect(drawn.map(({ name, title }) => [name, title])).toEqual([
      ['score-curves', 'Scores of a: ROC, precision–recall, calibration'],
      ['score-curves-2', 'Scores of b: ROC, precision–recall, calibration'],
    ])
  })

  it('leaves training out where nothing was logged', () => {
    const report = input({ training: training({ curves: [] }) })
    expect(find(report, 'training-curves')).toBeUndefined()
  })

  it('has no history without main’s records', () => {
    expect(find(situation('gated'), 'metric-history')).toBeUndefined()
  })
})

describe('the chart of the confusion', () => {
  it('tells the errors that grew most', () => {
    const chart = find(situation('multiclass'), 'confusion')
    expect(chart?.alt).toContain('Of 1,204 examples 1,111 are predicted right (main: 1,136).')
    expect(chart?.alt).toContain('Gentoo taken for Chinstrap: 22, now 49.')
  })

  it('compares no counts of other examples', () => {
    const report = situation('multiclass')
    const [evaluation] = report.evaluation?.evaluations ?? []
    const other = {
      ...report.evaluation,
      evaluations: [{ ...evaluation, digest: digestOf('ff') }],
    } as ReportInput['evaluation']
    const chart = find({ ...report, evaluation: other }, 'confusion')
    expect(chart?.title).toBe('Confusion')
    expect(chart?.text).not.toContain('+')
  })

  it('shows the twelve labels of many whose errors changed most, and says how many it leaves out', () => {
    const chart = find(situation('many-labels'), 'confusion')
    expect(JSON.stringify(chart?.specification)).toContain('18 more labels')
  })
})

describe('a chart of a class', () => {
  it('shows six classes of many, those that moved most', () => {
    const report = situation('multiclass')
    const grow = (document: ReportInput['evaluation'], power: number) =>
      document && {
        ...document,
        evaluations: document.evaluations.map((one) => ({
          ...one,
          curves: Array.from({ length: 9 }, (_, at) => ({
            name: 'roc',
            label: `class ${at}`,
            points: 3,
            columns: [
              { name: 'false_positive_rate', values: [0, 0.1, 1] },
              { name: 'true_positive_rate', values: [0, 0.5 + (power * at) / 20, 1] },
            ],
          })),
        })),
      }
    const chart = find(
      {
        ...report,
        evaluation: grow(report.evaluation, 1),
        base: { ...report.base, evaluation: grow(report.base.evaluation, 0) },
      },
      'roc',
    )
    const headings = [3, 4, 5, 6, 7, 8].map((at) => `ROC of class ${at}`)
    for (const heading of headings) expect(chart?.alt).toContain(heading)
    expect(chart?.alt).not.toContain('class 2')
    expect(JSON.stringify(chart?.specification)).toContain('3 more classes')
  })
})

describe('names from data and pull requests', () => {
  it('stay on their line and draw nothing hidden', async () => {
    const report = situation('multiclass')
    const [evaluation] = report.evaluation?.evaluations ?? []
    const labels = ['</svg><script>alert(1)</script>', `a\n${'\u202e'}b`, 'x'.repeat(500)]
    const hostile = {
      ...report.evaluation,
      evaluations: [
        {
          ...evaluation,
          confusion: { labels, matrix: evaluation?.confusion?.matrix },
          curves: evaluation?.curves.map((one, at) => ({ ...one, label: labels[at % 3] })),
        },
      ],
    } as ReportInput['evaluation']
    for (const chart of draw({ ...report, evaluation: hostile })) {
      const svg = await createCharts().svg(chart.specification, 'light')
      expect(svg).not.toMatch(/<script|\u202e/)
      expect(chart.alt + chart.text).not.toContain('\u202e')
      expect(Math.max(...chart.text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(92)
    }
  })
})
