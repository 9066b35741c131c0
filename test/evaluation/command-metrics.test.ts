import { describe, expect, it } from 'vitest'
import type { EvaluationSettings } from '../../src/config/configuration.ts'
import { usualEvaluation } from '../../src/config/usual-evaluation.ts'
import { runCommandMetrics } from '../../src/evaluation/command-metrics.ts'
import { usualColumns } from '../../src/sample/sample-columns.ts'
import { createHearingRunner } from '../support/heard-output.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createScriptedProcesses, type Script } from '../support/scripted-processes.ts'

const cost = { name: 'cost', higherIsBetter: false, kind: 'command', words: ['python', 'cost.py'] } as const
const settings: EvaluationSettings = {
  ...usualEvaluation,
  name: 'test',
  task: 'binary',
  predictions: ['p.csv'],
  columns: usualColumns,
  metrics: ['accuracy', 'cost'],
  terms: { ...usualEvaluation.terms, own: [cost] },
}

async function measure(
  script: Omit<Script, 'when'> | null,
  files: Readonly<Record<string, string>> = { 'p.csv': 'id\n1\n' },
) {
  const memory = createMemoryFiles()
  for (const [path, text] of Object.entries(files)) await memory.write(path, text)
  const processes = createScriptedProcesses(script === null ? [] : [{ when: /cost/, ...script }])
  const runner = createHearingRunner()
  const context = { settings, folder: '', train: null }
  const values = await runCommandMetrics(context, Object.keys(files), { files: memory, processes, runner })
  return { value: values.get('cost'), processes, runner }
}

describe('a metric that a command makes', () => {
  it('is the number that it prints, or the one of its name', async () => {
    expect((await measure({ stdout: '12.5\n' })).value).toEqual({ value: 12.5, reason: null })
    expect((await measure({ stdout: '{\n "cost": 3, "n": 4\n}\n' })).value).toEqual({
      value: 3,
      reason: null,
    })
  })

  it('gets the predictions file on stdin, byte for byte, and its stdout is not shown', async () => {
    const { value, processes, runner } = await measure({ echo: true, stderr: 'reading' }, { 'p.csv': '7' })
    expect(value).toEqual({ value: 7, reason: null })
    expect(processes.ran[0]).toMatchObject({
      program: 'python',
      args: ['cost.py'],
      input: new Uint8Array([55]),
    })
    expect(runner.lines).toEqual(['reading'])
  })

  it.each([
    ['something else than JSON', 'cost: 3', 'its command printed something else than JSON'],
    ['a log line above it', 'loading\n3', 'its command printed something else than JSON'],
    ['nothing', '', 'its command printed nothing'],
    ['NaN', 'NaN', 'its command printed something else than JSON'],
    ['infinity', '1e999', 'its command printed a number that is too large, not a finite number'],
    ['null', 'null', 'its command printed null, not a finite number'],
    ['a number in quotes', '"3"', 'its command printed text, not a finite number'],
    ['a list', '[3]', 'its command printed a list, not a finite number'],
    ['another name', '{"costs": 3}', 'its command printed an object without "cost"'],
    ['a name that every object has', '{"toString": 1}', 'its command printed an object without "cost"'],
    ['without end', 'x'.repeat(70_000), 'its command printed more than 65536 characters'],
  ])('is missing with a reason where it prints %s', async (_, stdout, reason) => {
    expect((await measure({ stdout })).value).toEqual({ value: null, reason })
  })

  it('is missing where the command fails, is too slow, or does not exist, and nothing else is lost', async () => {
    const reasonOf = async (script: Omit<Script, 'when'> | null) => (await measure(script)).value?.reason
    expect(await reasonOf({ exitCode: 3, stdout: '4' })).toMatch(/^the command of cost .*3/)
    expect(await reasonOf({ exitCode: null, timedOut: true })).toContain('python cost.py')
    expect(await reasonOf(null)).toContain('"python"')
  })

  it('is the mean over several files, and missing where one of them gives none', async () => {
    const files = { 'a.csv': '2', 'b.csv': '4' }
    expect((await measure({ echo: true }, files)).value).toEqual({ value: 3, reason: 'the mean of 2 runs' })
    expect((await measure({ echo: true }, { ...files, 'b.csv': 'x' })).value).toEqual({
      value: null,
      reason: 'run 2: its command printed something else than JSON',
    })
  })
})
