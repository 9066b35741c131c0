import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnFacts } from '../../../src/data/infer/column-facts.ts'
import { nearTwins } from '../../../src/data/infer/near-twins.ts'
import { chooseNullWords } from '../../../src/data/infer/null-words.ts'
import { personalKindOfName } from '../../../src/data/infer/personal-names.ts'
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
    growth: null,
    format: null,
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
  Object.entries(counts).map(([value, count]) => ({ value, count, first: 1, last: 1000 }))

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
    const label = { name: 'outcome_class', type: 'integer', min: 0, max: 2, levels: [0, 1, 2] } as const
    expect(asked({ ...label, members: members({ 0: 300, 1: 400, 2: 300 }) })).toMatchObject({
      enum: [0, 1, 2],
    })
    const count = asked({ ...label, max: 9, members: members({ 0: 600, 1: 398, 9: 2 }) })
    expect(count).not.toHaveProperty('enum')
    expect(count).toMatchObject({ minimum: 0 })
  })

  it.each([
    ['a rating', 'rating', { 1: 100, 2: 150, 3: 250, 4: 300, 5: 200 }],
    ['a quantity', 'quantity', { 1: 500, 2: 300, 3: 100, 4: 50, 5: 40, 10: 10 }],
  ])('of small counts, such as %s, is asked for a range', (_, name, counts) => {
    const values = members(counts)
    const max = Math.max(...values.map(({ value }) => Number(value)))
    const said = asked({ name, type: 'integer', min: 1, max, levels: [1, 2, 5], members: values })
    expect(said).not.toHaveProperty('enum')
    expect(said['maximum']).toBeGreaterThan(max)
    expect(said).toMatchObject({ minimum: 0 })
  })

  it.each([
    ['a key', { name: 'order_id', min: 100, max: 5000 }],
    ['the key of another table', { name: 'customerId', min: 1, max: 50, distinct: 50 }],
    ['a clock', { name: 'logged', min: 1_700_000_000, max: 1_700_060_000, growth: 0.999 }],
    ['a count of rows in any order', { name: 'n', min: 5, max: 1004, distinct: 1000 }],
  ])('that is %s has no end', (_, facts) => {
    const said = asked({ type: 'integer', levels: [1, 2, 3], ...facts })
    expect([said['minimum'], said['maximum']]).toEqual([undefined, undefined])
  })

  it('of what people write is asked for no list, however often they write the same', () => {
    const phrases = { 'please ring twice': 400, 'leave it at the door': 300, 'call me before you come': 300 }
    expect(asked({ members: members(phrases), longest: 23 })).not.toHaveProperty('enum')
    expect(asked({ name: 'remark', members: members({ late: 500, fine: 500 }) })).not.toHaveProperty('enum')
    expect(asked({ name: 'plan', members: members({ 'pay monthly': 500, free: 500 }) })).toHaveProperty(
      'enum',
    )
  })

  it('of three values in fifty rows is not closed, nor one whose values come to light until the end', () => {
    expect(asked({ rows: 50, members: members({ a: 20, b: 15, c: 15 }) })).not.toHaveProperty('enum')
    const growing = ['a', 'b', 'c', 'd'].map((value, at) => ({
      value,
      count: 250,
      first: 1 + 260 * at,
      last: 1000,
    }))
    const { suggestions } = suggestColumn(factsOf({ members: growing }), null)
    expect(suggestions.find(({ rule }) => rule === 'enum')?.mostly).toBeLessThan(0.75)
    const sorted = growing.map((one, at) => ({ ...one, first: 1 + 250 * at, last: 250 * (at + 1) }))
    expect(suggestColumn(factsOf({ members: sorted }), null).suggestions).toContainEqual(
      expect.objectContaining({ rule: 'enum', mostly: 1 }),
    )
  })

  it('with slips is asked for a list without them, of as many values as pass', () => {
    const { suggestions } = suggestColumn(
      factsOf({ members: members({ NL: 700, DE: 280, nl: 12, 'DE ': 8 }) }),
      null,
    )
    // 0.98 less 3.09 standard errors of the difference of two shares of 1,000, rounded down.
    expect(suggestions).toContainEqual(
      expect.objectContaining({ rule: 'enum', option: ['DE', 'NL'], mostly: 0.95 }),
    )
  })

  it('of a long list that is not complete is asked for none, and no list holds a word for no value', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`airline ${at}`, at === 0 ? 2 : 30]),
    )
    expect(asked({ members: members(many) })).not.toHaveProperty('enum')
    const sexes = members({ FEMALE: 500, MALE: 499, '.': 1 })
    expect(asked({ members: sexes })).toMatchObject({ enum: ['FEMALE', 'MALE'] })
  })

  it('that is written in a known form is asked for it by name', () => {
    expect(asked({ format: { name: 'uuid', hits: 1000 } })).toEqual({ required: true, format: 'uuid' })
    expect(asked({ format: { name: 'uuid', hits: 500 } })).not.toHaveProperty('format')
  })

  it('of few rows is asked for its type alone', () => {
    expect(asked({ rows: 20, distinct: 10 })).toEqual({})
    expect(asked({ name: 'id', rows: 20, distinct: 20 })).toEqual({ required: true, unique: true })
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
        const range = widenRange({ min, max, levels: [low, middle, high], readable: 100 })
        expect(range.low).toBeLessThanOrEqual(min)
        expect(range.high).toBeGreaterThanOrEqual(max)
      }),
    )
  })

  it('of prices reaches further up than that of heights', () => {
    const heights = widenRange({ min: 150, max: 200, levels: [155, 175, 195], readable: 1000 })
    expect(heights).toEqual({ low: 134, high: 216 })
    const prices = widenRange({ min: 1, max: 5000, levels: [2, 30, 600], readable: 1000 })
    expect(prices.high).toBeGreaterThan(15_000)
  })

  it('of shares ends at 1, and what was never negative starts at 0', () => {
    const share = { type: 'number', min: 0.01, max: 0.99, levels: [0.05, 0.5, 0.95] } as const
    expect(asked(share)).toMatchObject({ minimum: 0, maximum: 1 })
  })
})

describe('a name', () => {
  it.each([
    ...[
      'name',
      'first_name',
      'surname',
      'Vorname',
      'nachname',
      'customerName',
      'home_address',
      'street',
      'phone',
    ],
    ...['email', 'birth_date', 'dob', 'phone_number', 'Contact Name', 'ip_address'],
  ])('such as %s is personal', (name) => {
    expect(personalKindOfName(name)).not.toBeNull()
  })

  it.each([
    ...[
      'product_name',
      'species',
      'filename',
      'birth_rate',
      'email_count',
      'mobile_share',
      'streetcar',
      'amount',
    ],
    ...['number', 'bank', 'mailing_id'],
  ])('such as %s is not', (name) => {
    expect(personalKindOfName(name)).toBeNull()
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
