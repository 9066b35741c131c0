import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportInput } from '../../src/report/compose.ts'
import { chartSituations } from '../support/chart-situations.ts'
import { largeReport } from '../support/large-report.ts'
import { situations } from '../support/report-situations.ts'
import { openReport, renderReport, startBrowser } from './support/open-report.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const named = (all: ReadonlyMap<string, ReportInput>, ...names: string[]) =>
  [...all].filter(([name]) => names.includes(name))
const pages = new Map([
  ...named(situations, 'pass', 'fail', 'broken-data', 'policy-changed', 'evaluation-missing'),
  ...named(chartSituations, 'multiclass', 'regression', 'drift'),
  ['large', largeReport({ metrics: 60, slices: 120, flips: 300 })],
])
/** The rules of WCAG 2.2, A and AA, and axe's good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('whoever reads the page', () => {
  it.each([...pages.keys()])('%s: meets no barrier that axe knows', async (name) => {
    const input = pages.get(name)
    if (input === undefined) throw new Error(`no situation ${name}`)
    const html = await renderReport(input)
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      // The policy lets no script in but the page's own: axe is let in by the browser.
      const { page } = await openReport(browser, html, {
        colorScheme,
        viewport: { width, height: 900 },
        bypassCSP: true,
      })
      await page.evaluate(axe.source)
      const found = await page.evaluate(async (tags) => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe }
        const { violations } = await checker.run({ runOnly: tags })
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      }, TAGS)
      expect(found, colorScheme).toEqual([])
      await page.context().close()
    }
  })

  it.each([320, 390, 1000, 1280])('never scrolls the page itself sideways, at %i pixels', async (width) => {
    const html = await renderReport(largeReport({ metrics: 30, slices: 30, flips: 30 }))
    const { page } = await openReport(browser, html, { viewport: { width, height: 900 } })
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(wide).toBeLessThanOrEqual(0)
  })
})
