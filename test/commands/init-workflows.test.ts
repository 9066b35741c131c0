import { mkdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createGit } from '../../src/adapters/git/git.ts'
import { init } from '../../src/commands/init.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'

const WORKFLOW = '.github/workflows/mergemark.yml'
const FORKS = '.github/workflows/mergemark-forks.yml'

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
})
afterEach(() => repository[Symbol.dispose]())

async function initIn(folder: string, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const root = join(repository.path, folder)
  mkdirSync(root, { recursive: true })
  await using git = createGit({ root })
  const inputs = {
    config: 'mergemark.yml',
    name: 'model',
    forks: false,
    'one-step': false,
    force: false,
    ...given,
  }
  const installation = { version: '1.0.0', node: '', cli: '', examples: '' }
  const context = {
    inputs: inputs as never,
    ports: { files: createFiles({ root }), git, tables: createTables({ root }) },
    installation,
  }
  return (await init.run(context)).text
}
const files = () => createFiles({ root: repository.path })
const calledIn = async (path: string) => Object.values(parse(await files().readText(path)).jobs)[0] as never
const inputsIn = async (path: string) => (await calledIn(path))['with']

describe('init', () => {
  it('writes at the top of a repository what needs no `config`', async () => {
    expect(await initIn('.')).toContain(`wrote ${WORKFLOW}`)
    expect(await inputsIn(WORKFLOW)).not.toHaveProperty('config')
  })

  it('writes in a folder below the workflow at the top, where GitHub reads it, and has it name the file', async () => {
    const text = await initIn('models/alpha', { forks: true })
    expect(text).toContain('wrote mergemark.yml')
    expect(text).toContain(`wrote ../../${WORKFLOW}`)
    expect(await inputsIn(WORKFLOW)).toEqual({
      config: 'models/alpha/mergemark.yml',
      'python-version': '3.12',
      setup: 'pip install -r requirements.txt',
    })
    expect(await inputsIn(FORKS)).toEqual({ config: 'models/alpha/mergemark.yml' })
    expect(await files().inspect(posix.join('models/alpha', WORKFLOW))).toBeNull()
  })

  it('names the file in the workflow of one step too', async () => {
    await initIn('.', { config: 'alpha/mergemark.yml', 'one-step': true })
    const { steps } = (await calledIn(WORKFLOW)) as { steps: { with: object }[] }
    expect(steps.at(-1)?.with).toMatchObject({ config: 'alpha/mergemark.yml' })
  })

  it.each([
    ['beside the first', 'alpha', 'beta', '*/mergemark.yml'],
    ['above the first', 'alpha', '.', '{alpha/mergemark.yml,mergemark.yml}'],
    ['deeper than the first', 'alpha', 'models/beta', '{alpha/mergemark.yml,models/beta/mergemark.yml}'],
  ])(
    'says of a second project %s which line finds both, and leaves the workflow',
    async (_, one, two, line) => {
      await initIn(one)
      const before = await files().readText(WORKFLOW)
      for (const force of [false, true])
        expect(await initIn(two, { force })).toContain(`config: ${JSON.stringify(line)}`)
      expect(await files().readText(WORKFLOW)).toBe(before)
      const found = await files().find(line)
      expect(found).toEqual([posix.join(one, 'mergemark.yml'), posix.join(two, 'mergemark.yml')])
    },
  )

  it('says that a workflow judges the project already', async () => {
    await files().write(
      '.github/workflows/all.yml',
      'on: push\njobs:\n  all:\n    uses: mergemark/mergemark/.github/workflows/check.yml@v1\n    with: { config: "*/mergemark.yml" }\n',
    )
    expect(await initIn('alpha')).toContain(
      'left .github/workflows/all.yml as it is: it judges alpha/mergemark.yml already',
    )
    expect(await files().inspect(WORKFLOW)).toBeNull()
  })

  it('overwrites no workflow of somebody else', async () => {
    await files().write(WORKFLOW, 'on: push\njobs: {}\n')
    await expect(initIn('alpha')).rejects.toMatchObject({ code: 'MM-007' })
    expect(await files().inspect('alpha/mergemark.yml')).toBeNull()
  })
})
