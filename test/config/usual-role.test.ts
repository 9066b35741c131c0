import { describe, expect, it } from 'vitest'
import { usualRole } from '../../src/config/usual-role.ts'

describe('a rule that does not say what it does with doubt', () => {
  it.each([
    ['f1_macro', null, 'prove'],
    ['f1_macro', 'island=Dream', 'guard'],
    ['recall[Gentoo]', null, 'guard'],
    ['precision[a]b]', null, 'guard'],
    // Of all slices at once, and so of the whole set.
    ['equalized_odds_ratio[sex]', null, 'prove'],
    ['nothing[of this]', null, 'prove'],
  ] as const)('about %s in %s has its own', (metric, slice, role) => {
    expect(usualRole({ metric, slice })).toBe(role)
  })
})
