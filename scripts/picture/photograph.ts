import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { marked } from 'marked'
import type { Browser } from 'playwright-core'
import type { Played } from './play-situation.ts'
import { shrinkPng } from './shrink-png.ts'

export const THEMES = ['light', 'dark'] as const
/** Of a comment in a pull request's column on a wide screen, in CSS pixels. */
const WIDTH = 880
const STYLES = 'node_modules/github-markdown-css/github-markdown.css'
/** `https://github.com/<owner>/<repository>/blob/<commit>/<path>?raw=true` */
const PUBLISHED = /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/([0-9a-f]{40})\/([\w./-]+)\?raw=true$/

/** The comment as GitHub shows it: its style sheet and its box; published charts come from the repository's own ref. */
export async function photograph(
  { comment, repository }: Played,
  { browser, theme }: { readonly browser: Browser; readonly theme: (typeof THEMES)[number] },
): Promise<Uint8Array> {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 600 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
  })
  await page.route(/^https?:/, (route) => {
    const [, commit, path] = PUBLISHED.exec(route.request().url()) ?? []
    if (commit === undefined) return route.abort()
    const body = execFileSync('git', ['-C', repository.remote, 'show', `${commit}:${path}`])
    return route.fulfill({ body, contentType: path?.endsWith('.png') ? 'image/png' : 'image/svg+xml' })
  })
  await page.setContent(await pageOf(comment), { waitUntil: 'networkidle' })
  const broken = await page
    .locator('img')
    .evaluateAll((images) => images.filter((image) => Reflect.get(image, 'naturalWidth') === 0).length)
  if (broken > 0) throw new Error(`${broken} of the comment's pictures do not show`)
  const picture = await page.locator('body').screenshot()
  await page.close()
  return shrinkPng(picture)
}

async function pageOf(comment: string): Promise<string> {
  const body = await marked.parse(comment, { gfm: true })
  return `<!doctype html><meta charset="utf-8"><style>${await readFile(STYLES, 'utf8')}${FRAME}</style>
<section><header><b>github-actions</b> <i>bot</i> commented</header>
<article class="markdown-body">${body}</article></section>`
}

/** In a pull request text is 14 pixels high, and comments stand in a box with their author above. */
const FRAME = `
:root { --canvas: #ffffff; --line: #d1d9e0; --bar: #f6f8fa; --text: #1f2328; --muted: #59636e }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0d1117; --line: #3d444d; --bar: #151b23; --text: #f0f6fc; --muted: #9198a1 }
}
body { margin: 0; padding: 8px; background: var(--canvas) }
section { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
header {
  padding: 8px 16px; border-bottom: 1px solid var(--line); background: var(--bar); color: var(--muted);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
header b { color: var(--text); font-weight: 600 }
header i { padding: 0 6px; border: 1px solid var(--line); border-radius: 2em; font-size: 12px; font-style: normal }
section .markdown-body { padding: 16px; font-size: 14px }`
