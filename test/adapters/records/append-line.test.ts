import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendLine } from '../../../src/adapters/records/append-line.ts'
import { createDirectoryRecords } from '../../../src/adapters/records/directory-records.ts'
import { createCountingRandom } from '../../support/counting-random.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mergemark-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function appended(before: string | null, line: string) {
  const path = join(folder, 'new', 'a.jsonl')
  await appendLine(path, 'none')
  if (before === null) rmSync(path)
  else writeFileSync(path, before)
  await appendLine(path, line)
  return readFileSync(path, 'utf8')
}

it.each([
  ['to a file that is not there', null, 'one\n'],
  ['after others', 'zero\n', 'zero\none\n'],
  ['once', 'one\nzero\n', 'one\nzero\n'],
  ['by its rest, where an earlier try was cut off', 'zero\no', 'zero\none\n'],
  ['by its end alone, where only that is missing', 'zero\none', 'zero\none\n'],
  ['on a line of its own, after what another left unfinished', 'zero\ntw', 'zero\ntw\none\n'],
])('adds a line %s', async (_, before, after) => {
  expect(await appended(before, 'one')).toBe(after)
})

it('a directory store counts no addition that was cut off while it was noted, and its retry counts once', async () => {
  const records = createDirectoryRecords({ root: folder, folder: 'records', random: createCountingRandom() })
  const add = (name: string) =>
    records.append({ folder: `runs/${name}`, files: new Map([['a', new Uint8Array([1])]]), message: name })
  await add('one')
  await add('two')
  const log = join(folder, 'records', '.additions')
  const whole = readFileSync(log, 'utf8')
  writeFileSync(log, whole.slice(0, -40))
  expect((await records.tip())?.sequence).toBe(1)
  expect((await add('three')).sequence).toBe(2)
  expect((await add('two')).sequence).toBe(3)
  expect((await records.tip())?.sequence).toBe(3)
})
