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
  records: https://host.test/penguins at bbbbbbb, change 12, signed by ada`,
  )
})

it('never hides that a pinned or latest commit is no ancestor', () => {
  const latest = { ...document, strategy: 'latest' as const, distance: null, ageSeconds: null }
  expect(describeBaseline(latest)).toBe(
    'baseline aaaaaaa (latest), not an ancestor by first parents, of unknown age',
  )
})

it('names the pin, also where it leads to nothing', () => {
  const none = { ...document, sha: null, strategy: 'none' as const, pin: 'released' }
  expect(describeBaseline(none)).toBe('no baseline (none: released)')
})

it('says of a rebuild that there was no record', () => {
  expect(describeBaseline({ ...document, strategy: 'rebuild', record: null })).toBe(
    'baseline aaaaaaa (rebuild): it has no record and is made again',
  )
})
