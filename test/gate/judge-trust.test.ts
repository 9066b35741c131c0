import { describe, expect, it } from 'vitest'
import { judgeTrust } from '../../src/gate/judge-trust.ts'
import { summarise } from '../../src/gate/sentence.ts'
import { waive } from '../../src/gate/waive.ts'

const HEAD = 'a1b2c3d'.padEnd(40, '0')
type Found = NonNullable<NonNullable<Parameters<typeof judgeTrust>[0]>['found']>
const nobody: Found = { untrusted: true, approvers: [], problem: null, bundle: null }
const judge = (
  found: Found | null,
  { untrusted = true, forks = 'review' as const as 'review' | 'accept' } = {},
) => judgeTrust({ untrusted, forks, head: HEAD, found })

describe('what a fork reports of itself', () => {
  it('is red until somebody who may write has approved that commit', () => {
    const { entries, assurance } = judge(nobody)
    expect(assurance).toBe('self-reported')
    expect(entries).toMatchObject([{ rule: 'trust', outcome: 'missing', effect: 'fail' }])
    expect(entries[0]?.message).toContain('a1b2c3d')
    expect(entries[0]?.message).toContain('runs again')
  })

  it('counts as reviewed once it has', () => {
    const { entries, assurance } = judge({ ...nobody, approvers: ['octocat'] })
    expect(assurance).toBe('reviewed')
    expect(entries).toMatchObject([
      { outcome: 'within', effect: 'pass', message: expect.stringContaining('octocat approved a1b2c3d') },
    ])
  })

  it('is taken as it is where main’s policy says so, and still called self-reported', () => {
    const { entries, assurance } = judge(nobody, { forks: 'accept' })
    expect(assurance).toBe('self-reported')
    expect(entries).toMatchObject([{ effect: 'pass' }])
  })

  it('is red where the reviews could not be read, or nobody looked', () => {
    expect(judge({ ...nobody, problem: 'rate limit' }).entries[0]).toMatchObject({
      effect: 'fail',
      message: expect.stringContaining('rate limit'),
    })
    expect(judge(null).entries[0]).toMatchObject({ effect: 'fail' })
  })

  it('is nobody’s concern where the author may write', () => {
    expect(judge(null, { untrusted: false }).entries).toEqual([])
    expect(judgeTrust(undefined).entries).toEqual([])
  })
})

describe('a bundle that was refused', () => {
  it('is red whoever made it, approved or not, and says why on one line', () => {
    const bundle = 'the bundle "b" was refused:\n::error::x\u202e'
    for (const untrusted of [true, false]) {
      const [entry] = judge({ ...nobody, approvers: ['octocat'], bundle }, { untrusted }).entries
      expect(entry).toMatchObject({ rule: 'bundle', effect: 'fail', outcome: 'missing' })
      expect(entry?.message).not.toMatch(/[\n\u202e]/)
    }
  })

  it('cannot be waived, and neither can the approval', () => {
    const { entries } = judge({ ...nobody, bundle: 'x' })
    const waiver = {
      evaluation: null,
      metric: null,
      slice: null,
      reason: 'r',
      owner: 'o',
      expires: '2030-01-01',
      place: null,
    }
    const waivers = ['trust', 'bundle'].map((rule) => ({ ...waiver, rule }))
    expect(waive(entries, waivers, '2026-11-21').rules.map(({ effect }) => effect)).toEqual(['fail', 'fail'])
  })

  it('leads the sentence', () => {
    const { entries } = judge({ ...nobody, bundle: 'x' })
    const failures = { data: null, training: null, evaluation: null, comparison: null }
    expect(summarise({ verdict: 'fail', rules: entries, failures })).toBe(
      'what it computed could not be taken over; nobody with write access has approved this commit yet',
    )
  })
})
