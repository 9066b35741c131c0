// Draws docs/images/comment-<situation>-<light|dark>.png: comments as GitHub shows them, each from a real run of the
// built actions on the penguins example. `npm run picture [-- situation …]`. Needs Debian's chromium.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { photograph, THEMES } from './picture/photograph.ts'
import { playSituation } from './picture/play-situation.ts'
import { situations } from './picture/situations.ts'

const FOLDER = 'docs/images'
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !situations.some((situation) => situation.name === name))
if (unknown.length > 0) throw new Error(`there is no situation "${unknown.join('", "')}"`)
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (executablePath === undefined) throw new Error('there is no Chromium: apt-get install chromium')

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await mkdir(FOLDER, { recursive: true })
for (const situation of situations) {
  if (asked.length > 0 && !asked.includes(situation.name)) continue
  using played = await playSituation(situation)
  for (const theme of THEMES) {
    const path = `${FOLDER}/comment-${situation.name}-${theme}.png`
    await writeFile(path, await photograph(played, { browser, theme }))
    console.log(path)
  }
}
await browser.close()
