import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { faultsOf, fileWith, mendOf, PATH } from '../support/configuration-files.ts'

const withData = (lines: readonly string[], more = '') =>
  fileWith({
    data: `data:\n  birds:\n    path: birds.csv\n${more}    columns:\n${lines.map((line) => `      ${line}\n`).join('')}`,
  })
const withChecks = (lines: readonly string[]) =>
  fileWith({ data: `data:\n  birds:\n    path: birds.csv\n${lines.map((line) => `    ${line}\n`).join('')}` })

describe('bounds that nothing meets', () => {
  it('are refused where they stand, with both of them', () => {
    expect(
      faultsOf(
        withData([
          'mass:',
          '  type: integer',
          '  minimum: 2500',
          '  maximum: { value: 12, severity: warning }',
          'day: { type: date, exclusiveMinimum: 2026-02-01, maximum: 2026-02-01 }',
          'name: { minLength: 4, maxLength: 3, min: { above: b, below: a } }',
        ]),
      ),
    ).toEqual([
      'MM-103 10:27 data.birds.columns.mass.maximum.value is 12; it must be a bound that leaves something beside `minimum: 2500`',
      'MM-103 11:65 data.birds.columns.day.maximum is "2026-02-01"; it must be a bound that leaves something beside `exclusiveMinimum: "2026-02-01"`',
      'MM-103 12:40 data.birds.columns.name.maxLength is 3; it must be a bound that leaves something beside `minLength: 4`',
      'MM-103 12:67 data.birds.columns.name.min.below is "a"; it must be a bound that leaves something beside `min.above: "b"`',
    ])
  })

  it.each([
    ['mean: { min: 5, max: 3 }', 'mean.max is 3', 'beside `min: 5`'],
    ['mean: { above: 5, max: 5 }', 'mean.max is 5', 'beside `above: 5`'],
    ['sum: { value: { min: 5, below: 5 }, owner: me }', 'sum.value.below is 5', 'beside `min: 5`'],
    ['distinct-count: { above: 3, below: 4 }', 'distinct-count.below is 4', 'beside `above: 3`'],
    ['stddev: { below: 0 }', 'stddev.below is 0', 'at or above 0'],
    ['null-count: { max: -1 }', 'null-count.max is -1', 'at or above 0'],
    ['null-share: { above: 1 }', 'null-share.above is 1', 'at or below 1'],
    ['items: { min: 3, max: 2 }', 'items.max is 2', 'beside `min: 3`'],
    ['quantiles: [{ level: 0.5, min: 2, max: 1 }]', 'quantiles[0].max is 1', 'beside `min: 2`'],
    [
      'quantiles: [{ level: 0.9, max: 9 }, { level: 0.1, above: 9 }]',
      'quantiles[0].max is 9',
      'above the quantile 0.1, which is to be above 9',
    ],
  ])('%s', (asked, told, beside) => {
    expect(faultsOf(withData(['x:', `  ${asked}`]))).toEqual([
      expect.stringContaining(
        `data.birds.columns.x.${told}; it must be a bound that leaves something ${beside}`,
      ),
    ])
  })

  it.each([
    ['rows: { min: 9, max: 8 }', 'rows.max is 8', '`min: 9`'],
    ['rows: { min-ratio: 1.5, max-ratio: 0.5 }', 'rows.max-ratio is 0.5', '`min-ratio: 1.5`'],
    ['column-count: { min: 9, max: 8 }', 'column-count.max is 8', '`min: 9`'],
  ])('of a whole data set: %s', (asked, told, beside) => {
    expect(faultsOf(withChecks([asked]))).toEqual([
      expect.stringContaining(
        `data.birds.${told}; it must be a bound that leaves something beside ${beside}`,
      ),
    ])
  })

  it('are refused where one of the two is the schema’s', () => {
    const schema = JSON.stringify({ fields: [{ name: 'mass', type: 'number', constraints: { maximum: 9 } }] })
    const read = (bound: string) => () =>
      parseConfiguration({
        text: withData([`mass: { ${bound} }`], '    schema: birds.json\n'),
        path: PATH,
        files: new Map([['birds.json', schema]]),
      })
    expect(read('minimum: 9')).not.toThrow()
    expect(read('minimum: 10')).toThrow(
      'minimum is 10; it must be a bound that leaves something beside `maximum: 9`',
    )
    // What both are the schema's, its owner is told of, and the rest of it is used.
    expect(read('required: true')).not.toThrow()
  })
})

describe('a share of nothing', () => {
  it('is refused of a check that judges one thing as a whole, and the checks that take one are named', () => {
    const text = fileWith({
      data: 'data:\n  birds:\n    path: b.csv\n    rows: { value: { min: 9 }, mostly: 0.9 }\n    columns:\n      x: { mean: { value: { min: 1 }, mostly: 0.9 } }\n',
    })
    expect(faultsOf(text).map((fault) => fault.replace(/ would.*/, ''))).toEqual([
      'MM-128 6:32 data.birds.rows.mostly',
      'MM-128 8:39 data.birds.columns.x.mean.mostly',
    ])
    expect(mendOf(text)).toContain('`foreignKeys`')
  })

  it('is refused of a column none of whose checks take it', () => {
    expect(faultsOf(withData(['x: { mean: { min: 1 }, mostly: 0.9 }']))).toEqual([
      expect.stringContaining('MM-128 7:30 data.birds.columns.x.mostly'),
    ])
  })

  it('is taken by what judges cells or rows, and 1 says nothing', () => {
    const text = fileWith({
      data: 'data:\n  birds:\n    path: b.csv\n    primaryKey: { value: id, mostly: 0.9 }\n    columns:\n      x: { type: integer, mean: { value: { min: 1 }, mostly: 1 }, mostly: 0.9 }\n',
    })
    expect(() => parseConfiguration({ text, path: PATH })).not.toThrow()
  })
})
