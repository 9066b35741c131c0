import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnFacts } from '../../../src/data/infer/column-facts.ts'
import { nearTwins } from '../../../src/data/infer/near-twins.ts'
import { chooseNullWords } from '../../../src/data/infer/null-words.ts'
import { suggestColumn } from '../../../src/data/infer/suggest-column.ts'
import { chooseKey } from '../../../src/data/infer/suggest-key.ts'
import { widenRange } from '../../../src/data/infer/suggest-range.ts'
import { confidenceOf, mostlyOf } from '../../../src/data/infer/suggestion.ts'

function factsOf(facts: Partial<ColumnFacts> = {}): ColumnFacts {
  const rows = facts.rows ?? 1000
  const filled = facts.filled ?? rows
  return {
    name: 'x',
    type: 'string',
    readable: filled,
    distinct: 500,
    min: null,
    max: null,
    levels: null,
    shortest: 3,
    longest: 12,
    spaced: 0,
    members: null,
    sample: [],
    ...facts,
    rows,
    filled,
  }
}

function asked(facts: Partial<ColumnFacts>, sensitive: string | null = null) {
  const { suggestions } = suggestColumn(factsOf(facts), sensitive)
  return Object.fromEntries(suggestions.map(({ rule, option }) => [rule, option]))
}

const members = (counts: Record<string, number>) =>
  Object.entries(counts).map(([value, count]) => ({ value, count }))

describe('how sure a suggestion is', () => {
  it.each([
    // statsmodels.stats.proportion.proportion_confint(count, nobs, 0.05, 'wilson')[0], statsmodels 0.14
    [35, 35, 0.9011],
    [1000, 1000, 0.99617],
    [990, 1000, 0.98169],
  ])('is the lower end of Wilson’s interval: %d of %d', (hits, n, low) => {
    expect(confidenceOf(hits, n)).toBeCloseTo(low, 4)
  })

  it('is nothing where nothing was seen', () => {
    expect(confidenceOf(0, 0)).toBe(0)
  })

  it('leaves room for the next file to have a little less', () => {
    expect(mostlyOf(1000, 1000)).toBe(1)
    expect(mostlyOf(900, 1000)).toBeLessThan(0.87)
    expect(mostlyOf(900, 1000)).toBeGreaterThan(0.8)
    expect(mostlyOf(1, 1000)).toBe(0.01)
  })
})

describe('a column', () => {
  it('without a gap is required, and one with few gaps mostly', () => {
    expect(asked({})).toMatchObject({ required: true })
    const { suggestions } = suggestColumn(factsOf({ filled: 950 }), null)
    // 0.95 less 3.09 standard errors of the difference of two shares of 1,000: 0.95 - 3.09 * sqrt(2 * 0.95 * 0.05 / 1000).
    expect(suggestions.find(({ rule }) => rule === 'required')?.mostly).toBe(0.91)
  })

  it('that is mostly empty is asked for nothing of the kind', () => {
    expect(asked({ filled: 150 })).not.toHaveProperty('required')
  })

  it('of few values is asked for these', () => {
    expect(asked({ distinct: 2, members: members({ male: 400, female: 600 }) })).toMatchObject({
      enum: ['female', 'male'],
    })
  })

  it.each([
    ['too few rows', { rows: 30, members: members({ a: 15, b: 15 }) }],
    ['a value that is new in every eighth row', { rows: 80, members: members({ a: 71, ...once(9) }) }],
    ['as many values as rows', { rows: 90, members: members(Object.fromEntries(words(30))) }],
  ])('is asked for no list with %s', (_, facts) => {
    expect(asked({ distinct: 2, ...facts })).not.toHaveProperty('enum')
  })

  it('of labels that are integers is asked for these, and one of counts for a range', () => {
    const label = { type: 'integer', min: 0, max: 2, levels: [0, 1, 2] } as const
    expect(asked({ ...label, members: members({ 0: 300, 1: 400, 2: 300 }) })).toMatchObject({
      enum: [0, 1, 2],
    })
    const count = asked({ ...label, max: 9, members: members({ 0: 600, 1: 398, 9: 2 }) })
    expect(count).not.toHaveProperty('enum')
    expect(count).toMatchObject({ minimum: 0 })
  })

  it('of dates is asked for whole years around them', () => {
    expect(asked({ type: 'date', min: '2007-11-11', max: '2009-12-01' })).toMatchObject({
      minimum: '2004-01-01',
      maximum: '2019-12-31',
    })
  })

  it('of free text is asked for no length that is twice as much, and no space around', () => {
    expect(asked({ longest: 43 })).toEqual({ required: true, maxLength: 90, trimmed: true })
  })

  it('of personal data gives none of its values away', () => {
    const mail = { distinct: 2, members: members({ 'ann@x.org': 500, 'bob@x.org': 500 }) }
    expect(Object.keys(asked(mail, 'e-mail address'))).not.toContain('enum')
  })
})

function once(n: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: n }, (_, index) => [`rare ${index}`, 1]))
}

function words(n: number): [string, number][] {
  return Array.from({ length: n }, (_, index) => [`word ${index}`, 3])
}

describe('a range', () => {
  it('is never narrower than what was seen, and keeps signs', () => {
    const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.array(finite, { minLength: 5, maxLength: 5 }), (values) => {
        const [min = 0, low = 0, middle = 0, high = 0, max = 0] = values.toSorted((a, b) => a - b)
        fc.pre(max - min > 1e-6)
        const range = widenRange({ min, max, levels: [low, middle, high] })
        expect(range.low).toBeLessThanOrEqual(min)
        expect(range.high).toBeGreaterThanOrEqual(max)
      }),
    )
  })

  it('of prices reaches further up than that of heights', () => {
    const heights = widenRange({ min: 150, max: 200, levels: [155, 175, 195] })
    expect(heights).toEqual({ low: 137, high: 213 })
    const prices = widenRange({ min: 1, max: 5000, levels: [2, 30, 600] })
    expect(prices.high).toBeGreaterThan(15_000)
  })

  it('of shares ends at 1, and what was never negative starts at 0', () => {
    const share = { type: 'number', min: 0.01, max: 0.99, levels: [0.05, 0.5, 0.95] } as const
    expect(asked(share)).toMatchObject({ minimum: 0, maximum: 1 })
  })
})

describe('a key', () => {
  const unique = { distinct: 1000, filled: 1000 }

  it('is the column that is called so, else one that counts the rows or holds codes', () => {
    const counted = factsOf({ ...unique, name: 'row', type: 'integer', min: 1, max: 1000 })
    const coded = factsOf({ ...unique, name: 'sample', sample: ['s001', 's002'] })
    const called = factsOf({ ...unique, name: 'penguin_id' })
    expect(chooseKey([counted, coded, called])).toBe('penguin_id')
    expect(chooseKey([coded, counted])).toBe('sample')
    expect(chooseKey([counted])).toBe('row')
  })

  it('is no measurement, and no text, that only happens not to repeat', () => {
    const measured = factsOf({ ...unique, name: 'mass', type: 'integer', min: 3, max: 90_000 })
    const told = factsOf({ ...unique, name: 'remark', sample: ['it was 1 day', 'and 2 nights'] })
    expect(chooseKey([measured, told, factsOf({ ...unique, name: 'width', type: 'number' })])).toBeNull()
  })
})

describe('words for no value', () => {
  const column = (words: Record<string, number>, readable: number) => {
    const counts = new Map(Object.entries(words))
    const filled = readable + [...counts.values()].reduce((sum, count) => sum + count, 0)
    return { words: counts, filled, readable }
  }

  it('are those that alone keep a column from being numbers', () => {
    expect(chooseNullWords([column({ NA: 3, '-': 1 }, 200)])).toEqual(['NA', '-'])
  })

  it('are none in a column of text, where NA is Namibia', () => {
    expect(chooseNullWords([column({ NA: 3 }, 0)])).toEqual([])
    expect(chooseNullWords([{ ...column({ NA: 3 }, 200), filled: 250 }])).toEqual([])
  })
})

describe('a rare value', () => {
  const near = (counts: Record<string, number>) =>
    nearTwins(members(counts)).map(({ rare, frequent }) => [rare.value, frequent.value])

  it('that looks like a frequent one is told', () => {
    expect(near({ Adelie: 500, adelie: 2, Adeile: 1, 'Gentoo ': 1, Gentoo: 400 })).toEqual([
      ['adelie', 'Adelie'],
      ['Adeile', 'Adelie'],
      ['Gentoo ', 'Gentoo'],
    ])
  })

  it('of another code, or seldom rarer, is left alone', () => {
    expect(near({ A1: 500, A2: 1, male: 30, mole: 29, no: 400, on: 1 })).toEqual([])
  })
})
