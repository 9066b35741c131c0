import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportInput } from '../../src/report/compose.ts'
import { situations } from '../support/report-situations.ts'
import { openReport, renderReport, startBrowser } from './support/open-report.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('a chart of the page', () => {
  it.each(['light', 'dark'] as const)(
    'is drawn for the %s theme alone, and tells what is pointed at',
    async (colorScheme) => {
      const html = await renderReport(situations.get('fail') as ReportInput)
      const { page, complaints } = await openReport(browser, html, { colorScheme })
      const other = colorScheme === 'light' ? 'dark' : 'light'
      expect(await page.locator(`.${colorScheme} svg`).first().isVisible()).toBe(true)
      expect(await page.locator(`.${other} svg`).first().isVisible()).toBe(false)

      await page.locator(`.${colorScheme} .role-mark [aria-label]`).first().hover()
      expect((await page.locator('.tip').innerText()).replaceAll('\u00a0', ' ')).toContain(
        'recall[Gentoo]: −0.061 [−0.090, −0.032]; allowed −0.02; regressed',
      )
      await page.keyboard.press('Escape')
      expect(await page.locator('.tip').isVisible()).toBe(false)
      expect(complaints).toEqual([])
    },
  )

  it('says in words what it shows, and has its numbers as text', async () => {
    const html = await renderReport(situations.get('fail') as ReportInput)
    const { page } = await openReport(browser, html)
    const picture = page.getByRole('img', { name: /^Dot plot of each gated metric/ })
    expect(await picture.getAttribute('aria-label')).toContain('recall[Gentoo] changed by −0.061')
    await page.getByText('How far each gated metric moved from main, as text').click()
    expect(await page.locator('figure pre').first().isVisible()).toBe(true)
  })
})
