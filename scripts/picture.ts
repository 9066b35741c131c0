// Draws docs/images/comment-{light,dark}.png: the demo's comment as GitHub shows it. Needs Debian's chromium.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marked } from 'marked'
import { chromium } from 'playwright-core'

/** Width of a comment on GitHub, in CSS pixels. */
const WIDTH = 830
const act = process.argv[2] ?? 'worse-model'
const name = process.argv[3] ?? 'comment'

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (executablePath === undefined) throw new Error('there is no Chromium: apt-get install chromium')

const folder = await mkdtemp(join(tmpdir(), 'mergemark-picture-'))
const demo = spawnSync('node', ['dist/cli.js', 'demo', '--out', join(folder, 'demo')], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (demo.status !== 0) throw new Error('the demo failed')
const markdown = await readFile(join(folder, 'demo/reports', act, 'report.md'), 'utf8')
const css = await readFile('node_modules/github-markdown-css/github-markdown.css', 'utf8')
const body = await marked.parse(markdown, { gfm: true })
const page = `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 0 } .markdown-body { box-sizing: border-box; padding: 16px; width: ${WIDTH}px }</style>
<article class="markdown-body">${body}</article>`

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await mkdir('docs/images', { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const view = await browser.newPage({
    viewport: { width: WIDTH, height: 600 },
    deviceScaleFactor: 2,
    colorScheme,
  })
  await view.setContent(page)
  await view.locator('article').screenshot({ path: `docs/images/${name}-${colorScheme}.png` })
}
await browser.close()
await rm(folder, { recursive: true })
