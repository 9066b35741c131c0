import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { judgeColumn } from '../support/judge-column.ts'

type Case = readonly [
  rule: string,
  type: ColumnType,
  option: unknown,
  cells: string[],
  failing: (string | null)[],
  total: number,
]

function each(title: string, cases: readonly Case[]) {
  describe(title, () => {
    it.each(cases)('%s on a column of type %s with %j', async (rule, type, option, cells, failing, total) => {
      expect(await judgeColumn({ rule, type, option, cells })).toMatchObject({ failing, total })
    })
  })
}

each('a bound', [
  ['exclusiveMinimum', 'integer', 10, ['10', '11', 'x'], ['10'], 2],
  ['exclusiveMaximum', 'number', 0.5, ['0.5', '0.4999', ''], ['0.5'], 2],
  ['exclusiveMaximum', 'date', '2020-02-01', ['2020-01-31', '2020-02-01'], ['2020-02-01'], 2],
  ['minimum', 'time', '09:00:00', ['08:59:59', '09:00:00', '9:00'], ['08:59:59'], 2],
  ['minimum', 'year', 1000, ['999', '0999', '1000', '12026'], ['0999'], 3],
  ['maximum', 'yearmonth', '2020-06', ['2020-06', '2020-07'], ['2020-07'], 2],
  ['maximum', 'duration', 'PT36H', ['P1D', 'P2D', 'PT2160M', 'P1M'], ['P2D', 'P1M'], 4],
])

// The order and what fails are pandas' `Series.diff`, as Great Expectations uses it.
each('an order', [
  ['increasing', 'integer', true, ['1', '9', '', '2', '2', 'x', '3'], ['2'], 5],
  // Without a type as `minimum` has it: two numbers as numbers, anything else as text.
  ['increasing', 'string', true, ['3', '4', '10', '9.5', 'a'], ['9.5'], 5],
  ['decreasing', 'string', 'strictly', ['10', '9', '9.0', 'b', 'a'], ['9.0', 'b'], 5],
  ['increasing', 'integer', 'strictly', ['1', '9', '', '2', '2', '3'], ['2', '2'], 5],
  ['decreasing', 'date', true, ['2020-02-01', '2020-01-31', '2020-02-02'], ['2020-02-02'], 3],
  ['decreasing', 'number', 'strictly', ['10', '9', '9.0'], ['9.0'], 3],
  ['sequential', 'integer', true, ['7', '8', '10', '11'], ['10'], 4],
])

each('a set', [
  ['not-in-set', 'string', ['n/a', 'NULL'], ['n/a', 'N/A', ''], ['n/a'], 2],
  ['not-in-set', 'integer', [-1, 0], ['00', '1', '-1', 'x'], ['00', '-1'], 3],
  ['categories', 'string', ['a', 'b'], ['a', 'c'], ['c'], 2],
  ['categories', 'integer', [{ value: 0, label: 'no' }, { value: 1 }], ['0', '1', '2'], ['2'], 3],
  ['enum', 'date', ['2020-01-01'], ['2020-01-01', '2020-01-02'], ['2020-01-02'], 2],
])

each('a pattern', [
  ['search', 'string', '[0-9]{2}', ['a12b', 'a1b', ''], ['a1b'], 2],
  ['search', 'string', { all: ['a', 'b'] }, ['ab', 'a', 'c'], ['a', 'c'], 3],
  ['search', 'string', { any: ['^a', 'b$'] }, ['ab', 'ba', 'a'], ['ba'], 3],
  ['search', 'string', { none: ['<', "'"] }, ['a', '<b>', "it's"], ['<b>', "it's"], 3],
  ['like', 'string', 'PEN-%', ['PEN-1', 'pen-1', 'xPEN-1'], ['pen-1', 'xPEN-1'], 3],
  ['like', 'string', { any: ['a_', 'b%'] }, ['ab', 'a', 'b'], ['a'], 3],
  ['like', 'string', { none: ['%@%'] }, ['a', 'a@b'], ['a@b'], 2],
  ['trimmed', 'string', true, ['a b', ' a', 'a\t', '\u00a0a', 'a\nb', ''], [' a', 'a\t', '\u00a0a'], 5],
])

each('a format', [
  ['format', 'string', 'email', ['a@b.org', 'a@b', 'a@@b', 'a b@c.d', "o'c@d.e"], ['a@@b', 'a b@c.d'], 5],
  [
    'format',
    'string',
    'uri',
    ['https://example.org/a?b=%20#c', 'mailto:a@b.c', 'example.org', 'http://a b', 'http://a/%zz'],
    ['example.org', 'http://a b', 'http://a/%zz'],
    5,
  ],
  [
    'format',
    'string',
    'uuid',
    ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'f81d4fae7dec11d0a76500a0c91e6bf6'],
    ['f81d4fae7dec11d0a76500a0c91e6bf6'],
    2,
  ],
  ['format', 'string', 'binary', ['Zm9vYg==', 'Zm9v', 'Zm9', 'Zm=='], ['Zm9'], 4],
  [
    'format',
    'string',
    'ipv4',
    ['192.0.2.255', '192.0.2.256', '1.2.3', '01.2.3.4'],
    ['192.0.2.256', '1.2.3', '01.2.3.4'],
    4,
  ],
  ['format', 'string', 'json', ['{"a":1}', '[1]', '1', '{a:1}'], ['{a:1}'], 4],
  [
    'format',
    'string',
    '%d.%m.%Y',
    ['31.01.2020', '2020-01-31', '31.02.2020'],
    ['2020-01-31', '31.02.2020'],
    3,
  ],
])

each('a number', [
  [
    'finite',
    'string',
    true,
    ['1', 'NaN', '-inf', 'Infinity', '1e999', 'x', ''],
    ['NaN', '-inf', 'Infinity', '1e999'],
    6,
  ],
  // scipy.stats.zscore(…, ddof=1): 2.469 for 60, between −0.47 and −0.23 for the others.
  ['outliers', 'integer', 2.4, ['10', '11', '9', '10', '12', '8', '10', '60'], ['60'], 8],
  ['outliers', 'integer', 2.5, ['10', '11', '9', '10', '12', '8', '10', '60'], [], 8],
  [
    'outliers',
    'number',
    { z: 0.45, side: 'lower' },
    ['10', '11', '9', '10', '12', '8', '10', '60'],
    ['8'],
    8,
  ],
  [
    'outliers',
    'number',
    { z: 0.45, side: 'upper' },
    ['10', '11', '9', '10', '12', '8', '10', '60'],
    ['60'],
    8,
  ],
  ['outliers', 'string', 3, ['1', '1', 'x'], ['x'], 3],
  ['outliers', 'integer', 1, ['5', '5', '5'], [], 3],
])

each('a list', [
  ['items', 'list', { max: 2 }, ['a,b', 'a,b,c', 'a'], ['a,b,c'], 3],
  ['items', 'list', { delimiter: '||', min: 2 }, ['a||b', 'a|b', 'a'], ['a|b', 'a'], 3],
  ['items', 'string', { delimiter: '.', type: 'integer' }, ['1.2', '1', '1.x', '1,2'], ['1.x', '1,2'], 4],
  ['items', 'list', { type: 'date' }, ['2020-01-01,2020-12-31', '2020-13-01'], ['2020-13-01'], 2],
])

// Each is taken literally, although a regular expression would make something else of most of them.
each(
  'a delimiter',
  ['_', '|', '\\', '.', '*', '^', '-', ']', '€', '; ', '\t', '👍'].map((delimiter): Case => {
    const cells = [`1${delimiter}2`, `1${delimiter}x`, '12']
    const option = { delimiter, type: 'integer', min: 2 }
    return ['items', 'list', option, cells, cells.slice(1), 3]
  }),
)

each('an empty column', [['empty', 'string', true, ['', 'a', ''], ['a'], 3]])

describe('a type of Table Schema', () => {
  it.each<[ColumnType, good: string[], bad: string[]]>([
    ['time', ['00:00:00', '23:59:59.5', '12:00:00Z', '12:00:00+02:00'], ['24:00:00', '12:60:00', '12:00']],
    ['year', ['2020', '-0044', '12020'], ['20', '2020.0', '2020-01']],
    ['yearmonth', ['2020-01', '2020-12'], ['2020-13', '2020-1', '2020']],
    ['duration', ['P1Y2M3DT4H5M6.7S', 'PT0S', '-P1D'], ['P', 'PT', 'P1DT', '1D', 'P1S']],
    ['array', ['[]', '[1,{"a":2}]'], ['{}', '1', '[1']],
    ['object', ['{}', '{"a":[1]}'], ['[]', '"a"', '{a:1}']],
    ['geopoint', ['90.50, 45.50', '-180,90', '[90.5, -45]'], ['190, 45', '90, 91', '90', 'a, b']],
    ['geojson', ['{"type":"Point","coordinates":[1,2]}'], ['{"type":"Circle"}', '[]', 'null']],
  ])('%s', async (type, good, bad) => {
    expect(await judgeColumn({ rule: 'type', type, cells: [...good, ...bad, ''] })).toMatchObject({
      failing: bad,
      total: good.length + bad.length,
    })
  })

  it.each<ColumnType>(['any', 'list'])('%s takes every cell, so nothing is asked', async (type) => {
    expect(await judgeColumn({ rule: 'type', type, cells: ['a'] })).toEqual({})
  })
})

describe('a date column with a format of its own', () => {
  const written = { type: 'date', cells: ['31.12.2019', '01.02.2020', '2020-03-01'] } as const

  it('reads its cells by it', async () => {
    expect(
      await judgeColumn({ ...written, rule: 'type', settings: { checks: { format: '%d.%m.%Y' } } }),
    ).toMatchObject({ failing: ['2020-03-01'], total: 3 })
  })

  it('charges an unreadable cell once, as a type', async () => {
    expect(await judgeColumn({ ...written, rule: 'format', option: '%d.%m.%Y' })).toMatchObject({
      failing: [],
      total: 2,
    })
  })

  it.each(['2020-01-01', '01.01.2020'])('takes the bound %s', async (minimum) => {
    const checks = { format: '%d.%m.%Y', minimum }
    expect(await judgeColumn({ ...written, rule: 'minimum', settings: { checks } })).toMatchObject({
      failing: ['31.12.2019'],
      total: 2,
    })
  })

  it('cannot be judged where the format is none', async () => {
    expect(await judgeColumn({ ...written, rule: 'format', option: '%Q' })).toMatchObject({ result: 'error' })
  })
})

describe('a condition', () => {
  const when = { demands: {}, when: 'id < 3' }

  it('keeps rows out of what is compared: a value may occur again out of scope', async () => {
    const settings = { ...when, checks: { unique: true } }
    expect(await judgeColumn({ rule: 'unique', cells: ['a', 'b', 'b', 'a'], settings })).toMatchObject({
      failing: ['b', 'b'],
      total: 3,
    })
  })

  it('keeps rows out of an order', async () => {
    const settings = { demands: {}, when: 'id <> 1', checks: { increasing: true } }
    expect(
      await judgeColumn({ rule: 'increasing', type: 'integer', cells: ['1', '9', '2'], settings }),
    ).toMatchObject({ result: 'pass', total: 2 })
  })

  it('keeps missing values out of scope from being missed', async () => {
    const settings = { ...when, checks: { required: true } }
    expect(await judgeColumn({ rule: 'required', cells: ['a', '', 'b', ''], settings })).toMatchObject({
      count: 1,
      total: 3,
    })
  })
})

it('is an error where the check is no question to the type of the column', async () => {
  expect(await judgeColumn({ rule: 'minimum', type: 'boolean', option: 1, cells: ['true'] })).toMatchObject({
    result: 'error',
    message: '`minimum` is no question to a column of type boolean',
  })
})

it('is an error where the pattern does not compile', async () => {
  expect(await judgeColumn({ rule: 'search', option: '(', cells: ['a'] })).toMatchObject({ result: 'error' })
})
