import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestFirst, parseRecordPath, type RecordKey } from '../../src/baseline/record.ts'
import { recordFolder } from '../../src/baseline/write-record.ts'

const sha = '4f65859c0a4f65859c0a4f65859c0a4f65859c0a'
const key: RecordKey = { sha, name: 'penguins', run: '17', attempt: 2, nonce: '00112233445566ff' }

describe('the folder of a record', () => {
  it('is found by commit, project, run, attempt and nonce', () => {
    expect(recordFolder(key)).toBe(`runs/4f/${sha}/penguins/17-2-00112233445566ff`)
  })

  it('is read back as what it was made from', () => {
    expect(parseRecordPath(`${recordFolder(key)}/data.json`)).toEqual({
      ...key,
      folder: recordFolder(key),
      file: 'data.json',
    })
  })

  it.each<[keyof RecordKey, unknown]>([
    ['sha', 'main'],
    ['sha', '../..'],
    ['name', '..'],
    ['name', '../seals'],
    ['name', 'a/b'],
    ['name', '.git'],
    ['name', ''],
    ['name', 'a\nb'],
    ['run', '1-2'],
    ['run', '../1'],
    ['attempt', 0],
    ['attempt', -1],
    ['attempt', Number.NaN],
    ['attempt', 1.5],
    ['nonce', '../../../etc/pass'],
    ['nonce', 'short'],
  ])('takes no %s %j, which could lead elsewhere or be two things', (part, value) => {
    expect(() => recordFolder({ ...key, [part]: value } as RecordKey)).toThrow(/cannot be the .* of a record/)
  })

  it.each([
    'data.json',
    `runs/4f/${sha}/penguins/data.json`,
    `runs/aa/${sha}/penguins/17-2-00112233445566ff/data.json`,
    `runs/4f/${sha}/penguins/17-2-00112233445566ff/deeper/data.json`,
    `runs/4f/${sha}/penguins/17-0-00112233445566ff/data.json`,
    `runs/4f/${sha}/penguins/17-2/data.json`,
    `runs/4f/${sha}/../17-2-00112233445566ff/data.json`,
    `other/4f/${sha}/penguins/17-2-00112233445566ff/data.json`,
  ])('is not seen in %s', (path) => {
    expect(parseRecordPath(path)).toBeNull()
  })
})

describe('the order of records', () => {
  const order = (...runs: Partial<RecordKey>[]) =>
    runs
      .map((run) => ({ ...key, ...run }))
      .sort(latestFirst)
      .map(({ run, attempt }) => `${run}/${attempt}`)

  it('goes by run, then by attempt, as numbers', () => {
    expect(order({ run: '9', attempt: 9 }, { run: '10', attempt: 2 }, { run: '10', attempt: 11 })).toEqual([
      '10/11',
      '10/2',
      '9/9',
    ])
  })

  it('tells run ids apart that no double could', () => {
    expect(order({ run: '9007199254740992' }, { run: '9007199254740993' })).toEqual([
      '9007199254740993/2',
      '9007199254740992/2',
    ])
  })

  it('puts a run of a workflow before one of a laptop', () => {
    expect(order({ run: 'local', attempt: 9 }, { run: '1', attempt: 1 })).toEqual(['1/1', 'local/9'])
  })

  it('does not depend on the order they are found in', () => {
    const keys = fc.uniqueArray(
      fc.record({
        run: fc.constantFrom('1', '2', '10', 'local'),
        attempt: fc.integer({ min: 1, max: 3 }),
        nonce: fc.constantFrom('0000000000000001', '0000000000000002'),
      }),
      { selector: ({ run, attempt, nonce }) => `${run}-${attempt}-${nonce}`, maxLength: 12 },
    )
    fc.assert(
      fc.property(keys, (found) => {
        const all = found.map((one) => ({ ...key, ...one }))
        expect(all.toSorted(latestFirst)).toEqual(all.toReversed().toSorted(latestFirst))
      }),
    )
  })
})
