import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.ts'

/** Where there is no Chromium, Playwright's own is fetched once. */
export function setup(): void {
  if (findBrowser() !== null) return
  const { status } = spawnSync('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], {
    stdio: 'inherit',
  })
  if (status !== 0)
    throw new Error('there is no Chromium, and it could not be installed: set CHROMIUM to its path')
}
