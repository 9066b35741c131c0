import { describe, expect, it } from 'vitest'
import { shareAmong, spendOverAttempts } from '../../src/stats/spend-confidence.ts'

describe('the error that attempts spend', () => {
  it('is never more in all than one attempt is allowed', () => {
    const levels = Array.from({ length: 5000 }, (_, index) =>
      spendOverAttempts({ confidence: 0.95, attempt: index + 1 }),
    )
    const spent = levels.reduce((sum, level) => sum + (1 - level), 0)
    expect(spent).toBeLessThanOrEqual(0.05)
    expect(spent).toBeGreaterThan(0.0499)
  })

  it('is half of it at first, then a 6th, a 12th', () => {
    const at = (attempt: number) => 1 - spendOverAttempts({ confidence: 0.9, attempt })
    expect([at(1), at(2), at(3)].map((level) => Math.round(0.1 / level))).toEqual([2, 6, 12])
  })
})

describe('the level of one of several claims', () => {
  it('is that of one claim where there is one, and shares the error evenly otherwise', () => {
    expect(shareAmong({ confidence: 0.95, members: 1 })).toBeCloseTo(0.95, 12)
    expect(shareAmong({ confidence: 0.95, members: 5 })).toBeCloseTo(0.99, 12)
  })
})
