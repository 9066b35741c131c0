import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SYSTEMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium, or the one that Playwright installed. */
export function findBrowser(): string | null {
  return [process.env.CHROMIUM ?? '', ...SYSTEMS, chromium.executablePath()].find(existsSync) ?? null
}
