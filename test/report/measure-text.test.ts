import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, measureText } from '../../src/report/charts/measure-text.ts'

describe('the width of a label', () => {
  // Advances of DejaVu Sans in em, from its hmtx table (fontTools): a 0.6128, W 0.9888, m 0.9741, = 0.8379.
  it.each([
    ['a', 0.6128],
    ['W', 0.9888],
    ['m', 0.9741],
    ['=', 0.8379],
  ])('is at least that of the widest font: %s', (character, width) => {
    expect(measureText(character)).toBeGreaterThanOrEqual(width)
  })

  it('keeps a label that fits, and cuts one that does not', () => {
    expect(fitText('recall[Gentoo]', 14)).toBe('recall[Gentoo]')
    expect(fitText('W'.repeat(30), 14)).toBe(`${'W'.repeat(13)}…`)
  })

  it('never leaves more than there is room for', () => {
    fc.assert(fc.property(fc.string(), (text) => measureText(fitText(text, 14)) <= 14))
  })
})
