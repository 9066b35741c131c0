import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { errorOf, faultsOf, fileWith, PATH } from '../support/configuration-files.ts'

const withColumn = (check: string) =>
  fileWith({ data: `data:\n  o:\n    path: o.csv\n    columns:\n      a:\n        ${check}` })
const withTable = (check: string) => fileWith({ data: `data:\n  o:\n    path: o.csv\n    ${check}` })
const toldOf = (text: string) => faultsOf(text).map((fault) => fault.replace(/^MM-\d+ \d+:\d+ data\.o\./, ''))
const mendsOf = (text: string) => [errorOf(text), ...errorOf(text).also].map(({ mend }) => mend)

describe('a check of a column that is asked for wrongly', () => {
  it.each([
    [
      'format: e-mail',
      'format is "e-mail"; it must be email, uri, uuid, binary, ipv4, json or a strptime pattern, e.g. %Y-%m-%d',
    ],
    [
      'minimum: { value: 3, severity: warn }',
      'minimum.severity is "warn"; it must be error, warning or info',
    ],
    ['minimum: { value: 3, mostly: 98% }', 'minimum.mostly is "98%"; it must be a number'],
    ['minimum: { value: [1] }', 'minimum.value is a list; it must be a number or text'],
    ['minimum: { min: 3 }', 'minimum is a mapping; it must be a number or text'],
    ['outliers: { z: -1 }', 'outliers.z is -1; it must be a number above 0'],
    ['outliers: { z: 3, side: top }', 'outliers.side is "top"; it must be both, upper or lower'],
    ['search: { none: a }', 'search.none is "a"; it must be a list'],
    [
      'search: { all: [a], any: [b] }',
      'search is a mapping; it must be a mapping without "any" beside its other keys',
    ],
    [
      'increasing: { value: strict, owner: me }',
      'increasing.value is "strict"; it must be true, false or strictly',
    ],
    ['most-common: { among: a }', 'most-common.among is "a"; it must be a list'],
    [
      'mean: {}',
      'mean is an empty mapping; it must be a mapping with at least one of min, max, above and below',
    ],
    ['quantiles: { level: 0.5 }', 'quantiles is a mapping; it must be a list'],
    ['enum: []', 'enum is an empty list; it must be a list of at least one'],
    [
      'pattern: "(?=x)y"',
      'pattern is "(?=x)y"; it must be a regular expression of RE2: this one looks ahead or behind, which RE2 does not',
    ],
    [
      'search: { none: [a, "(b)\\\\1"] }',
      'search.none[1] is "(b)\\1"; it must be a regular expression of RE2: this one refers back to a group, which RE2 does not',
    ],
    [
      'pattern: { value: "(?<n>a)\\\\k<n>", mostly: 0.9 }',
      'pattern.value is "(?<n>a)\\k<n>"; it must be a regular expression of RE2: this one refers back to a group, which RE2 does not',
    ],
  ])('is told so alone, in words: %s', (check, told) => {
    expect(toldOf(withColumn(check))).toEqual([`columns.a.${told}`])
  })

  it.each([
    [
      'search: { nones: [a] }',
      'columns.a.search has no key "nones"',
      'Did you mean none? Known here: all, any, none,',
    ],
    [
      'distinct-values: { contains: [a] }',
      'columns.a.distinct-values has no key "contains"',
      'Did you mean contain?',
    ],
    ['mean: { value: { minn: 3 } }', 'columns.a.mean.value has no key "minn"', 'Did you mean min?'],
    [
      'required: { value: true, sevrity: warning }',
      'columns.a.required has no key "sevrity"',
      'Did you mean severity?',
    ],
    ['format: e-mail', 'columns.a.format is "e-mail"', 'Did you mean email?'],
    ['severity: warn', 'columns.a.severity is "warn"', 'Did you mean warning?'],
  ])('is told what was meant: %s', (check, told, mend) => {
    expect(toldOf(withColumn(check))).toEqual([expect.stringContaining(told)])
    expect(mendsOf(withColumn(check))).toEqual([expect.stringContaining(mend)])
  })

  it.each([
    ['int', 'integer'],
    ['bigint', 'integer'],
    ['float', 'number'],
    ['double', 'number'],
    ['bool', 'boolean'],
    ['str', 'string'],
    ['text', 'string'],
    ['varchar(20)', 'string'],
    ['timestamp', 'datetime'],
  ])('is told what a type is called here: %s', (type, called) => {
    expect(mendsOf(withColumn(`type: ${type}`))[0]).toMatch(new RegExp(`^Write ${called}\\. `))
    expect(mendsOf(withColumn(`type: nonsense`))[0]).not.toContain('Write')
  })

  it('asks for outliers on both sides where nothing is said', () => {
    const { data } = parseConfiguration({ text: withColumn('outliers: { z: 3 }'), path: PATH })
    expect(data[0]?.columns[0]?.checks).toEqual({ outliers: { z: 3 } })
  })
})

describe('a check of a data set that is asked for wrongly', () => {
  it.each([
    [
      'rows: { value: { min: 3 }, severity: warn }',
      'rows.severity is "warn"; it must be error, warning or info',
    ],
    ['rows: { value: 3 }', 'rows.value is 3; it must be a mapping of keys to values'],
    [
      'rows: { min: 3, severity: warning }',
      'rows is a mapping; it must be `{ value: …, severity: … }` where more is said beside what is asked',
    ],
    ['rows: { minimum: 3 }', 'rows has no key "minimum"'],
    [
      'fieldsMatch: { value: exactly }',
      'fieldsMatch.value is "exactly"; it must be exact, equal, subset, superset or partial',
    ],
    [
      'primaryKey: { value: id, severity: warn }',
      'primaryKey.severity is "warn"; it must be error, warning or info',
    ],
    ['pairs: { left: a, is: "<", right: b }', 'pairs is a mapping; it must be a list'],
    ['uniqueKeys: [{ field: a }]', 'uniqueKeys[0] has no key "field"'],
    [
      'uniqueKeys: [{ fields: a, nulls: equal }]',
      'uniqueKeys[0].nulls is "equal"; it must be distinct or same',
    ],
  ])('is told so in words: %s', (check, told) => {
    expect(toldOf(withTable(check)).filter((fault) => !fault.startsWith('MM-118'))).toEqual([told])
  })
})

it('tells nothing in the parser’s own words', () => {
  const wrong = [
    '3',
    'a',
    '[]',
    '[a]',
    '[[1]]',
    '{}',
    '{ a: 1 }',
    '{ value: {} }',
    '{ value: 3, mostly: 2 }',
    'null',
    'true',
  ]
  const checks = [
    'minimum',
    'enum',
    'format',
    'outliers',
    'search',
    'items',
    'quantiles',
    'most-common',
    'categories',
    'min',
    'mean',
    'type',
    'increasing',
    'pattern',
    'distinct-values',
  ]
  const told = checks.flatMap((check) =>
    wrong.flatMap((value) => {
      try {
        parseConfiguration({ text: withColumn(`${check}: ${value}`), path: PATH })
        return []
      } catch {
        return faultsOf(withColumn(`${check}: ${value}`))
      }
    }),
  )
  expect(told.length).toBeGreaterThan(80)
  expect(
    told.filter((fault) => /Invalid|Unrecognized|Too (small|big)|expected |received|undefined/.test(fault)),
  ).toEqual([])
})
