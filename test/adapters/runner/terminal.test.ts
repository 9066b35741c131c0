import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTerminalRunner } from '../../../src/adapters/runner/terminal.ts'

let stderr: string
let stdout: string

beforeEach(() => {
  stderr = ''
  stdout = ''
  vi.stubEnv('GITHUB_ACTIONS', '')
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
})
afterEach(() => vi.unstubAllEnvs())

const place = { file: 'data/penguins.csv', line: 12, column: 4 }

test('everything goes to stderr, so that stdout is free for a document', async () => {
  const runner = createTerminalRunner({ quiet: false, color: true })
  runner.info('info')
  runner.warn('warn')
  runner.error('error')
  runner.output('output')
  runner.annotate({ severity: 'info', title: 'title', message: 'message', place })
  await runner.group('group', async () => {})
  await runner.setOutput('name', 'value')
  await runner.addSummary('summary')
  expect(stdout).toBe('')
  for (const word of ['info', 'warn', 'error', 'output', 'title', 'group']) expect(stderr).toContain(word)
})

test('a child cannot move the cursor, retitle the window, turn the text or ring the bell', () => {
  const runner = createTerminalRunner({ quiet: false, color: false })
  runner.output('a\u001b[2Jb\u001b]0;title\u0007c\u0007d\u009b31me\u202ef\u0008g\u007fh\ti')
  expect(stderr).toBe('  abc\\u{7}de\\u{202e}f\\u{8}g\\u{7f}h\ti\n')
})

test('a line that a child overwrites is shown as two', () => {
  createTerminalRunner({ quiet: false, color: false }).output('10 %\r20 %')
  expect(stderr).toBe('  10 %\n20 %\n')
})

test('quiet leaves warnings and errors', async () => {
  const runner = createTerminalRunner({ quiet: true, color: false })
  runner.info('info')
  runner.output('output')
  await runner.group('group', async () => runner.warn('mind'))
  runner.annotate({ severity: 'error', title: 'minimum', message: 'too low', place })
  expect(stderr).toBe('warning: mind\nerror: data/penguins.csv:12:4: minimum: too low\n')
})

test('without colour there is none, and with it only around whole lines', () => {
  createTerminalRunner({ quiet: false, color: false }).warn('mind')
  createTerminalRunner({ quiet: false, color: true }).warn('mind')
  expect(stderr).toBe('warning: mind\n\u001b[33mwarning: mind\u001b[39m\n')
})

test('there is no event', async () => {
  expect(await createTerminalRunner({ quiet: false, color: false }).event()).toBeNull()
})
