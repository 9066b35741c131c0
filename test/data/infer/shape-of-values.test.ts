import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOfValues } from '../../../src/data/infer/shape-of-values.ts'

describe('the form of values', () => {
  it.each([
    [['p001', 'p344'], 'p[0-9]{3}'],
    [['q1', 'q20'], 'q[0-9]+'],
    [['AB-12', 'CD-34'], '[A-Z]{2}-[0-9]{2}'],
    [['10.1000/a1', '10.1000/b2'], '[0-9]{2}\\.[0-9]{4}/[a-z][0-9]'],
    [['Jan 1 2000', 'Feb 1 2001'], '[A-Z][a-z]{2} [0-9]+ [0-9]{4}'],
    [['fr', 'de'], '[a-z]{2}'],
    [['3f2a', '77bc', 'a0f1'], '[0-9A-Za-z]{4}'],
    [['x(1)', 'x(22)'], 'x\\([0-9]+\\)'],
    [['08:30', '23:59:59'], '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?'],
  ])('of %j is %s', (values, pattern) => {
    expect(shapeOfValues(values)?.pattern).toBe(pattern)
  })

  it.each([
    [['Adelie', 'Gentoo Penguin']],
    [['Anna', 'Bo']],
    [['Anna', 'McDonald']],
    [['größe', 'länge']],
    [['only one']],
    [[]],
  ])('is not there for %j', (values) => {
    expect(shapeOfValues(values)).toBeNull()
  })

  it('is known by name for e-mail addresses and UUIDs', () => {
    expect(shapeOfValues(['a@b.org', 'c.d@e.co.uk'])?.known).toBe('e-mail address')
    expect(
      shapeOfValues(['7b0e4a52-40a3-4c5e-9a0b-5b1f4a2f9d10', '00000000-0000-4000-8000-000000000000'])?.known,
    ).toBe('UUID')
  })

  it('is matched by every value that it was taken from', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9._()\-+*?[\]^$|\\/ ]{0,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (values) => {
        const shape = shapeOfValues(values)
        if (shape === null) return
        const expression = new RegExp(`^(?:${shape.pattern})$`, 'su')
        expect(values.filter((value) => !expression.test(value))).toEqual([])
      }),
    )
  })
})
