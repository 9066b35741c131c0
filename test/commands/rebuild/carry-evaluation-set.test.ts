import { describe, expect, it } from 'vitest'
import { carryEvaluationSet, pathsToCarry } from '../../../src/commands/rebuild/carry-evaluation-set.ts'
import { parseConfiguration } from '../../../src/config/parse-configuration.ts'
import { policyDocument } from '../../../src/documents/policy.ts'
import { writeDocument } from '../../../src/project/document-folder.ts'
import type { Project } from '../../../src/project/project.ts'
import { createMemoryFiles } from '../../support/memory-files.ts'
import { createMemoryGit } from '../../support/memory-git.ts'

const SHA = 'a'.repeat(40)

function configurationOf({ train = '', command = '' }: { train?: string; command?: string }) {
  const text = `version: 1
name: flowers
data:
  train: { path: data/train.csv, columns: { id: { required: true } } }
  test: { path: "data/test-*.csv", columns: { id: { required: true } } }
${train}
evaluations:
  test: { task: binary, positive: tulip, ${command} predictions: out/p.csv, examples: truth.csv, metrics: [accuracy] }
gate: { rules: [{ metric: accuracy, margin: 0.02 }] }
`
  return { text, configuration: parseConfiguration({ text, path: 'mergemark.yml' }) }
}

const byCommand = 'train: { command: python train.py }'
const byTensorflow =
  'train: { tensorflow: { data: data/train.csv, target: species, features: [size], predict: { data: new.csv, id: id, to: out/p.csv } } }'

describe('what of the evaluation set is handed to main', () => {
  it('is there before training where the training predicts', () => {
    const { configuration } = configurationOf({ train: byCommand })
    expect(pathsToCarry(configuration, 'before-training')).toEqual({ truths: ['truth.csv'], data: [] })
    expect(pathsToCarry(configuration, 'after-training')).toEqual({ truths: [], data: [] })
  })

  it('comes after training where the evaluation has a command, so that main learns from nothing new', () => {
    const { configuration } = configurationOf({ train: byCommand, command: 'command: python predict.py,' })
    expect(pathsToCarry(configuration, 'before-training')).toEqual({ truths: [], data: [] })
    expect(pathsToCarry(configuration, 'after-training')).toEqual({
      truths: ['truth.csv'],
      data: ['data/train.csv', 'data/test-*.csv'],
    })
  })

  it('is the rows to predict of the built-in trainer, never those it learns from', () => {
    const { configuration } = configurationOf({ train: byTensorflow, command: 'command: python predict.py,' })
    expect(pathsToCarry(configuration, 'before-training').data).toEqual(['new.csv'])
    expect(pathsToCarry(configuration, 'after-training').data).toEqual(['data/test-*.csv'])
  })
})

describe('laying it over main', () => {
  async function lay(paths: Parameters<typeof carryEvaluationSet>[0], source: 'base' | 'head' = 'head') {
    const { text, configuration } = configurationOf({})
    const files = createMemoryFiles({
      'truth.csv': 'of the head',
      'data/test-1.csv': 'one',
      'data/test-2.csv': 'two',
      '/checkout/truth.csv': 'of main',
    })
    const git = createMemoryGit({ commits: { [SHA]: { files: { 'truth.csv': 'of the base branch' } } } })
    const project: Project = {
      name: 'flowers',
      head: configuration,
      path: 'mergemark.yml',
      text,
      out: 'mergemark-out',
      run: { tested: 'b'.repeat(40), head: 'b'.repeat(40), base: SHA, event: 'local', attempt: 1 },
      event: null,
    }
    const policy = { source, sha: SHA, path: 'mergemark.yml', text, digest: null }
    await writeDocument(policyDocument, policy, project, files)
    await carryEvaluationSet(paths, { folder: '/checkout', project }, { files, git })
    return files
  }

  it('takes the base branch’s copy of the truth, as the head’s own evaluation does', async () => {
    const files = await lay({ truths: ['truth.csv'], data: [] }, 'base')
    expect(await files.readText('/checkout/truth.csv')).toBe('of the base branch')
  })

  it('takes the head’s where the project is new', async () => {
    const files = await lay({ truths: ['truth.csv'], data: [] })
    expect(await files.readText('/checkout/truth.csv')).toBe('of the head')
  })

  it('takes every file of a data set', async () => {
    const files = await lay({ truths: [], data: ['data/test-*.csv'] })
    expect(await files.readText('/checkout/data/test-1.csv')).toBe('one')
    expect(await files.readText('/checkout/data/test-2.csv')).toBe('two')
  })

  it('leaves main’s own where neither has the file', async () => {
    const files = await lay({ truths: ['nowhere.csv'], data: [] })
    expect(await files.inspect('/checkout/nowhere.csv')).toBeNull()
  })

  it.each(['../truth.csv', '../../memory/truth.csv', '/memory/truth.csv'])(
    'refuses a path that leads out of it: %s',
    async (path) => {
      const outside = lay({ truths: [], data: [path] })
      const found = await outside.then(
        (files) => files.inspect('/truth.csv'),
        ({ code }) => code,
      )
      expect([null, 'MM-362']).toContain(found)
    },
  )
})
