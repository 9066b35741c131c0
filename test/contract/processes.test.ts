import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import { createScriptedProcesses } from '../support/scripted-processes.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-test-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What the programs of these tests do, for the twin, which starts none. */
const scripted = createScriptedProcesses([
  { when: /hello/, stdout: 'hello\nworld\n', stderr: 'oh\n' },
  { when: /exit\(3\)/, exitCode: 3 },
  { when: /stdin/, echo: true },
])

describe.each([
  { kind: 'programs of the machine', processes: createProcesses({ root }) },
  { kind: 'scripted programs', processes: scripted },
])('$kind', ({ processes }) => {
  const node = (script: string) => ({ program: process.execPath, args: ['-e', script], environment: {} })

  it('collect what is printed', async () => {
    const finished = await processes.run(node('console.log("hello\\nworld"); console.error("oh")'))
    expect(finished).toMatchObject({ exitCode: 0, timedOut: false, stdout: 'hello\nworld\n', stderr: 'oh\n' })
    expect(finished.seconds).toBeGreaterThanOrEqual(0)
  })

  it('hand on lines as they come, and then collect nothing', async () => {
    const lines: string[] = []
    const onLine = (line: string, stream: string) => lines.push(`${stream}: ${line}`)
    const finished = await processes.run({
      ...node('console.log("hello\\nworld"); console.error("oh")'),
      onLine,
    })
    expect(lines.sort()).toEqual(['stderr: oh', 'stdout: hello', 'stdout: world'])
    expect(finished).toMatchObject({ stdout: '', stderr: '' })
  })

  it('give the exit code of a program that fails', async () => {
    expect(await processes.run(node('process.exit(3)'))).toMatchObject({ exitCode: 3, timedOut: false })
  })

  it('pass on what the program is to read', async () => {
    const finished = await processes.run({ ...node('process.stdin.pipe(process.stdout)'), input: 'to read' })
    expect(finished.stdout).toBe('to read')
  })

  it('say MM-020 of a program that does not exist', async () => {
    const missing = { program: 'no-such-program-of-mergemark', args: [], environment: {} }
    await expect(processes.run(missing)).rejects.toMatchObject({ code: 'MM-020' })
  })

  it('leave out variables that are not set', () => {
    expect(processes.environmentOf(['MERGEMARK_TEST_IS_NOT_SET'])).toEqual({})
  })
})
