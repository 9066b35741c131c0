import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createActionsRunner } from '../../src/adapters/runner/actions.ts'
import { createTerminalRunner } from '../../src/adapters/runner/terminal.ts'
import type { Runner } from '../../src/ports.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import { takeCommands } from '../support/workflow-commands.ts'

/** What data, a training script or a pull request's title may hold. */
const HOSTILE = [
  '::error::injected',
  '  ::set-output name=verdict::pass',
  '\u0085::add-mask::x',
  'progress\r::set-env name=NODE_OPTIONS::--inspect',
  'one\n::add-path::/tmp',
  'text ##[set-output name=verdict]pass',
  '::stop-commands::mine',
]

let written: string[]
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mergemark-runner-'))
  for (const name of ['OUTPUT', 'STEP_SUMMARY']) {
    await writeFile(join(folder, name), '')
    vi.stubEnv(`GITHUB_${name}`, join(folder, name))
  }
  vi.stubEnv('GITHUB_ACTIONS', 'true')
  written = []
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    })
  }
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const runners: Record<string, () => Runner> = {
  'a workflow step': createActionsRunner,
  'a terminal': () => createTerminalRunner({ quiet: false, color: false }),
  'the twin in memory': () => createMemoryRunner(),
}

describe.each(Object.entries(runners))('%s', (_name, create) => {
  test.each(HOSTILE)('shows %j and takes no command from it, wherever it is said', async (text) => {
    const runner = create()
    runner.info(text)
    runner.output(text)
    runner.warn(text)
    runner.error(text)
    const place = { file: text, line: 1, column: 1 }
    runner.annotate({ severity: 'error', title: text, message: text, place })
    await runner.group(text, async () => runner.output(text))
    runner.info('the end')
    const harmless = ['warning', 'error', 'group', 'endgroup']
    expect(takeCommands(written.join('')).filter(({ name }) => !harmless.includes(name))).toEqual([])
    expect(takeCommands(written.join('')).filter(({ data }) => data === 'injected')).toEqual([])
  })

  test('gives back what the body of a group gives, and passes on what it throws', async () => {
    const runner = create()
    expect(await runner.group('title', async () => 42)).toBe(42)
    await expect(runner.group('title', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  test('takes outputs and summaries of any text', async () => {
    const runner = create()
    await runner.setOutput('sentence', 'a\nb<<EOF\n::error::c')
    await runner.addSummary('# Title\n::error::d')
    expect(takeCommands(written.join(''))).toEqual([])
  })
})
