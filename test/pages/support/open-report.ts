import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createCharts } from '../../../src/adapters/vega/charts.ts'
import { composeReport, type ReportInput } from '../../../src/report/compose.ts'
import { findBrowser } from './find-browser.ts'

const ADDRESS = 'http://report.example/'

export interface OpenedReport {
  readonly page: Page
  /** What the browser complained of: refused by the policy, thrown by the script. */
  readonly complaints: readonly string[]
  /** Addresses asked for beside the page's own. */
  readonly requests: readonly string[]
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('there is no Chromium')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

export async function renderReport(input: ReportInput): Promise<string> {
  const { html } = await composeReport(input, { charts: createCharts() })
  return html
}

/** Opens a page in a context of its own, in which nothing else can be reached. */
export async function openReport(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenedReport> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.route('**', (route) => {
    if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html })
    requests.push(route.request().url())
    return route.abort()
  })
  await page.goto(ADDRESS)
  return { page, complaints, requests }
}

/** The words of a table's column, as shown. */
export function readColumn(page: Page, caption: string, column: number): Promise<string[]> {
  return page.locator(`.listing > [aria-label="${caption}"] tbody tr > :nth-child(${column})`).allInnerTexts()
}
