import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { dataStage } from '../../src/data/stage.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import type { Project } from '../../src/project/project.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

const TEXT = `version: 1
name: birds
data:
  birds:
    path: birds.csv
    columns:
      mass: { type: integer, minimum: 2500 }
`
const [BASE, HEAD] = ['1', '2'].map((digit) => digit.repeat(40)) as [string, string]

/** The marks of a pull request that changes this file of main's. */
async function marksWhere(changed: string) {
  const folder = createDataFolder()
  const project: Project = {
    name: 'birds',
    head: parseConfiguration({ text: TEXT, path: 'mergemark.yml' }),
    path: 'mergemark.yml',
    text: TEXT,
    out: 'mergemark-out',
    run: { tested: HEAD, head: HEAD, base: BASE, event: 'pull_request', attempt: 1 },
    event: { name: 'pull_request' } as TriggerEvent,
  }
  folder.write('birds.csv', 'mass\n3000\n12\n')
  mkdirSync(join(folder.root, project.out))
  const policy = { source: 'head' as const, sha: null, path: project.path, text: null, digest: null }
  folder.write(
    `${project.out}/policy.json`,
    policyDocument.serialize({ name: project.name, run: project.run, ...policy }),
  )
  const files = { 'birds.csv': 'main', 'train.py': 'main' }
  const git = createMemoryGit({
    commits: { [BASE]: { files }, [HEAD]: { files: { ...files, [changed]: 'head' }, parents: [BASE] } },
  })
  const runner = createMemoryRunner()
  await dataStage.run(project, { ...folder, git, runner, clock: createManualClock() })
  return runner.annotations
}

it('marks a failing cell on its line where the pull request changes the file', async () => {
  expect(await marksWhere('birds.csv')).toMatchObject([
    { message: '"12" is not at least 2500 (row 2)', place: { file: 'birds.csv', line: 3 } },
  ])
})

it('marks what asks for the check where it does not', async () => {
  expect(await marksWhere('train.py')).toMatchObject([
    {
      message: 'birds.csv, on no line of the diff: 1 of 2 fail: is not at least 2500',
      place: { file: 'mergemark.yml', line: 7 },
    },
  ])
})
