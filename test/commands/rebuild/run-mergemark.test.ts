import { expect, it } from 'vitest'
import { runMergemark } from '../../../src/commands/rebuild/run-mergemark.ts'
import type { TrainSettings } from '../../../src/config/configuration.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'
import { createScriptedProcesses, type Script } from '../../support/scripted-processes.ts'

const installation = { version: '0', node: '/bin/node', cli: '/opt/cli.js', examples: '' }
const variables = {
  WANDB_MODE: 'offline',
  GITHUB_SHA: 'f',
  RUNNER_NAME: 'r',
  RUNNER_TOOL_CACHE: '/tools',
  SECRET: 's',
}

function trainWith(env: readonly string[]): TrainSettings {
  return { command: ['python'], tensorflow: null, env, model: null, seeds: [1], timeoutMs: 60_000 }
}

async function train(script: Partial<Script> = {}, env: readonly string[] = ['WANDB_MODE']) {
  const processes = createScriptedProcesses([{ when: /train/, ...script }], variables)
  const runner = createMemoryRunner()
  const child = {
    step: 'train' as const,
    sha: '4f65859c0a4f'.padEnd(40, '0'),
    folder: '/checkout/models/a',
    config: 'mergemark.yml',
    out: '/work/mergemark-out/rebuilt',
    judged: { train: trainWith(env) },
  }
  await runMergemark(child, { installation, ports: { processes, runner } })
  return { command: processes.ran[0], lines: runner.lines }
}

it('runs the same Mergemark in the copy of main, with its documents in rebuilt/', async () => {
  const { command } = await train()
  expect(command).toMatchObject({
    program: '/bin/node',
    args: ['/opt/cli.js', 'train', '--config', 'mergemark.yml', '--out', '/work/mergemark-out/rebuilt'],
    folder: '/checkout/models/a',
  })
})

it('hands on what training may see, and nothing of the workflow', async () => {
  const { command } = await train({}, ['WANDB_MODE', 'GITHUB_SHA', 'RUNNER_NAME'])
  expect(command?.environment).toEqual({ WANDB_MODE: 'offline', RUNNER_TOOL_CACHE: '/tools' })
})

it.each(['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TOKEN'])('refuses to hand on %s', async (name) => {
  await expect(train({}, [name])).rejects.toMatchObject({ code: 'MM-111' })
})

it('only shows what the child prints, on either stream', async () => {
  const { lines } = await train({ stdout: '::set-output name=a::b\n', stderr: '::error::x\n' })
  expect(lines).toContain('output: ::set-output name=a::b')
  expect(lines).toContain('output: ::error::x')
})

it.each([
  ['ended with exit code 3', { exitCode: 3 }],
  // A check that failed is no result either.
  ['ended with exit code 1', { exitCode: 1 }],
  ['was ended by a signal', { exitCode: null }],
  ['was stopped after 3660 s', { exitCode: null, timedOut: true }],
])('says that it %s, with its last lines', async (reason, script) => {
  await expect(train({ ...script, stderr: 'out of memory\n' })).rejects.toMatchObject({
    code: 'MM-360',
    message: expect.stringContaining(reason),
    mend: expect.stringContaining('out of memory'),
  })
})

it('has a limit that leaves the commands their own', async () => {
  expect((await train()).command?.timeoutMs).toBe(3_660_000)
})
