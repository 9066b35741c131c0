import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import type { TrainSettings } from '../../src/config/configuration.ts'
import { trainingDocument } from '../../src/documents/training.ts'
import { train } from '../../src/training/train.ts'
import { createColumnTables } from '../support/column-tables.ts'
import { createHearingRunner } from '../support/heard-output.ts'
import { createMemoryTrainer } from '../support/trainer-twin.ts'

const MODEL = `import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('model', { recursive: true })
writeFileSync('model/weights.bin', '0123456789')`

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mergemark-train-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true, force: true })
})

interface Case {
  readonly settings?: Partial<TrainSettings>
  readonly args?: readonly string[]
  readonly remove?: readonly string[]
}

/** Trains by a real process that runs `script`. */
async function trainBy(script: string, { settings = {}, args = [], remove = [] }: Case = {}) {
  await writeFile(join(root, 'train.mjs'), script)
  const runner = createHearingRunner()
  const ports = {
    files: createFiles({ root }),
    processes: createProcesses({ root }),
    tables: createColumnTables({}),
    trainer: createMemoryTrainer(),
    runner,
    clock: { now: () => 0, sleep: async () => {} },
  }
  const defaults: TrainSettings = {
    command: [process.execPath, 'train.mjs', ...args],
    tensorflow: null,
    env: [],
    model: 'model',
    seeds: [3],
    timeoutMs: 60_000,
  }
  const fields = train({ settings: { ...defaults, ...settings }, remove }, ports)
  return { fields, lines: runner.lines }
}

const leave = async (path: string) => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), 'left over')
}

describe('training by a command', () => {
  it('describes what the command made in a sound document', async () => {
    const { fields } = await trainBy(MODEL)
    const document = JSON.parse(trainingDocument.serialize({ name: 'toy', run: null, ...(await fields) }))
    expect(document).toMatchObject({
      command: [process.execPath, 'train.mjs'],
      exitCode: 0,
      seeds: [3],
      engine: 'command',
      model: { path: 'model', bytes: 10, digest: expect.stringMatching(/^sha256:/) },
    })
  })

  it('takes a single file for a model, too', async () => {
    const { fields } = await trainBy(
      "import { writeFileSync } from 'node:fs'; writeFileSync('m.bin', 'abc')",
      {
        settings: { model: 'm.bin' },
      },
    )
    // printf abc | sha256sum
    const digest = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect((await fields).model).toEqual({ path: 'm.bin', digest, bytes: 3 })
  })

  it('gives the seed in the words and in the environment', async () => {
    const { fields, lines } = await trainBy(
      `${MODEL}\nconsole.log(process.argv[3], process.env.MERGEMARK_SEED)`,
      {
        args: ['--seed', 'seed={seed}'],
      },
    )
    await fields
    expect(lines).toEqual(['seed=3 3'])
  })

  it('keeps the job from the command: it sees what `env` names and nothing else', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret')
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'secret')
    vi.stubEnv('INPUT_TOKEN', 'secret')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
    vi.stubEnv('WANDB_MODE', 'offline')
    const { fields, lines } = await trainBy(`${MODEL}\nconsole.log(JSON.stringify(process.env))`, {
      settings: { env: ['WANDB_MODE'] },
    })
    await fields
    expect(JSON.parse(lines[0] as string)).toMatchObject({ WANDB_MODE: 'offline', MERGEMARK_SEED: '3' })
    expect(lines[0]).not.toMatch(/secret|GITHUB_TOKEN|ACTIONS_|INPUT_/)
  })

  it.each([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'INPUT_TOKEN',
    'github_env',
    'GITHUB_OUTPUT',
  ])('refuses to pass %s on, even when it is asked for', async (name) => {
    vi.stubEnv(name, 'secret')
    const { fields, lines } = await trainBy(MODEL, { settings: { env: ['WANDB_MODE', name] } })
    await expect(fields).rejects.toMatchObject({ code: 'MM-111', kind: 'usage' })
    expect(lines).toEqual([])
  })

  it('says how a command that fails failed, with its last lines', async () => {
    const { fields } = await trainBy(
      `console.log('epoch 1')\nconsole.error("KeyError: 'species'")\nprocess.exit(3)`,
    )
    await expect(fields).rejects.toMatchObject({
      code: 'MM-401',
      message: expect.stringContaining('ended with exit code 3'),
      mend: expect.stringContaining("| KeyError: 'species'"),
    })
  })

  it('repeats no escape sequence or workflow command of a command that failed', async () => {
    const { fields } = await trainBy(
      `console.log('\\u001b[31m::error::red\\u001b[0m\\u202e')\nprocess.exit(1)`,
    )
    const error: { mend: string } = await fields.then(
      () => ({ mend: '' }),
      (thrown) => thrown,
    )
    expect(error.mend.split('\n')).toContain('| ::error::red')
  })

  it('says so when the program is not there', async () => {
    const { fields } = await trainBy('', { settings: { command: ['no-such-program-here'] } })
    await expect(fields).rejects.toMatchObject({ message: expect.stringContaining('no-such-program-here') })
  })

  it('stops a command that hangs at its time limit', async () => {
    const { fields } = await trainBy('setInterval(() => {}, 1000)', { settings: { timeoutMs: 1 } })
    await expect(fields).rejects.toMatchObject({
      code: 'MM-402',
      mend: expect.stringContaining('train.timeout'),
    })
  })

  it('hands workflow commands in the output to the runner, which shows them as text', async () => {
    const { fields, lines } = await trainBy(
      `${MODEL}\nconsole.log('::error::x')\nconsole.log('::set-output name=a::b')`,
    )
    await fields
    expect(lines).toEqual(['::error::x', '::set-output name=a::b'])
  })

  it('is an error when nothing is written where the model belongs', async () => {
    const { fields } = await trainBy("import { mkdirSync } from 'node:fs'; mkdirSync('model')")
    await expect(fields).rejects.toMatchObject({
      code: 'MM-403',
      message: expect.stringContaining('"model"'),
    })
  })

  it('takes no model or predictions for new that were there before', async () => {
    await leave('model/weights.bin')
    await leave('out/predictions.csv')
    const { fields } = await trainBy('', { remove: ['out/predictions.csv'] })
    await expect(fields).rejects.toMatchObject({ code: 'MM-403' })
    await expect(readFile(join(root, 'out/predictions.csv'))).rejects.toThrow()
  })

  it('asks for no model where the configuration names none', async () => {
    const { fields } = await trainBy('', { settings: { model: null } })
    expect(await fields).toMatchObject({ model: null, exitCode: 0 })
  })

  it('serves one seed, and says so where there are more', async () => {
    const { fields } = await trainBy(MODEL, { settings: { seeds: [1, 2] } })
    await expect(fields).rejects.toMatchObject({ code: 'MM-006' })
  })
})
