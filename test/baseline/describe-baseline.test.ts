import { expect, it } from 'vitest'
import { describeBaseline } from '../../src/baseline/describe-baseline.ts'
import type { BaselineDocument } from '../../src/documents/baseline.ts'

const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)
const document = {
  name: 'penguins',
  sha,
  strategy: 'merge-base',
  distance: 0,
  ageSeconds: 3600,
  record: 'runs/…',
  passedOver: [],
} as unknown as BaselineDocument

it('says which commit is compared with, how far it is and how old', () => {
  expect(describeBaseline(document)).toBe('baseline aaaaaaa (merge-base), 0 commits away, 60 minutes old')
})

it('says why nearer ones were passed over, what was waited for, and the store’s state', () => {
  const passedOver = [{ sha: other, reason: 'it has no record; its run is still going after 10 minutes' }]
  const store = { address: 'https://host.test/penguins', tip: other, sequence: 12, signer: 'ada' }
  const ancestor = { ...document, strategy: 'ancestor' as const, distance: 1, passedOver, store }
  expect(describeBaseline({ ...ancestor, waitedSeconds: 600, attempts: 3 })).toBe(
    `baseline aaaaaaa (ancestor), 1 commit away, 60 minutes old
  that commit was run 3 times
  waited 600 s for the run of its commit
  passed over bbbbbbb: it has no record; its run is still going after 10 minutes
  records: https://host.test/penguins at bbbbbbb, sequence 12, signed by ada`,
  )
})

it('never hides that a pinned or latest commit is no ancestor', () => {
  const latest = { ...document, strategy: 'latest' as const, distance: null, ageSeconds: null }
  expect(describeBaseline(latest)).toBe(
    'baseline aaaaaaa (latest), not an ancestor by first parents, of unknown age',
  )
})

it('says first why a pin leads to nothing', () => {
  const reason = '"released" is pinned, and no pin or commit is called so'
  const passedOver = [{ sha: other, reason }]
  const none = { ...document, sha: null, strategy: 'none' as const, pin: 'released', passedOver }
  expect(describeBaseline(none)).toBe(`no baseline (none: released): ${reason}`)
})

it('says first what ended the search, and at which commit', () => {
  const passedOver = [
    { sha, reason: 'it has no record' },
    { sha: other, reason: 'run 7, attempt 1: MM-314 the record is corrupt' },
  ]
  expect(describeBaseline({ ...document, sha: null, strategy: 'none', passedOver })).toBe(
    `no baseline (none): at bbbbbbb, run 7, attempt 1: MM-314 the record is corrupt
  looked at aaaaaaa: it has no record`,
  )
})

it('says that the fallback branch was read in the place of the ref', () => {
  const store = { address: 'https://host.test/penguins', tip: other, sequence: 21, signer: null }
  const from = { from: 'refs/heads/records', insteadOf: 'refs/mergemark/records' }
  const records = '  records: https://host.test/penguins at bbbbbbb, sequence 21'
  const first = 'baseline aaaaaaa (merge-base), 0 commits away, 60 minutes old\n'
  expect(describeBaseline({ ...document, store: { ...store, ...from } })).toBe(
    `${first}${records}; read from the fallback branch refs/heads/records, which is newer than refs/mergemark/records`,
  )
  expect(describeBaseline({ ...document, store: { ...store, from: 'refs/mergemark/records' } })).toBe(
    `${first}${records}`,
  )
})

it.each([
  [60, '1 minute old'],
  [7200, '2 hours old'],
  [172_800, '2 days old'],
])('tells an age of %i s as %s', (ageSeconds, age) => {
  expect(describeBaseline({ ...document, ageSeconds })).toContain(`, ${age}`)
})

it('says of a rebuild that there was no record', () => {
  expect(describeBaseline({ ...document, strategy: 'rebuild', record: null })).toBe(
    'baseline aaaaaaa (rebuild): it has no record and is made again',
  )
})
