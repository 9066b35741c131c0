import { describe, expect, it } from 'vitest'
import type { CheckResult, Dataset } from '../../src/documents/data.ts'
import type { Severity } from '../../src/documents/parts.ts'
import { composeReport } from '../../src/report/compose.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { check, data, digestOf, input, rule, verdict } from '../support/report-documents.ts'

const violated = rule('', {
  rule: 'data.penguins: minimum of body_mass_g',
  kind: 'data',
  metric: null,
  outcome: 'violated',
  effect: 'fail',
})

function compose(fields: Partial<Dataset>) {
  const base = { ...input().base, data: data({ digest: digestOf('d0') }) }
  const documents = {
    data: data(fields),
    base,
    verdict: verdict({ verdict: 'fail', rules: [violated] }),
  }
  return composeReport(input(documents), { charts: createPlainCharts() })
}

/** `count` checks with five rows each, of which no two have a value or a line in common. */
const failing = (count: number, severity: Severity = 'error') =>
  Array.from({ length: count }, (_, n) =>
    check(`rule ${n}`, {
      result: 'fail',
      severity,
      failing: 40 + n,
      failingOnMain: 40,
      newFailing: n,
      examples: [0, 1, 2, 3, 4].map((at) => ({
        row: 1,
        line: 1000 + 10 * n + at,
        key: null,
        value: `${severity} ${n}/${at}`,
      })),
    }),
  )
const valuesOf = (checks: readonly CheckResult[]) =>
  checks.flatMap(({ examples }) => examples.map(({ value }) => String(value)))

describe('18 failing checks', () => {
  const checks = failing(18)

  it('are all on the page, each with its five rows', async () => {
    const { html } = await compose({ checks })
    for (const value of valuesOf(checks)) expect(html).toContain(value)
    expect(html).not.toContain('more checks fail;')
  })

  it('are all in the comment, those without rows on a line with count, what is new and first place', async () => {
    const { comment } = await compose({ checks })
    expect(comment).toContain('8 more checks fail; ')
    expect(comment).toMatch(/\[`report\.html`\]\([^)]+\) has the rows of all of them:\n\n- /)
    const lines = comment.split('\n').filter((line) => /^- `rule \d+` of `body_mass_g` in/.test(line))
    expect(lines).toHaveLength(8)
    // Sorted: what brings nothing new is last, and that is the first of the list.
    expect(lines.at(-1)).toContain('`rule 0` of `body_mass_g` in `penguins`: 40 of 342, none new; first at')
    expect(lines[0]).toMatch(/: 51 of 342, 11 new; first at \[`data\/penguins\.csv:1110`\]\(/)
  })

  it('leave nobody to guess where the rest is where even the lines are too many', async () => {
    const { comment } = await compose({ checks: failing(70) })
    expect(comment).toContain('60 more checks fail; ')
    expect(comment).toContain('\n- and 10 more there.\n')
  })
})

describe('failing checks that decide nothing', () => {
  it('have their rows on the page too', async () => {
    const checks = [...failing(18, 'warning'), ...failing(18, 'info')]
    const { html, comment } = await compose({ checks })
    for (const value of valuesOf(checks)) expect(html).toContain(value)
    expect(comment).toContain('And 13 more warnings; `report.html` has all of them under “Data”.')
    expect(comment).toContain('8 more checks fail for information; `report.html` has all of them here.')
  })
})

describe('checks that judged no row', () => {
  const idle = [
    check('enum', { column: 'island', total: 0, when: 'year = 2031' }),
    check('bill is shorter than flipper', { column: null, total: 0 }),
  ]

  it('are counted among those that pass, and named with their condition', async () => {
    const { comment, terminal } = await compose({ checks: [...idle, check('minimum')] })
    expect(comment).toContain('Data: every check passes, 2 of them judged no row')
    expect(terminal).toContain('every check passes, 2 of them judged no row')
    expect(comment).toContain('3 of 3 checks passed, 2 of them judged no row.')
    expect(comment).toContain('- `enum` of `island` (only where `year = 2031`)\n')
    expect(comment).toContain('- `bill is shorter than flipper`\n')
  })

  it('are not spoken of where every check had rows', async () => {
    expect((await compose({ checks: [check('minimum')] })).comment).not.toContain('judged no row')
  })
})

describe('what is counted', () => {
  const one = { column: null, result: 'fail', failing: 1 } as const

  it('is the columns where columns are missing, not rows', async () => {
    const { comment } = await compose({ checks: [check('columns', { ...one, total: 3 })] })
    expect(comment).toContain('1 of 3 columns is missing.')
    const { comment: both } = await compose({ checks: [check('columns', { ...one, failing: 2, total: 3 })] })
    expect(both).toContain('2 of 3 columns are missing.')
  })

  it.each([
    [undefined, '| fails |'],
    [0, '| fails, new |'],
    [1, '| fails, on main too |'],
  ])('is nothing where one thing is judged, with %s on main', async (failingOnMain, cell) => {
    const known = failingOnMain === undefined ? {} : { failingOnMain }
    const { comment } = await compose({
      checks: [check('rows', { ...one, ...known, total: 1, observed: 12, message: '12 rows' })],
    })
    expect(comment.replaceAll(/ +/g, ' ')).toContain(cell)
    expect(comment).not.toContain('1 of 1')
  })

  it('is nothing in a warning of one thing', async () => {
    const rows = check('rows', { ...one, severity: 'warning', total: 1, observed: 12, message: '12 rows' })
    const { comment } = await compose({ checks: [rows] })
    expect(comment).toContain('`rows` in `penguins` fails: 12 rows')
  })
})
