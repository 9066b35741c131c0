import { expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { findMarkPlaces } from '../../src/data/mark-places.ts'
import type { TriggerEvent } from '../../src/ports.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const PATH = 'models/a/mergemark.yml'
const SCHEMA = 'models/a/birds.json'
const TEXT = `version: 1
name: birds
data:
  birds:
    path: birds.csv
    schema: birds.json
    rows: { min: 3 }
    columns:
      mass:
        type: integer
        minimum: 2500
    rules:
      - name: heavy
        sql: mass > 0
`
const [BASE, HEAD] = ['1', '2'].map((digit) => digit.repeat(40)) as [string, string]

async function places(changed: Readonly<Record<string, string>> = {}, name = 'pull_request') {
  const schema = JSON.stringify({ fields: [{ name: 'mass', constraints: { required: true } }] })
  const head = parseConfiguration({ text: TEXT, path: PATH, files: new Map([[SCHEMA, schema]]) })
  const git = createMemoryGit({
    commits: {
      [BASE]: { files: { 'models/a/birds.csv': '1', 'birds.csv': '1' } },
      [HEAD]: { files: { 'models/a/birds.csv': '1', 'birds.csv': '1', ...changed }, parents: [BASE] },
    },
  })
  const run = { tested: HEAD, head: HEAD, base: BASE, event: name, attempt: 1 }
  return findMarkPlaces({ head, path: PATH, run, event: { name } as TriggerEvent }, git)
}

it('are lines of the files that the pull request changes', async () => {
  const found = await places({ 'models/a/birds.csv': '2' })
  expect(found?.isInDiff('models/a/birds.csv')).toBe(true)
  expect(found?.isInDiff('./models/a/birds.csv')).toBe(true)
  expect(found?.isInDiff('birds.csv')).toBe(false)
})

it('may be anywhere where it is not known what is in the diff', async () => {
  expect(await places({}, 'push')).toBeNull()
})

it('are else the lines that ask for a check', async () => {
  const found = await places()
  const lines = [
    { rule: 'minimum', column: 'mass' },
    { rule: 'type', column: 'mass' },
    { rule: 'rows', column: null },
    { rule: 'heavy', column: null },
    // What mergemark.yml does not ask for itself, its schema file does.
    { rule: 'required', column: 'mass' },
    { rule: 'well-formed', column: null },
  ].map((check) => found?.askedAt('birds', check).line)
  expect(lines).toEqual([11, 10, 7, 13, 6, 6])
  expect(found?.askedAt('birds', { rule: 'minimum', column: 'mass' }).file).toBe(PATH)
})

it('are the file alone where it does not name the data set', async () => {
  const found = await places()
  expect(found?.askedAt('fish', { rule: 'rows', column: null })).toEqual({
    file: PATH,
    line: null,
    column: null,
  })
})
