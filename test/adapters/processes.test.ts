import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { watchPeakMemory } from '../../src/adapters/process/peak-memory.ts'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import type { StartTimer } from '../../src/adapters/process/timer.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-test-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

const node = (script: string) => ({ program: process.execPath, args: ['-e', script], environment: {} })

/** Timers that ring when the test says so, so that no test waits for one. */
function createHandTimer() {
  const waiting: { milliseconds: number; ring: () => void }[] = []
  const timer: StartTimer = (milliseconds, ring) => {
    const entry = { milliseconds, ring }
    waiting.push(entry)
    return () => void waiting.splice(waiting.indexOf(entry), 1)
  }
  return {
    timer,
    waiting,
    ring: (milliseconds: number) => waiting.find((entry) => entry.milliseconds === milliseconds)?.ring(),
  }
}

/** Whether a process of that number runs: a zombie, which nobody has fetched yet, does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    // Alive, and no Linux to tell more.
    return (
      error instanceof Error && 'code' in error && error.code === 'ENOENT' && existsSync('/proc') === false
    )
  }
}

describe('the environment of a child', () => {
  it('has the given variables and what programs need, and no token, input or runner variable', async () => {
    for (const name of ['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TOKEN', 'HTTPS_PROXY', 'SECRET']) {
      vi.stubEnv(name, 'secret')
    }
    const command = {
      ...node('console.log(JSON.stringify(process.env))'),
      environment: { WANDB_MODE: 'offline' },
    }
    const { stdout } = await createProcesses({ root }).run(command)
    const seen = JSON.parse(stdout) as Record<string, string>
    expect(stdout).not.toContain('secret')
    expect(seen).toMatchObject({ WANDB_MODE: 'offline', PATH: process.env['PATH'] })
  })

  it('is read by name for what a team lets through', () => {
    vi.stubEnv('WANDB_MODE', 'offline')
    vi.stubEnv('EMPTY', '')
    expect(createProcesses({ root }).environmentOf(['WANDB_MODE', 'EMPTY', 'NONE'])).toEqual({
      WANDB_MODE: 'offline',
    })
  })
})

it('starts programs in the working directory', async () => {
  expect((await createProcesses({ root }).run(node('console.log(process.cwd())'))).stdout).toBe(`${root}\n`)
})

it('runs no shell: what only a shell reads stays a word', async () => {
  const command = { ...node('console.log(process.argv.slice(1).join("|"))') }
  const args = [...command.args, '--', '$(touch pwned)', '; touch pwned', '*']
  expect((await createProcesses({ root }).run({ ...command, args })).stdout).toBe(
    '$(touch pwned)|; touch pwned|*\n',
  )
  expect(existsSync(join(root, 'pwned'))).toBe(false)
})

it('names the folder, not the program, where the folder to start in is gone', async () => {
  const processes = createProcesses({ root: join(root, 'gone') })
  await expect(processes.run(node(''))).rejects.toThrow(/there is no folder/)
})

it('says MM-020 of an argument that no program can be given', async () => {
  const command = { ...node(''), args: ['a\0b'] }
  await expect(createProcesses({ root }).run(command)).rejects.toMatchObject({ code: 'MM-020' })
})

describe('a time limit', () => {
  it('ends a program with its descendants', async () => {
    const hand = createHandTimer()
    let descendant = 0
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'ignore' })
      console.log(child.pid)
      setInterval(() => {}, 1e9)`
    const finished = await createProcesses({ root, timer: hand.timer }).run({
      ...node(script),
      timeoutMs: 7,
      onLine(line) {
        descendant = Number(line)
        hand.ring(7)
      },
    })
    expect(finished).toMatchObject({ exitCode: null, timedOut: true })
    expect(descendant).toBeGreaterThan(0)
    await vi.waitFor(() => expect(isRunning(descendant)).toBe(false))
    expect(hand.waiting).toEqual([])
  })

  it('kills a program that will not end by itself', async () => {
    const hand = createHandTimer()
    const finished = await createProcesses({ root, timer: hand.timer }).run({
      ...node(
        `process.on('SIGTERM', () => console.log('not yet')); console.log('ready'); setInterval(() => {}, 1e9)`,
      ),
      timeoutMs: 7,
      onLine: (line) => hand.ring(line === 'ready' ? 7 : 5_000),
    })
    expect(finished).toMatchObject({ exitCode: null, timedOut: true })
  })

  it('leaves no timer behind a program that ends in time', async () => {
    const hand = createHandTimer()
    const finished = await createProcesses({ root, timer: hand.timer }).run({ ...node(''), timeoutMs: 7 })
    expect(finished).toMatchObject({ exitCode: 0, timedOut: false })
    expect(hand.waiting).toEqual([])
  })
})

it('kills what a program leaves running when it ends', async () => {
  const script = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'inherit' })
    console.log(child.pid)
    child.unref()
    process.exit(0)`
  const { stdout, exitCode } = await createProcesses({ root }).run(node(script))
  expect(exitCode).toBe(0)
  await vi.waitFor(() => expect(isRunning(Number(stdout))).toBe(false))
})

it.runIf(process.platform === 'linux')(
  'tells the memory that a program and its descendants took',
  async () => {
    const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1e9)'], {
      stdio: 'pipe',
    })
    await once(child.stdout, 'data')
    const alone = watchPeakMemory(child.pid as number).stop()
    const together = watchPeakMemory(process.pid).stop()
    child.kill('SIGKILL')
    // A bare Node takes some 40 MB.
    expect(alone).toBeGreaterThan(10e6)
    expect(together).toBeGreaterThan(process.memoryUsage().rss / 2 + (alone ?? 0) / 2)
  },
)

it('does not make up the memory of a process that is gone', () => {
  expect(watchPeakMemory(2 ** 22 + 1).stop()).toBeNull()
})
