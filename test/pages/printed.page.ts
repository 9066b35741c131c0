import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largeReport } from '../support/large-report.ts'
import { openReport, renderReport, startBrowser } from './support/open-report.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('on paper the page', () => {
  it('is light, whatever the screen is, and has nothing to click', async () => {
    const html = await renderReport(largeReport({ metrics: 60, slices: 80, flips: 300 }))
    const { page } = await openReport(browser, html, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    for (const hidden of ['nav', '.dark', '.controls input', '.more', 'figcaption'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    for (const shown of ['h1', '.light svg', '.controls [role=status]'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
  })

  it('of ten thousand examples takes a few sheets, and says how many there are', async () => {
    const { page } = await openReport(browser, await renderReport(largeReport()))
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.length).toBeLessThan(30)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('10,000 rows, the first 40 shown').isVisible()).toBe(true)
  })
})
