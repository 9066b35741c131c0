import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalsFor,
  decimalsThatTell,
  formatAge,
  formatBytes,
  formatCount,
  formatNumber,
  formatSeconds,
  formatSigned,
} from '../../src/report/number.ts'

describe('decimals of an uncertain number', () => {
  // Particle Data Group, Review of Particle Physics 2024, Introduction, "Rounding": 0.827 ± 0.119 is given as
  // 0.83 ± 0.12, and 0.827 ± 0.367 as 0.8 ± 0.4.
  it.each([
    [0.119, 2],
    [0.367, 1],
    [0.0354, 3],
    [0.0355, 2],
    [0.0949, 2],
    [0.096, 2],
    [42, 0],
  ])('an uncertainty of %f leaves %i', (uncertainty, decimals) => {
    expect(decimalsFor(uncertainty)).toBe(decimals)
  })

  it('are as many as it takes to see on which side of its bar a number lies', () => {
    expect(formatNumber(0.8996, decimalsThatTell(2, [[0.8996, 0.9]]))).toBe('0.8996')
    expect(formatNumber(0.912, decimalsThatTell(2, [[0.912, 0.9]]))).toBe('0.91')
  })

  it('never let rounding move a number across its bar', () => {
    const value = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100_000)
    const bar = fc.integer({ min: -99, max: 99 }).map((whole) => whole / 100)
    fc.assert(
      fc.property(value, bar, (one, other) => {
        const shown = Number(formatNumber(one, decimalsThatTell(2, [[one, other]])).replace('−', '-'))
        expect(Math.sign(shown - other)).toBe(Math.sign(one - other))
      }),
    )
  })
})

describe('numbers', () => {
  it('have a true minus sign and grouped thousands', () => {
    expect(formatNumber(-6.4, 1)).toBe('−6.4')
    expect(formatNumber(1_234_567, 0)).toBe('1,234,567')
    expect(formatNumber(1234.5, 2)).toBe('1,234.50')
  })

  it('say their direction by a sign, and none where they round to zero', () => {
    expect(formatSigned(0.0141, 3)).toBe('+0.014')
    expect(formatSigned(-0.0001, 3)).toBe('0.000')
    expect(formatSigned(0.0001, 3)).toBe('0.000')
  })

  it('that are missing or not finite are never zero', () => {
    expect(formatNumber(null, 2)).toBe('–')
    expect(formatNumber(Number.NaN, 2)).toBe('not a number')
    expect(formatSigned(Number.POSITIVE_INFINITY, 2)).toBe('+∞')
  })
})

describe('quantities', () => {
  it.each([
    [59, '59 seconds'],
    [3 * 3600 + 120, '3 hours'],
    [86_400, '1 day'],
    [-5, '0 seconds'],
  ])('an age of %i seconds is "%s"', (seconds, text) => expect(formatAge(seconds)).toBe(text))

  it.each([
    [0.84, '0.8 s'],
    [38.2, '38 s'],
    [252, '4 min 12 s'],
    [7500, '2 h 5 min'],
  ])('a time of %f seconds is "%s"', (seconds, text) => expect(formatSeconds(seconds)).toBe(text))

  it.each([
    [0, '0 bytes'],
    [48_200, '48.2 kB'],
    [412_000_000, '412 MB'],
  ])('%i bytes are "%s"', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

  it('one thing is not many', () => {
    expect([formatCount(1, 'example'), formatCount(0, 'example')]).toEqual(['1 example', '0 examples'])
  })
})
