import { expect, it } from 'vitest'
import { hasRecords } from '../../src/baseline/has-records.ts'
import { indexRecords } from '../../src/baseline/index-records.ts'
import { readRecord } from '../../src/baseline/read-record.ts'
import { packRecord, recordFolder } from '../../src/baseline/write-record.ts'
import { LIMITS } from '../../src/project/record-limits.ts'
import { verifyFiles } from '../../src/project/verify-files.ts'
import { createMemoryRecords } from '../support/memory-records.ts'

const sha = 'a'.repeat(40)
const folder = recordFolder({ sha, name: 'penguins', run: '1', attempt: 1, nonce: '0000000000000001' })
const encode = (text: string) => new TextEncoder().encode(text)
const digests = {
  tree: 'b'.repeat(40),
  data: {},
  evaluationSets: {},
  metricDefinitions: null,
  configuration: null,
  model: null,
  environment: null,
}

function pack(files: Record<string, string | Uint8Array>) {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? encode(content) : content] as const,
  )
  return packRecord({
    files: new Map(entries),
    name: 'penguins',
    run: { tested: sha, head: sha, base: null, event: 'push', attempt: 1 },
    digests,
    verdict: 'pass',
    tool: 'mergemark 0.1.0',
  })
}

it('a record is read as it was written, byte for byte', async () => {
  const records = createMemoryRecords()
  const sample = new Uint8Array([0, 1, 254, 255])
  await records.append({
    folder,
    files: pack({ 'evaluation.json': '{}\n', 'sample.bin': sample }),
    message: 'x',
  })
  const record = await readRecord(folder, records)
  expect(record).toMatchObject({ folder, sha, manifest: { name: 'penguins', verdict: 'pass', digests } })
  expect(record.files.get('sample.bin')).toEqual(sample)
  expect([...record.files.keys()].sort()).toEqual(['evaluation.json', 'manifest.json', 'sample.bin'])
})

it('its manifest names each file with its size and sha256', () => {
  // sha256 of "abc": FIPS 180-2, appendix B.1.
  expect(verifyFiles(pack({ 'data.json': 'abc' }), 'here').files).toEqual([
    {
      path: 'data.json',
      bytes: 3,
      digest: 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ])
})

it('the same results give the same manifest, in whichever order they come', () => {
  expect(pack({ a: '1', b: '2' }).get('manifest.json')).toEqual(pack({ b: '2', a: '1' }).get('manifest.json'))
})

it('each byte counts: no altered one is read as sound', () => {
  const sound = pack({ 'data.json': '{"rows":1}' })
  for (const at of [0, 5, 9]) {
    const altered = new Map([...sound].map(([name, content]) => [name, content.slice()]))
    const content = altered.get('data.json') as Uint8Array
    content[at] = (content[at] as number) ^ 1
    expect(() => verifyFiles(altered, 'here')).toThrow(/the digest of data.json differs/)
  }
})

it.each(['../x', 'a/b', '.hidden', '', 'manifest.json', 'x'.repeat(101)])(
  'no file of a record is called %j',
  (name) => {
    expect(() => pack({ [name]: '1' })).toThrow(/cannot be the name/)
  },
)

it('a manifest that names a file elsewhere is corrupt, not followed', () => {
  const files = new Map(pack({ 'a.json': '1' }))
  const manifest = new TextDecoder().decode(files.get('manifest.json')).replace('"a.json"', '"../../a.json"')
  files.set('manifest.json', encode(manifest))
  expect(() => verifyFiles(files, 'here')).toThrow(/MM-314|is in its manifest and not there/)
})

it('a manifest that names a file twice is corrupt', () => {
  const files = new Map(pack({ 'a.json': '1' }))
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')))
  manifest.files.push(manifest.files[0])
  files.set('manifest.json', encode(JSON.stringify(manifest)))
  expect(() => verifyFiles(files, 'here')).toThrow(/names a file twice/)
})

it('a record of too many files is neither written nor read', () => {
  const many = Object.fromEntries(Array.from({ length: LIMITS.files + 1 }, (_, at) => [`f${at}`, '']))
  expect(() => pack(many)).toThrow(/65 files; at most 64/)
  const files = new Map(
    Object.keys(many)
      .concat('manifest.json', 'one-more')
      .map((name) => [name, encode('')]),
  )
  expect(() => verifyFiles(files, 'here')).toThrow(/67 files; at most 64/)
})

it('a manifest too large to be one is not parsed', () => {
  const files = new Map([['manifest.json', new Uint8Array(LIMITS.manifestBytes + 1)]])
  expect(() => verifyFiles(files, 'here')).toThrow(/its manifest has 1048577 bytes/)
})

it('a folder that is no record’s is corrupt', async () => {
  await expect(readRecord('runs/x', createMemoryRecords())).rejects.toMatchObject({ code: 'MM-314' })
  await expect(readRecord(folder, createMemoryRecords())).rejects.toThrow(/it has no manifest.json/)
})

it('a project has records as soon as one of its name is there', async () => {
  const records = createMemoryRecords()
  expect(await hasRecords('penguins', records)).toBe(false)
  await records.append({ folder, files: pack({ a: '1' }), message: 'x' })
  await records.append({
    folder: 'runs/notes',
    files: new Map([['README.md', encode('not a record')]]),
    message: 'x',
  })
  expect(await hasRecords('penguins', records)).toBe(true)
  expect(await hasRecords('penguin', records)).toBe(false)
  expect([...(await indexRecords('penguins', records)).keys()]).toEqual([sha])
})
