import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { interposeGit } from '../support/fake-git.ts'
import { createStoreWorkplace, put, REF, type StoreWorkplace } from '../support/store-workplace.ts'

const WRITER = join(import.meta.dirname, '..', 'support', 'append-records.ts')

let work: StoreWorkplace
beforeEach(async () => {
  work = createStoreWorkplace()
  await put(work.open(), 'runs/first', { 'index/all.jsonl': 'runs/first' })
})
afterEach(() => {
  vi.unstubAllEnvs()
  return work[Symbol.asyncDispose]()
})

/** Starts a writer of its own process, and kills it where `script` says so; gives the signal that ended it. */
function write(name: string, script: string) {
  const { folder, path } = work.repository
  vi.stubEnv('TMPDIR', folder)
  const { state } = interposeGit({ folder, script })
  writeFileSync(join(state, 'count'), '')
  const { signal } = spawnSync(process.execPath, [WRITER, path, name, '1'], { env: process.env })
  vi.unstubAllEnvs()
  rmSync(join(folder, 'bin'), { recursive: true })
  return signal
}

async function expectWholeOnceRetried(name: string) {
  await using reader = work.open()
  const tip = await reader.tip()
  const there = await reader.list('runs')
  const lines = work.inRemote('show', `${REF}:index/all.jsonl`).split('\n')
  expect(lines.map((folder) => `${folder}/a.txt`).sort()).toEqual(there)
  const files = new Map([['a.txt', new TextEncoder().encode(`${name} 0\n`)]])
  const folder = `runs/${name}-0`
  const lined = new Map([['index/all.jsonl', folder]])
  const before = there.length
  const landed = there.includes(`${folder}/a.txt`)
  await using writer = work.open()
  const { sequence } = await writer.append({ folder, files, message: name, lines: lined })
  expect(sequence).toBe((tip?.sequence ?? 0) + (landed ? 0 : 1))
  expect(await reader.list('runs')).toHaveLength(before + (landed ? 0 : 1))
}

it('stays whole where a writer is killed before any of its git commands; the retry completes', async () => {
  const dieAt = (step: number) =>
    `echo x >> "$STATE/count"; [ "$(wc -l < "$STATE/count")" -eq ${step} ] && { kill -9 $PPID; exit 1; }`
  let step = 1
  for (; write(`at-${step}`, dieAt(step)) === 'SIGKILL'; step += 1) await expectWholeOnceRetried(`at-${step}`)
  // The last one had no such step left to die at.
  expect(step).toBeGreaterThan(10)
  expect(work.inRemote('rev-list', '--count', REF)).toBe(String(step + 1))
}, 120_000)

it('stays whole where a writer is killed once the remote has accepted; the retry adds nothing', async () => {
  const script = 'if [ "$COMMAND" = push ]; then "$REAL" "$@" > /dev/null 2>&1; kill -9 $PPID; exit 1; fi'
  expect(write('late', script)).toBe('SIGKILL')
  await expectWholeOnceRetried('late')
  expect(work.inRemote('rev-list', '--count', REF)).toBe('2')
}, 60_000)
