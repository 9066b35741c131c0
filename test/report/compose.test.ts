import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { composeReport } from '../../src/report/compose.ts'
import { baselineSituations } from '../support/baseline-situations.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import {
  baseline,
  check,
  compared,
  comparison,
  data,
  evaluation,
  input,
  metric,
  RUN,
  rule,
  verdict,
} from '../support/report-documents.ts'
import { situations } from '../support/report-situations.ts'

const ports = { charts: createPlainCharts() }
const compose = (fields: Parameters<typeof input>[0]) => composeReport(input(fields), ports)
const situation = (name: string) => {
  const found = situations.get(name)
  if (found === undefined) throw new Error(`no situation ${name}`)
  return found
}

describe('the report of a pull request', () => {
  // To accept a change that you have looked at: npx vitest run test/report/compose.test.ts -u
  it.each([...situations])('%s reads as it did', async (name, documents) => {
    const report = await composeReport(documents, ports)
    await expect(report.comment).toMatchFileSnapshot(`../golden/report/${name}.md`)
    await expect(report.terminal).toMatchFileSnapshot(`../golden/report/${name}.txt`)
  })

  it.each([...baselineSituations])('tells of the baseline: %s', async (name, documents) => {
    const report = await composeReport(documents, ports)
    await expect(report.comment).toMatchFileSnapshot(`../golden/report/baseline/${name}.md`)
  })

  it('as a page and as a chart looks as it did', async () => {
    const report = await composeReport(situation('fail'), { charts: createCharts() })
    await expect(report.html).toMatchFileSnapshot('../golden/report/fail.html')
    // The others have their portraits in test/golden/charts.
    for (const { name, theme, svg } of report.charts.filter((chart) => chart.name === 'metric-changes')) {
      await expect(svg).toMatchFileSnapshot(`../golden/report/${name}-${theme}.svg`)
    }
  })
})

describe('the comment', () => {
  it('without a verdict says so, and is red', async () => {
    const { comment } = await compose({ verdict: null })
    expect(comment).toMatch(/^### ❌ penguins: no verdict could be reached\n/)
  })

  it('in observe mode gives the verdict that would have been', async () => {
    const { comment } = await composeReport(situation('observed'), ports)
    expect(comment).toMatch(/^### ❌ penguins: would fail: /)
    expect(comment).toContain('the check passes whatever is found')
  })

  it('shows a metric with two bars once, by its worse one', async () => {
    const bound = { kind: 'min', value: 0.9 } as const
    const { comment } = await compose({
      evaluation: evaluation([metric('f1_macro', 0.8996)]),
      comparison: comparison([
        compared('f1_macro', { base: 0.904, head: 0.8996, change: [-0.0096, 0.0008] }),
      ]),
      verdict: verdict({
        verdict: 'fail',
        rules: [
          rule('f1_macro'),
          rule('f1_macro', { kind: 'bound', margin: null, bound, outcome: 'violated', effect: 'fail' }),
        ],
      }),
    })
    const rows = comment.split('\n').filter((line) => line.startsWith('| `f1_macro`'))
    expect(rows[0]).toContain('−0.01, min 0.9')
    expect(rows[0]).toContain('❌ below the minimum')
    expect(rows.filter((row) => row.includes('min 0.9'))).toHaveLength(1)
    // Rounded to three digits it would be 0.900, which is not below the bar.
    expect(rows[0]).toContain('0.8996')
  })

  it('shows values that differ wherever the change shown is not 0', async () => {
    const mae = { base: 46.14, head: 45.27, change: [-8.2, 6.5], higherIsBetter: false } as const
    const { comment } = await compose({
      evaluation: evaluation([metric('mae', 45.27, { higherIsBetter: false })]),
      comparison: comparison([compared('mae', mae)]),
      verdict: verdict({ rules: [rule('mae', { margin: 0.5 })] }),
    })
    expect(comment).toMatch(/`mae` \(lower is better\) \| 46\.14 \| +45\.27 \| −0\.87\u00a0\[/u)
    // The same number wherever it stands.
    expect(comment).toMatch(/`mae` +\| 46\.14 \| +45\.27 \| .* \| +−0\.87 \|/u)
  })

  it('says once why a metric is missing', async () => {
    const message = 'Mean absolute error is missing: it was computed on other examples.'
    const { comment } = await compose({
      verdict: verdict({
        verdict: 'fail',
        rules: ['mean_absolute_error', 'r2'].map((name) =>
          rule(name, {
            outcome: 'missing',
            effect: 'fail',
            message: message.replace('Mean absolute error', name),
          }),
        ),
      }),
    })
    expect(comment).toContain(
      '`mean_absolute_error` and `r2` are missing: it was computed on other examples.',
    )
  })

  it('counts rules on the metrics that the table has', async () => {
    const bar = {
      kind: 'bound',
      rule: '{ metric: accuracy, min: 0.9 }',
      margin: null,
      bound: { kind: 'min', value: 0.9 },
      outcome: 'within',
    } as const
    const { comment } = await compose({
      verdict: verdict({
        verdict: 'fail',
        rules: [
          rule('recall', { outcome: 'regressed', effect: 'fail' }),
          rule('accuracy', bar),
          rule('accuracy', { outcome: 'inconclusive', effect: 'warn' }),
          rule('f1_macro'),
        ],
      }),
    })
    expect(comment).toContain('Of the other 3 rules on 2 metrics, 2 hold and 1 warns.')
  })

  it('gives one more digit where the change would not add up', async () => {
    const { comment } = await compose({
      comparison: comparison([compared('f1_macro', { base: 0.8824, head: 0.8764, change: [-0.046, 0.034] })]),
      verdict: verdict({ rules: [rule('f1_macro', { margin: 0.06 })] }),
    })
    expect(comment).toMatch(/`f1_macro` \| +0\.882 \| +0\.876 \| −0\.006\u00a0\[−0\.046,\u00a0\+0\.034\]/u)
  })

  it('says of the same predictions that they are the same, without an interval of no width', async () => {
    const same = {
      base: 0.9,
      head: 0.9,
      change: [0, 0],
      evidence: { kind: 'identical', n: 1204, sameModel: true },
    } as const
    const { comment } = await compose({
      comparison: comparison([compared('accuracy', same)]),
      verdict: verdict({ rules: [rule('accuracy')] }),
    })
    expect(comment).toContain('The predictions are the same as main’s, example by example')
    expect(comment).not.toContain('[0.0')
  })

  it('names the fixed bar too where a metric breaks both', async () => {
    const bound = { kind: 'min', value: 0.85 } as const
    const { comment } = await compose({
      comparison: comparison([compared('accuracy', { base: 0.9, head: 0.82, change: [-0.13, -0.03] })]),
      verdict: verdict({
        verdict: 'fail',
        rules: [
          rule('accuracy', { outcome: 'regressed', effect: 'fail', margin: 0.02 }),
          rule('accuracy', { kind: 'bound', margin: null, bound, outcome: 'violated', effect: 'fail' }),
        ],
      }),
    })
    expect(comment).toContain('the policy allows −0.02 and asks for at least 0.85.')
  })

  it('turns the sign of what is allowed for a metric that is better when lower', async () => {
    const { comment } = await composeReport(situation('improved'), ports)
    expect(comment).toMatch(/`log_loss` \(lower is better\).*−0\.023.*\+0\.02 /)
  })

  it('marks what could only be compared as points', async () => {
    const { comment } = await compose({
      comparison: comparison([compared('accuracy', { evidence: { kind: 'point', delta: 0.002 } })]),
      verdict: verdict({ rules: [rule('accuracy', { untested: true })] }),
    })
    expect(comment).toContain('✅ not worse (untested)')
  })

  it('calls a push a commit, not a pull request', async () => {
    const run = { ...RUN, event: 'push' }
    const { comment } = await composeReport({ ...situation('pass'), run }, ports)
    expect(comment).toContain('| this commit |')
    expect(comment).toContain('(previous commit, committed 3 hours ago)')
  })

  it.each([
    [{ strategy: 'ancestor', distance: 3 }, '3 commits before the merge base, the nearest with a record'],
    [{ strategy: 'pinned', distance: 7 }, 'pinned, 7 commits before the merge base'],
    [
      { strategy: 'latest', distance: null },
      'latest record of all, not among the first-parent ancestors of the merge base',
    ],
    [{ strategy: 'rebuild', distance: 0 }, 'merge base, trained and evaluated again here'],
    [{ sha: null, strategy: 'bootstrap' }, 'strategy: bootstrap'],
    [
      { sha: null, strategy: 'none', passedOver: [{ sha: RUN.head, reason: 'its record is corrupt' }] },
      'There is no baseline (strategy: none): its record is corrupt.',
    ],
  ] as const)('names how the baseline was chosen: %o', async (fields, words) => {
    const { comment } = await composeReport(
      { ...situation('pass'), baseline: baseline({ ...fields } as object) },
      ports,
    )
    expect(comment).toContain(words)
  })

  it('does not claim the same examples where the evaluation sets differ', async () => {
    const { base, ...pass } = situation('pass')
    const other = evaluation([])
    for (const one of other.evaluations) one.digest = `sha256:${'0'.repeat(64)}`
    const { comment } = await composeReport({ ...pass, base: { ...base, evaluation: other } }, ports)
    expect(comment).not.toContain('on the same')
    expect(comment).toContain('not the same as main’s')
  })

  it('says outside a repository that nothing was compared', async () => {
    const { comment } = await compose({ run: null, baseline: null, links: { repository: null, run: null } })
    expect(comment).toContain('this folder is not in a git repository')
    expect(comment).not.toContain('](')
  })

  it('shows published pictures in place of the text form', async () => {
    const urls = {
      light: 'https://github.com/rookery/penguins/blob/1/l.svg?raw=true',
      dark: 'https://github.com/rookery/penguins/blob/1/d.svg?raw=true',
    }
    const { comment } = await composeReport(
      { ...situation('fail'), chartUrls: new Map([['metric-changes', urls]]) },
      ports,
    )
    expect(comment).toContain(
      `<picture><source media="(prefers-color-scheme: dark)" srcset="${urls.dark}"><img alt="`,
    )
    expect(comment).toContain('recall[Gentoo] changed by −0.061')
    expect(comment).not.toContain('<pre>')
  })

  it('links to nothing that is no address', async () => {
    const links = { repository: 'javascript:alert(1)//', run: 'https://x.example/a)b' }
    const { comment, html } = await composeReport({ ...situation('broken-data'), links }, ports)
    expect(comment).not.toContain('](')
    expect(html).not.toMatch(/<a (?!href="#)/)
  })
})

describe('data that fails a check', () => {
  const broken = () =>
    data({
      checks: [
        check('minimum', {
          result: 'fail',
          failing: 1,
          examples: [{ row: 1, line: 2, key: null, value: '-1' }],
        }),
      ],
    })
  const entry = (name: string) =>
    rule('', { rule: name, kind: 'data', metric: null, outcome: 'violated', effect: 'fail' })

  it('is shown open, cell by cell, where it decides', async () => {
    const rules = [entry('data.penguins: minimum of body_mass_g')]
    const { comment } = await compose({ data: broken(), verdict: verdict({ verdict: 'fail', rules }) })
    expect(comment).toContain('In `data/penguins.csv` 1 of 342 values of `body_mass_g` breaks `minimum`.')
    expect(comment).toMatch(
      /\| \[`data\/penguins\.csv:2`\]\(.*#L2\) +\| `body_mass_g` +\| `-1` +\| is below 2500/,
    )
  })

  it('is a warning where the policy of main does not know the data set', async () => {
    const { comment } = await compose({
      data: broken(),
      verdict: verdict({ rules: [entry('data.other: minimum')] }),
    })
    expect(comment).toMatch(
      /⚠️ `minimum` of `body_mass_g` in `penguins` fails in 1 of 342: .*nothing is judged by it\./,
    )
    expect(comment).not.toContain('breaks')
  })

  it('tells what is new, and that a value is withheld', async () => {
    const examples = [
      { row: 1, line: 2, key: 'n7', value: null, redacted: true as const, file: 'data/b.csv' },
      { row: 2, line: 3, key: 'n8', value: null, redacted: true as const, known: true as const },
    ]
    const checks = [check('minimum', { result: 'fail', failing: 2, failingOnMain: 1, examples })]
    const rules = [entry('data.penguins: minimum of body_mass_g')]
    const { comment } = await compose({
      data: data({ checks }),
      verdict: verdict({ verdict: 'fail', rules }),
    })
    expect(comment).toMatch(/data\/b\.csv:2`.*\| withheld +\| is below 2500.*\| +2 of 342, 1 new \|/)
  })

  it('says of a check that could not be evaluated that it could not', async () => {
    const checks = [check('pattern', { result: 'error', message: 'no such column' })]
    const rules = [entry('data.penguins: pattern of body_mass_g')]
    const { comment } = await compose({
      data: data({ checks }),
      verdict: verdict({ verdict: 'fail', rules }),
    })
    expect(comment).toContain('could not be evaluated: no such column')
  })
})

describe('a comment that is too long', () => {
  const name = (index: number) => `metric_${index}_${'@#|<'.repeat(60)}`
  const many = Array.from({ length: 300 }, (_, index) => name(index))
  const huge = input({
    verdict: verdict({
      verdict: 'fail',
      sentence: '@#'.repeat(5000),
      rules: [
        ...many.map((metricName) =>
          rule(metricName, { outcome: 'regressed', effect: 'fail', message: '#1'.repeat(2000) }),
        ),
        rule('', { rule: 'data.penguins', kind: 'data', metric: null, outcome: 'violated', effect: 'fail' }),
      ],
      policy: { source: 'base', sha: RUN.base, digest: null, changes: many },
    }),
    comparison: comparison(
      many.map((metricName) => compared(metricName, { change: [-0.1, -0.05] })),
      { reasons: many },
    ),
    evaluation: evaluation(many.map((metricName) => metric(metricName, 0.9))),
    data: data({
      checks: many.map((rule) =>
        check(rule, {
          result: 'fail',
          failing: 9,
          message: '|@'.repeat(3000),
          examples: Array.from({ length: 9 }, (_, row) => ({
            row: row + 1,
            line: row + 2,
            key: rule,
            value: rule,
          })),
        }),
      ),
      unsupported: many,
    }),
  })

  it('leaves room for the marker and keeps the verdict, the baseline and what fails', async () => {
    const { comment } = await composeReport(huge, ports)
    expect(comment.length).toBeLessThanOrEqual(64_536)
    expect(comment).toMatch(/^### ❌ penguins: /)
    expect(comment).toContain('Compared with main at')
    expect(comment).toContain('❌ regressed')
    expect(comment).toContain('data/penguins.csv:2')
  })

  it('says what was left out and where it is', async () => {
    const { comment } = await composeReport(huge, ports)
    expect(comment).toContain(
      'Left out for length: all metrics, the data’s profile, training, why this baseline, how this was decided.',
    )
    expect(comment).toContain('[The run](https://github.com/rookery/penguins/actions/runs/77)')
  })

  it('is a summary of at most 1 MiB', async () => {
    const { summary } = await composeReport(huge, ports)
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576)
  })

  it('cuts how it was decided before the metrics, and the metrics before the data', async () => {
    const metrics = Array.from({ length: 90 }, (_, index) => metric(`metric_${index}_${'x'.repeat(80)}`, 0.9))
    const rules = Array.from({ length: 100 }, (_, index) =>
      rule('accuracy', { message: `${index} ${'[y'.repeat(140)}` }),
    )
    const { comment } = await compose({
      evaluation: evaluation(metrics),
      verdict: verdict({ verdict: 'warn', rules }),
    })
    expect(comment).toContain('Left out for length: how this was decided.')
    expect(comment).toContain('All metrics (90)')
  })
})

describe('the page', () => {
  // Its policy, style sheet and script: html.test.ts.
  it('is one file that loads nothing and runs nothing but its own', async () => {
    const { html } = await composeReport(situation('fail'), { charts: createCharts() })
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<link|<iframe|<img|\sstyle=|\son\w+="|url\(/i)
  })

  it('has a language, one first heading, and heads for columns and rows', async () => {
    const { html } = await composeReport(situation('fail'), ports)
    expect(html).toContain('<html lang="en">')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toContain('<th scope="col"')
    expect(html).toContain('<th scope="row"')
    expect(html).toMatch(/role="img" aria-label="Dot plot of each gated metric&#39;s change from main\./)
  })
})
