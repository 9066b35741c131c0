import { spawn } from 'node:child_process'
import { cpSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Far more than any of them takes; a mutant that never ends is noticed by it. */
const LIMIT = 60_000
const LEFT_OUT = new Set(['node_modules', '.git', 'dist'])

export type Ending = 'passed' | 'failed' | 'timed out'

/** A copy of the working tree that may be broken; dependencies are linked. */
export function copyTree(folder: string): void {
  for (const name of readdirSync('.')) {
    if (!LEFT_OUT.has(name)) cpSync(name, join(folder, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

/**
 * Runs the tests whose paths contain one of the filters, until the first that fails. A process for each mutant: one
 * kept warm was seen to carry a failure over to the next mutant, which then counted as noticed.
 */
export function runTests(folder: string, filters: readonly string[]): Promise<Ending> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--bail=1']
  const quick = ['--pool=threads', '--no-isolate', '--maxWorkers=1']
  const { promise, resolve } = Promise.withResolvers<Ending>()
  const child = spawn(process.execPath, [...vitest, ...quick, ...filters], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  })
  let late = false
  const timer = setTimeout(() => {
    late = true
    // Its own group: the workers with it.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, LIMIT)
  child.on('close', (code) => {
    clearTimeout(timer)
    resolve(late ? 'timed out' : code === 0 ? 'passed' : 'failed')
  })
  return promise
}
