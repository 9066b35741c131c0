import { expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import type { ColumnSettings } from '../../src/config/configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

type Case = readonly [
  rule: string,
  type: ColumnType,
  option: unknown,
  cells: readonly string[],
  failing: readonly string[],
]

/** What fails by Python 3.11 and pandas 3.1, in the words of the line above each. */
const CASES: readonly Case[] = [
  // len(text), which counts code points.
  [
    'minLength',
    'string',
    2,
    [
      'a',
      '\u00e9',
      'e\u0301',
      '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
      '\u05e9\u05dc\u05d5\u05dd',
      ' ',
      ' a',
      'a\n',
      '\ud83d\udc4d',
      '\u200b\u200b',
    ],
    ['a', '\u00e9', ' ', '\ud83d\udc4d'],
  ],
  [
    'maxLength',
    'string',
    1,
    ['a', '\u00e9', 'e\u0301', '\ud83d\udc4d', ' ', 'a\n', '\t\t', 'ab'],
    ['e\u0301', 'a\n', '\t\t', 'ab'],
  ],
  // text.strip(), and a byte order mark.
  [
    'trimmed',
    'string',
    true,
    ['a', 'a b', ' a', 'a\n', '\u000ba', '\u0085a', 'a\u2003', '\ufeffx', '\u200ba', '\u3000a'],
    [' a', 'a\n', '\u000ba', '\u0085a', 'a\u2003', '\ufeffx', '\u3000a'],
  ],
  // pandas.Series.isin.
  [
    'enum',
    'string',
    ['\u00e9', 'A', '5'],
    ['\u00e9', 'e\u0301', 'A', 'a', 'A ', '5', '5.0', '05', '\uff15'],
    ['e\u0301', 'a', 'A ', '5.0', '05', '\uff15'],
  ],
  [
    'not-in-set',
    'string',
    ['\u00e9', 'A', '5'],
    ['\u00e9', 'e\u0301', 'A', 'a', 'A ', '5', '5.0', '\u0665'],
    ['\u00e9', 'A', '5'],
  ],
  // float(text).
  [
    'enum',
    'number',
    [0.1, 5, -0.0],
    ['0.1', '1e-1', '.10', '5', '+5', '5.', '0', '-0', '0.10000000000000001', '5.000001'],
    ['5.000001'],
  ],
  // int(text).
  ['enum', 'integer', [5], ['5', '05', '+5', '-5', '50'], ['-5', '50']],
  // float(text).
  ['minimum', 'number', 0, ['-0', '0', '-1e-300', '1e-400', '-1e-400', '+0.0'], ['-1e-300']],
  ['exclusiveMinimum', 'number', 0, ['-0', '0', '1e-300', '1e-400', '5'], ['-0', '0', '1e-400']],
  [
    'maximum',
    'number',
    1e308,
    ['1e308', '1.0000000000000002e308', '1.7976931348623157e308', '-1e308'],
    ['1.0000000000000002e308', '1.7976931348623157e308'],
  ],
  // the order of str.
  [
    'maximum',
    'string',
    'b',
    ['a', 'b', 'B', 'ba', '\u00e9', '\ud83d\ude00', ' '],
    ['ba', '\u00e9', '\ud83d\ude00'],
  ],
  // datetime.date.
  [
    'minimum',
    'date',
    '2020-02-29',
    ['2020-02-28', '2020-02-29', '2020-03-01', '1999-12-31', '9999-12-31'],
    ['2020-02-28', '1999-12-31'],
  ],
  // datetime.datetime, UTC where no zone is written.
  [
    'maximum',
    'datetime',
    '2020-01-01T00:00:00Z',
    [
      '2020-01-01T00:00:00',
      '2020-01-01T00:00:00.000001',
      '2020-01-01T01:00:00+01:00',
      '2020-01-01T00:00:00-00:01',
      '2019-12-31T23:59:59.999999',
    ],
    ['2020-01-01T00:00:00.000001', '2020-01-01T00:00:00-00:01'],
  ],
  // datetime.time less its offset, UTC where none is written.
  [
    'maximum',
    'time',
    '17:00:00Z',
    [
      '17:00:00',
      '17:00:00Z',
      '17:00:00.9',
      '17:00:00.000',
      '18:00:00+01:00',
      '23:30:00-02:00',
      '00:30:00+02:00',
      '16:59:59.999999',
    ],
    ['17:00:00.9', '23:30:00-02:00'],
  ],
  [
    'maximum',
    'time',
    '17:00:00',
    [
      '17:00:00',
      '17:00:00Z',
      '17:00:00.9',
      '17:00:00.000',
      '18:00:00+01:00',
      '23:30:00-02:00',
      '00:30:00+02:00',
      '16:59:59.999999',
    ],
    ['17:00:00.9', '23:30:00-02:00'],
  ],
  [
    'enum',
    'time',
    ['17:00:00'],
    ['17:00:00', '17:00:00Z', '17:00:00.9', '17:00:00.000', '18:00:00+01:00', '17:00:01'],
    ['17:00:00.9', '17:00:01'],
  ],
  // re.fullmatch.
  [
    'pattern',
    'string',
    'a.c',
    ['abc', 'a\nc', 'abc\n', 'xabc', 'a\ud83d\udc4dc', 'ae\u0301c'],
    ['a\nc', 'abc\n', 'xabc', 'ae\u0301c'],
  ],
  // re.search.
  ['search', 'string', 'a.c', ['abc', 'a\nc', 'abc\n', 'xabcx', 'a\ud83d\udc4dc'], ['a\nc']],
  ['search', 'string', { none: ['(?i)a.C'] }, ['abc', 'a\nc', 'ABC', 'xabcx', 'ac'], ['abc', 'ABC', 'xabcx']],
  // datetime.strptime.
  [
    'format',
    'string',
    '%d.%m.%Y',
    ['31.01.2020', '1.1.2020', ' 31.01.2020', '31.01.20', 'infinity', 'epoch'],
    [' 31.01.2020', '31.01.20', 'infinity', 'epoch'],
  ],
  [
    'format',
    'string',
    '%d.%m.%Y',
    ['29.02.2020', '29.02.2021', '31.04.2020', '00.01.2020', '31.01.2020 ', '1.13.2020'],
    ['29.02.2021', '31.04.2020', '00.01.2020', '31.01.2020 ', '1.13.2020'],
  ],
  // json.loads, which takes NaN and Infinity unless it is told not to.
  [
    'format',
    'string',
    'json',
    ['[1]', '[NaN]', '{"a":Infinity}', '[1,]', '"NaN, inf ,]"', '{"a":"\\"[1,]"}', 'nul'],
    ['[NaN]', '{"a":Infinity}', '[1,]', 'nul'],
  ],
  // float(text).
  [
    'finite',
    'string',
    true,
    ['1', 'NaN', ' nan ', '-inf', 'nano', 'Information', '1e308', '1e309', 'infinity'],
    ['NaN', ' nan ', '-inf', '1e309', 'infinity'],
  ],
  // pandas.Series.diff.
  ['increasing', 'number', true, ['-0', '0', '-0.0', '1e-400', '1'], []],
  ['increasing', 'number', 'strictly', ['-1', '-0', '0', '5e-324', '1'], ['0']],
  // pandas.Series.duplicated(keep=False).
  ['unique', 'string', true, ['\u00e9', 'e\u0301', 'a', 'A', 'a ', 'a', '1', '1.0'], ['a', 'a']],
  // Table Schema v2 and XML Schema, and calendar.monthrange.
  [
    'items',
    'list',
    { type: 'date' },
    ['2020-02-29,2020-03-01', '2021-02-29', '2020-04-31', '1900-02-29'],
    ['2021-02-29', '2020-04-31', '1900-02-29'],
  ],
]

/** Which cells do not read as the type, by Table Schema v2 and the standards that it refers to. */
const TYPES: readonly (readonly [type: ColumnType, good: readonly string[], bad: readonly string[]])[] = [
  ['integer', ['-0', '+5', '007', '9223372036854775807'], ['5.0', '1e3', '5\n', '٣', '9223372036854775808']],
  ['number', ['5.', '.5', '-0', '1E3', '1e-400'], ['NaN', 'INF', '1_000', '1e400', '0x10']],
  ['number', ['5'], [' 5', '5\u00a0', '５', '1,000', '.']],
  ['boolean', ['True', '0'], ['tRUE', 'yes', 't', 'true ', '00']],
  ['date', ['2020-02-29', '9999-12-31'], ['2021-02-29', '2020-1-1', '10000-01-01', 'infinity', 'epoch']],
  [
    'datetime',
    ['2020-01-01T00:00:00Z', '2020-01-01T24:00:00'],
    [
      '2020-01-01T00:00:00+99:00',
      '2020-01-01T00:00:00+24:00',
      '2021-02-29T00:00:00',
      '2020-01-01T23:59:60',
      'infinity',
    ],
  ],
  ['time', ['00:00:00', '23:59:59.999'], ['24:00:00', '23:59:60', '12:00', '12:00:00+25:00', '12:00:00.']],
  ['year', ['2020', '-0044'], ['999', '+2020', '2020.0', '20 20', '２０２０']],
  ['yearmonth', ['2020-12'], ['2020-00', '2020-13', '10000-01', '2020-1', '2020-01-01']],
  ['duration', ['P1Y', '-PT1.5S'], ['P', 'P1DT', 'P1W', 'P1M1Y', 'p1d']],
  ['array', ['[]', '["NaN"]'], ['[NaN]', '[1,]', '{}', '[01]', "['a']"]],
  ['object', ['{}', '{"a":{"b":[]}}'], ['{"a":-Infinity}', '{"a":1,}', '[]', '{a:1}', 'null']],
  [
    'geojson',
    ['{"coordinates":[1,2],"type":"Point"}'],
    [
      '{"x":{"type":"Point"}}',
      '{"type":"Circle","x":{"type":"Point"}}',
      '{"type":1}',
      '[]',
      '{"type":["Point"]}',
    ],
  ],
  ['geopoint', ['90.5, 45.5', '[180, -90]'], ['180.1,0', '0,91', '0', '0,,0', '0;0']],
]

/** At most so many cells of a check are shown. */
const SHOWN = 5

it('are judged as Python and the standards judge them', async () => {
  const types = TYPES.map(([type, good, bad]): Case => ['type', type, type, [...good, ...bad], bad])
  const cases = [...CASES, ...types]
  const expected = cases.map(([rule, type, option, cells, failing]) => ({
    asked: `${rule} of ${type}: ${JSON.stringify(option)}`,
    failing: failing.length,
    total: cells.length,
    cells: failing.slice(0, SHOWN),
  }))
  expect(await judge(cases)).toEqual(expected)
})

/** All of them over one table: each has a column. */
async function judge(cases: readonly Case[]) {
  const folder = createDataFolder()
  const rows = Math.max(...cases.map(([, , , cells]) => cells.length))
  const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`
  const lines = Array.from({ length: rows }, (_, row) =>
    cases.map(([, , , cells]) => quoted(cells[row])).join(','),
  )
  folder.write('data.csv', `${[cases.map((_, index) => `c${index}`).join(','), ...lines].join('\n')}\n`)
  const columns = cases.map(
    ([rule, type, option], index): ColumnSettings =>
      columnOf(`c${index}`, { type, checks: rule === 'type' ? {} : { [rule]: option } }),
  )
  const reading = { ...datasetOf().reading, delimiter: ',', quote: '"', header: true, decimal: '.' as const }
  const { checks } = await validateDataset(datasetOf({ columns, reading, profile: 'none' }), folder)
  return cases.map(([rule, type, option, cells], index) => {
    const found = checks.find((check) => check.column === `c${index}` && check.rule === rule)
    return {
      asked: `${rule} of ${type}: ${JSON.stringify(option)}`,
      failing: found?.failing,
      total: found?.total,
      cells: found?.examples.map(({ row }) => cells[(row ?? 0) - 1]),
    }
  })
}
