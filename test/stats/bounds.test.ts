import { describe, expect, it } from 'vitest'
import { isWithin, wasBrokenBefore } from '../../src/stats/bounds.ts'

const min = { kind: 'min', value: 0.9 } as const
const max = { kind: 'max', value: 50 } as const

describe('a bar of a value', () => {
  it('is met by the value itself', () => {
    expect(isWithin(0.9, min)).toBe(true)
    expect(isWithin(50, max)).toBe(true)
  })

  it('is met by a value that only rounding keeps from it', () => {
    // 0.3 · 3 = 0.8999999999999999 in doubles
    expect(isWithin(0.3 * 3, min)).toBe(true)
    expect(isWithin(0.8999999, min)).toBe(false)
    expect(isWithin(50.0001, max)).toBe(false)
  })

  it.each([Number.NaN, Infinity, -Infinity])('is never met by %s', (value) => {
    expect(isWithin(value, min)).toBe(false)
    expect(isWithin(value, max)).toBe(false)
    expect(isWithin(0.5, { kind: 'min', value })).toBe(false)
  })
})

describe('a bar that main broke before', () => {
  it('counts as broken before where the head is no further from it', () => {
    expect(wasBrokenBefore(min, { value: 0.85, delta: 0 })).toBe(true)
    expect(wasBrokenBefore(min, { value: 0.85, delta: 0.02 })).toBe(true)
    expect(wasBrokenBefore(max, { value: 60, delta: -5 })).toBe(true)
  })

  it('does not where the head is further from it', () => {
    expect(wasBrokenBefore(min, { value: 0.85, delta: -0.001 })).toBe(false)
    expect(wasBrokenBefore(max, { value: 60, delta: 0.1 })).toBe(false)
  })

  it('does not where main meets it, or is not comparable', () => {
    expect(wasBrokenBefore(min, { value: 0.95, delta: -0.1 })).toBe(false)
    expect(wasBrokenBefore(min, { value: null, delta: null })).toBe(false)
    expect(wasBrokenBefore(min, { value: 0.85, delta: null })).toBe(false)
    expect(wasBrokenBefore(min, { value: Number.NaN, delta: 0 })).toBe(false)
    expect(wasBrokenBefore(min, { value: 0.85, delta: Number.NaN })).toBe(false)
  })
})
