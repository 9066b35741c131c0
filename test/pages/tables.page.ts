import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { largeReport } from '../support/large-report.ts'
import { openReport, readColumn, renderReport, startBrowser } from './support/open-report.ts'

const FLIPS = 'Examples that changed sides'
let browser: Browser
let html: string
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  html = await renderReport(largeReport({ metrics: 60, slices: 80, flips: 300 }))
})
afterAll(() => browser.close())

describe('with scripts on, a reader', () => {
  beforeEach(async () => {
    page = (await openReport(browser, html)).page
    return () => page.context().close()
  })
  const listing = (caption: string) =>
    page.locator('.listing').filter({ has: page.locator(`[aria-label="${caption}"]`) })
  const status = (caption: string) => listing(caption).getByRole('status').innerText()
  const sortBy = (caption: string, title: string) =>
    listing(caption).getByRole('button', { name: title, exact: true }).click()

  it('sorts numbers by their value, signs and intervals included, and gets the first order back', async () => {
    const listed = await readColumn(page, 'Gated metrics', 4)
    const toNumber = (text: string) => Number.parseFloat(text.replace('−', '-'))
    await sortBy('Gated metrics', 'change [95 % CI]')
    const up = (await readColumn(page, 'Gated metrics', 4)).map(toNumber)
    expect(up).toEqual(listed.map(toNumber).toSorted((a, b) => a - b))
    await sortBy('Gated metrics', 'change [95 % CI]')
    expect((await readColumn(page, 'Gated metrics', 4)).map(toNumber)).toEqual(up.toReversed())
    await sortBy('Gated metrics', 'change [95 % CI]')
    expect(await readColumn(page, 'Gated metrics', 4)).toEqual(listed)
  })

  it('sorts outcomes with the worst first, and hears which way a column is sorted', async () => {
    await sortBy('Gated metrics', 'metric')
    await sortBy('Gated metrics', 'outcome')
    expect((await readColumn(page, 'Gated metrics', 1))[0]).toBe('metric_1')
    const head = listing('Gated metrics').getByRole('columnheader', { name: 'outcome' })
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
  })

  it('counts names with numbers in them as a person would', async () => {
    await sortBy('All metrics', 'metric')
    expect((await readColumn(page, 'All metrics', 1)).slice(0, 3)).toEqual([
      'metric_1',
      'metric_2',
      'metric_3',
    ])
  })

  it('sorts and finds examples that are not shown yet', async () => {
    expect(await readColumn(page, FLIPS, 1)).toHaveLength(40)
    await listing(FLIPS).getByRole('searchbox').fill('EXAMPLE-00299')
    expect(await readColumn(page, FLIPS, 1)).toEqual(['example-00299'])
    expect(await status(FLIPS)).toBe('1 of 300 rows')
  })

  it('chooses the examples that got better', async () => {
    await listing(FLIPS).getByRole('combobox', { name: 'got' }).selectOption('better')
    expect(await status(FLIPS)).toBe('150 of 300 rows, the first 40 shown')
    expect(new Set(await readColumn(page, FLIPS, 6))).toEqual(new Set(['better']))
  })

  it('chooses slices by their metric, and is told how many there are', async () => {
    await listing('Slices').getByRole('combobox', { name: 'metric' }).selectOption('f1_macro')
    await listing('Slices').getByRole('searchbox').fill('area 00')
    expect(await readColumn(page, 'Slices', 1)).toEqual(
      ['002', '004', '006', '008'].map((at) => `region=area ${at}`),
    )
  })

  it('gets more rows by the hundred, or all of them', async () => {
    await listing(FLIPS).getByRole('button', { name: 'Show 100 more' }).click()
    expect(await readColumn(page, FLIPS, 1)).toHaveLength(140)
    await listing(FLIPS).getByRole('button', { name: 'Show all 300' }).click()
    expect(await readColumn(page, FLIPS, 1)).toHaveLength(300)
    expect(await status(FLIPS)).toBe('300 rows')
  })

  it('does all of it by keyboard', async () => {
    await listing(FLIPS).getByRole('button', { name: 'example' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect((await readColumn(page, FLIPS, 1))[0]).toBe('example-00300')
  })
})

describe('with scripts off, a reader', () => {
  it('finds every row, the later ones behind a word, and no control that does nothing', async () => {
    const opened = await openReport(browser, html, { javaScriptEnabled: false })
    const rest = opened.page.locator('.listing').filter({ hasText: 'example-00001' }).locator('.rest')
    expect(await rest.locator('summary').innerText()).toBe(`260 more rows of “${FLIPS}”`)
    const last = rest.locator('tbody tr').last()
    expect(await last.isVisible()).toBe(false)
    await rest.locator('summary').click()
    expect(await last.innerText()).toContain('example-00300')
    expect(await opened.page.locator('input, select, button').count()).toBe(0)
    await opened.page.context().close()
  })
})
