import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { composeReport, type ReportInput } from '../../src/report/compose.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { largeReport } from '../support/large-report.ts'
import { situations } from '../support/report-situations.ts'

const render = async (input: ReportInput) =>
  (await composeReport(input, { charts: createPlainCharts() })).html
const fail = situations.get('fail') as ReportInput
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)
const only = (html: string, element: string) => {
  const found = all(html, new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

describe('the page', () => {
  it('has a policy that names its one style sheet and its one script by their hashes', async () => {
    const html = await render(fail)
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [policy = ''] = all(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/g)
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(only(html, 'style'))}`,
      'img-src data:',
      `script-src ${hash(only(html, 'script'))}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
  })

  it('stands by itself: no address but of links, no style or handler in an element', async () => {
    const html = await render(fail)
    const rest = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    expect(rest).not.toMatch(/<[^>]*\s(style|on\w+|src|srcset)=/)
    expect(rest).not.toMatch(/<(link|img|iframe|object|embed|form|base)\b/)
  })

  it('has a script that parses, makes no markup, and reaches for nothing outside', async () => {
    const script = only(await render(fail), 'script')
    expect(() => new Script(script)).not.toThrow()
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|eval|Function|fetch|XMLHttp|import|storage|cookie/i,
    )
  })

  it('leads to every section, and gives no name twice', async () => {
    const html = await render(largeReport({ metrics: 20, slices: 20, flips: 20 }))
    const ids = all(html, /\sid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(all(html, /<li><a href="#([^"]*)"/g)).toEqual(ids)
  })

  it('leaves nothing out of 200 metrics, 500 slices and 10,000 changed examples', async () => {
    const html = await render(largeReport())
    const count = (pattern: RegExp) => new Set(html.match(pattern)).size
    expect(count(/>metric_\d+</g)).toBe(200)
    expect(count(/>region=area \d+</g)).toBe(500)
    expect(count(/>example-\d+</g)).toBe(10_000)
    expect(html).toContain('9,960 more rows of “Examples that changed sides”')
  })

  it('offers to choose among words that come again, and not among numbers or names', async () => {
    const html = await render(largeReport({ metrics: 12, slices: 0, flips: 40 }))
    const table = html.slice(html.indexOf('<caption>Examples that changed sides'))
    const choices = all(table.slice(0, table.indexOf('</thead>')), /data-values="([^"]*)"/g)
    const labels = '[&#34;Adelie&#34;,&#34;Chinstrap&#34;,&#34;Gentoo&#34;,&#34;Rockhopper&#34;]'
    expect(choices).toEqual(['[]', labels, labels, labels, '[]', '[&#34;better&#34;,&#34;worse&#34;]'])
  })

  it('tells which examples got worse, and the comment does not spend a column on it', async () => {
    const { html, comment } = await composeReport(fail, { charts: createPlainCharts() })
    expect(html).toMatch(/<td class="left">worse<\/td>/)
    expect(comment).not.toMatch(/\| *got *\|/)
  })
})
