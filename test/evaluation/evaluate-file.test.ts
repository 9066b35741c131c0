import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import type { EvaluationSettings } from '../../src/config/configuration.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { evaluateFile, evaluateForComparison } from '../../src/evaluation/evaluate-file.ts'

const POLICY = `version: 1
name: test
evaluations:
  predictions:
    task: binary
    predictions: head.csv
    columns: { id: id, target: target, predicted: predicted, score: score }
    positive: "1"
    slices: [region]
    metrics: [accuracy, f1, roc_auc, log_loss]
gate:
  rules:
    - { metric: accuracy, margin: 0.01 }
`

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mergemark-evaluate-'))
  const rows = Array.from({ length: 80 }, (_, row) => {
    const score = ((row * 37) % 80) / 100
    return `${row},${row % 3 === 0 ? 1 : 0},${score >= 0.4 ? 1 : 0},${score},${row % 2 ? 'east' : 'west'}`
  })
  writeFileSync(join(root, 'head.csv'), ['id,target,predicted,score,region', ...rows, ''].join('\n'))
})
afterAll(() => rmSync(root, { recursive: true }))

it('a comparison sees the values, slices and examples that an evaluation shows, and nothing else', async () => {
  const { evaluations } = parseConfiguration({ text: POLICY, path: 'mergemark.yml' })
  const settings = evaluations[0] as EvaluationSettings
  const terms = { seed: 1, confidence: 0.95 }
  const ports = { files: createFiles({ root }), tables: createTables({ root }) }
  const shown = await evaluateFile(settings, terms, ports)
  const compared = await evaluateForComparison(settings, terms, ports)
  const [evaluation] = shown.fields.evaluations
  expect(evaluation?.metrics.some(({ interval }) => interval !== null)).toBe(true)
  expect(compared.sample).toEqual(shown.sample)
  expect(compared.evaluation).toEqual({
    ...evaluation,
    // Why a metric has no interval is not asked either.
    metrics: evaluation?.metrics.map((metric) => ({ ...metric, interval: null, reason: null })),
    curves: [],
  })
})
