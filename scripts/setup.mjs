// Installs what the lock file names, once. Plain JavaScript for whatever Node the machine has: Node 24 comes with it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.mergemark-setup'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const npm = process.env.npm_execpath
  const [program, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  console.error('Installing dependencies (once) …')
  const { status } = spawnSync(program, [...args, 'ci', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(stamp, wanted)
}
