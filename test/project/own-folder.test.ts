import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import { evaluationStage } from '../../src/evaluation/stage.ts'
import { readDocument } from '../../src/project/document-folder.ts'
import type { Project } from '../../src/project/project.ts'
import { performStage } from '../../src/project/stage.ts'
import { trainingStage } from '../../src/training/stage.ts'
import { createHearingRunner } from '../support/heard-output.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryTrainer } from '../support/trainer-twin.ts'

let root = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-folder-')))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const node = JSON.stringify(execPath)
const text = `version: 1
name: alpha
train: { command: [${node}, train.mjs], outputs: { model: model.txt } }
evaluations:
  test:
    task: multiclass
    command: [${node}, predict.mjs]
    predictions: out/p.csv
    columns: { id: id, target: target, predicted: predicted }
    metrics: [accuracy, { name: rows, command: [${node}, count.mjs], direction: higher }]
gate: { rules: [{ metric: accuracy, min: 0.5 }] }
`
const path = 'models/alpha/mergemark.yml'
const project = (): Project => ({
  name: 'alpha',
  head: parseConfiguration({ text, path }),
  path,
  text,
  out: 'mergemark-out',
  run: null,
  event: null,
})

describe('commands of a project in a folder of its own', () => {
  const scripts = {
    'train.mjs': `import { writeFileSync } from 'node:fs'\nwriteFileSync('model.txt', 'a')`,
    'predict.mjs': `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const label = readFileSync(process.env.MERGEMARK_MODEL, 'utf8')
mkdirSync('out', { recursive: true })
writeFileSync('out/p.csv', 'id,target,predicted\\n1,a,' + label + '\\n2,b,' + label + '\\n')`,
    'count.mjs': `import { readFileSync } from 'node:fs'
console.log(readFileSync(0, 'utf8').trim().split('\\n').length - 1)`,
  }
  function portsOf() {
    return {
      files: createFiles({ root }),
      processes: createProcesses({ root }),
      tables: createTables({ root }),
      trainer: createMemoryTrainer(),
      runner: createHearingRunner(),
      git: createMemoryGit({ commits: {} }),
      clock: { now: () => 0, sleep: async () => {} },
    }
  }

  it('start in the folder of mergemark.yml: training, predicting and measuring', async () => {
    const ports = portsOf()
    for (const [name, script] of Object.entries(scripts))
      await ports.files.write(`models/alpha/${name}`, script)
    expect((await performStage(trainingStage, project(), ports)).error).toBeNull()
    const { text: written, error } = await performStage(evaluationStage, project(), ports)
    expect(error).toBeNull()
    const [evaluation] = evaluationDocument.parse(written, 'evaluation.json').evaluations
    const values = new Map(evaluation?.metrics.map(({ name, value }) => [name, value]))
    // Two rows, and the model says "a" of both: one is right.
    expect([values.get('accuracy'), values.get('rows')]).toEqual([0.5, 2])
  })

  it('are to be run by hand there, says one that fails', async () => {
    const ports = portsOf()
    await ports.files.write('models/alpha/train.mjs', 'process.exit(1)')
    expect((await performStage(trainingStage, project(), ports)).error).toMatchObject({
      code: 'MM-401',
      mend: expect.stringContaining('by hand in "models/alpha"'),
    })
  })
})

describe('a document that a run over several projects left', () => {
  it('is pointed to where one project alone is asked for', async () => {
    const files = createMemoryFiles({ 'mergemark-out/alpha/policy.json': '{}' })
    await expect(readDocument(policyDocument, project(), files)).rejects.toMatchObject({
      code: 'MM-501',
      mend: expect.stringMatching(
        /"mergemark-out\/alpha".*--config "models\/\*\/mergemark\.yml".*--out mergemark-out\/alpha/,
      ),
    })
  })

  it('is missing as ever where there is none', async () => {
    await expect(readDocument(policyDocument, project(), createMemoryFiles())).rejects.toMatchObject({
      mend: expect.stringContaining('run that first'),
    })
  })
})
