import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'

const around = 'version: 1\nname: penguins\ndata:\n  a: { path: a.csv, columns: { x: { required: true } } }\n'

function parse(baseline: string, path = 'ml/mergemark.yml') {
  return parseConfiguration({ text: `${around}baseline: ${baseline}\n`, path }).baseline
}

function messageOf(baseline: string): string {
  try {
    parse(baseline)
  } catch (error) {
    if (error instanceof MergemarkError) return error.message
  }
  throw new Error('it was accepted')
}

describe('baseline.store', () => {
  it.each([
    ['refs/mergemark/other', { kind: 'git', repository: null, ref: 'refs/mergemark/other', fallback: null }],
    ['refs/heads/records', { kind: 'git', repository: null, ref: 'refs/heads/records', fallback: null }],
    ['directory:../records', { kind: 'directory', path: 'records' }],
    ['directory:/mnt/records', { kind: 'directory', path: '/mnt/records' }],
    [
      'git@example.org:ada/records.git#refs/heads/main',
      { kind: 'git', repository: 'git@example.org:ada/records.git', ref: 'refs/heads/main', fallback: null },
    ],
  ])('reads %s', (store, place) => {
    expect(parse(`{ store: "${store}" }`).store).toEqual(place)
  })

  it('takes a branch to fall back on', () => {
    expect(parse('{ fallback-branch: mergemark-records }').store).toMatchObject({
      ref: 'refs/mergemark/records',
      fallback: 'refs/heads/mergemark-records',
    })
  })

  it.each(['mergemark', 'https://example.org/records', 'refs/', 'directory:'])('refuses %s', (store) => {
    expect(messageOf(`{ store: "${store}" }`)).toMatch(/^baseline\.store is ".*"; it must be a ref such as/)
  })
})

describe('the other keys of baseline', () => {
  it('are read with their paths from the working directory, and sizes in bytes', () => {
    const text =
      '{ on-missing: latest, on-evaluation-change: common, wait: 0s, pin: best, signers: signers, least-sequence: 12, predictions: private, largest-sample: 2.5, depot: "https://bucket.example.org/samples/", keep: { days: 90, commits: 500 } }'
    expect(parse(text)).toMatchObject({
      onMissing: 'latest',
      onEvaluationChange: 'common',
      waitMs: 0,
      pin: 'best',
      signers: 'ml/signers',
      leastSequence: 12,
      predictions: 'private',
      largestSample: 2_500_000,
      depot: { kind: 'bucket', url: 'https://bucket.example.org/samples' },
      keep: { days: 90, commits: 500 },
    })
    expect(parse('{ depot: "directory:samples" }').depot).toEqual({ kind: 'directory', path: 'ml/samples' })
  })

  it.each([
    ['{ depot: "http://bucket.example.org" }', /baseline\.depot/],
    ['{ least-sequence: -1 }', /baseline\.least-sequence/],
    ['{ keep: { commits: 0 } }', /baseline\.keep\.commits/],
    ['{ fallback-branch: "a b" }', /baseline\.fallback-branch/],
  ])('refuse %s', (text, message) => {
    expect(messageOf(text)).toMatch(message)
  })
})
