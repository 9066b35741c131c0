import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { findUnread } from '../../src/checks/unread-values.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { faultsOf, fileWith, mendOf } from '../support/configuration-files.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'
import { asked, imported, unsupportedIn } from '../support/imported-schemas.ts'
import { judgeColumn } from '../support/judge-column.ts'

const withColumn = (column: string) =>
  fileWith({ data: `data:\n  orders:\n    path: orders.csv\n    columns:\n      at: ${column}` })

describe('a bound of dates and times that is a day', () => {
  const cells = ['2025-12-31 23:59:59', '2026-01-01 00:00:00', '2026-03-01 10:00:00', '2026-12-31 00:00:01']

  it.each([
    ['minimum', '2026-01-01', [cells[0]]],
    ['exclusiveMinimum', '2026-01-01', [cells[0], cells[1]]],
    ['maximum', '2026-12-31', [cells[3]]],
    ['exclusiveMaximum', '2026-01-01', [cells[1], cells[2], cells[3]]],
    ['enum', ['2026-01-01'], [cells[0], cells[2], cells[3]]],
    ['not-in-set', ['2026-01-01'], [cells[1]]],
  ])('is its midnight: %s %s', async (rule, option, failing) => {
    expect((await judgeColumn({ rule, type: 'datetime', option, cells })).failing).toEqual(failing)
  })

  it('is its midnight to the smallest and the largest value too', async () => {
    const judged = (rule: string, option: object) =>
      judgeColumn({ rule, type: 'datetime', option, cells: cells.slice(1, 3) })
    expect(await judged('min', { min: '2026-01-01' })).toMatchObject({ result: 'pass' })
    expect(await judged('max', { below: '2026-03-01' })).toMatchObject({ result: 'fail' })
  })

  it('stands beside cells that a pattern reads', async () => {
    const folder = createDataFolder()
    folder.write('data.csv', 'x\n31.12.2025 10:00\n01.01.2026 00:00\n')
    const checks = { format: '%d.%m.%Y %H:%M', minimum: '2026-01-01' }
    const settings = datasetOf({ columns: [columnOf('x', { type: 'datetime', checks })] })
    const { checks: found } = await validateDataset(settings, folder)
    expect(found.find(({ rule }) => rule === 'minimum')).toMatchObject({ failing: 1, total: 2 })
  })

  it('has a time of day beside days', async () => {
    const found = await judgeColumn({
      rule: 'minimum',
      type: 'date',
      option: '2026-01-02T12:00:00',
      cells: ['2026-01-02', '2026-01-03'],
    })
    expect(found.failing).toEqual(['2026-01-02'])
  })
})

describe('a value that does not read as the type of its column', () => {
  it.each([
    [
      '{ type: datetime, maximum: tomorrow }',
      'maximum is "tomorrow"; it must be a date (2026-01-31) or a date and time (2026-01-31T12:00:00)',
    ],
    ['{ type: date, minimum: "01.02.2026" }', 'minimum is "01.02.2026"; it must be a date (2026-01-31)'],
    ['{ type: date, minimum: 2026-02-30 }', 'minimum is "2026-02-30"; it must be a date (2026-01-31)'],
    ['{ type: date, minimum: 2026 }', 'minimum is 2026; it must be a date (2026-01-31)'],
    [
      '{ type: integer, exclusiveMinimum: { value: few, severity: info } }',
      'exclusiveMinimum.value is "few"; it must be a number',
    ],
    ['{ type: number, minimum: "2,5" }', 'minimum is "2,5"; it must be a number'],
    ['{ type: integer, enum: [1, 2, unknown] }', 'enum[2] is "unknown"; it must be an integer'],
    [
      '{ type: boolean, not-in-set: [maybe] }',
      'not-in-set[0] is "maybe"; it must be a boolean (true, false, 1 or 0)',
    ],
    ['{ type: time, max: { below: noon } }', 'max.below is "noon"; it must be a time (12:00:00)'],
    [
      '{ type: integer, categories: [{ value: high, label: a }] }',
      'categories[0].value is "high"; it must be an integer',
    ],
    [
      '{ type: year, distinct-values: { equal: [2026, soon] } }',
      'distinct-values.equal[1] is "soon"; it must be a year (2026)',
    ],
    ['{ type: number, most-common: [low] }', 'most-common[0] is "low"; it must be a number'],
    [
      '{ type: date, format: "%d.%m.%Y", maximum: 31.13.2026 }',
      'maximum is "31.13.2026"; it must be a date (2026-01-31), or written as %d.%m.%Y',
    ],
    ['{ type: duration, minimum: 3600 }', 'minimum is 3600; it must be a duration (P1DT12H)'],
  ])('is refused where it stands: %s', (column, told) => {
    const [fault, ...more] = faultsOf(withColumn(column))
    expect(fault).toMatch(/^MM-103 \d+:\d+ data\.orders\.columns\.at\./)
    expect(fault).toContain(`data.orders.columns.at.${told}`)
    expect(more).toEqual([])
    expect(mendOf(withColumn(column))).toContain('its cells are compared with this')
  })

  it('is none where the cells are text, or the value is spelt as the cells are', () => {
    const reads: readonly (readonly [ColumnType, Record<string, unknown>])[] = [
      ['string', { minimum: 'tomorrow', enum: [1, true] }],
      ['integer', { minimum: 2.5, maximum: '9007199254740993', enum: ['007'] }],
      ['number', { enum: [1, '2.50', '1e3'] }],
      [
        'datetime',
        { minimum: '2026-01-31', maximum: '2026-01-31T12:00', enum: ['2026-01-31 12:00:00+01:00'] },
      ],
      ['date', { format: '%d.%m.%Y', minimum: '31.01.2026', maximum: '2026-01-31' }],
      ['date', { format: '%d %b %Y', minimum: '31 Jan 2026' }],
      ['yearmonth', { minimum: '2026-01' }],
      ['duration', { maximum: 'P1DT12H' }],
      ['boolean', { enum: [true, 0] }],
      ['array', { enum: ['[1]'] }],
    ]
    expect(reads.flatMap(([type, checks]) => findUnread({ type, checks }))).toEqual([])
  })

  it('of a schema file is told at the type that mergemark.yml gives the column', () => {
    const schema = JSON.stringify({
      fields: [{ name: 'at', type: 'string', constraints: { enum: ['soon', 'late'] } }],
    })
    const text = fileWith({
      data: 'data:\n  orders: { path: orders.csv, schema: s.json, columns: { at: { type: integer } } }',
    })
    expect(faultsOf(text, new Map([['s.json', schema]]))).toEqual([
      expect.stringContaining(
        'data.orders.columns.at.type is "integer"; it must be one that the schema’s `enum: "soon"` reads as',
      ),
    ])
  })
})

describe('a value of a schema file that does not read as its type', () => {
  const schema = imported({
    fields: [
      { name: 'n', type: 'integer', constraints: { minimum: 'abc', maximum: 9 } },
      { name: 'at', type: 'datetime', constraints: { minimum: '2026-01-01' } },
      { name: 'level', type: 'integer', constraints: { enum: ['1', '2', 'high'] } },
    ],
  })

  it('is unsupported, by name, and fails no row', () => {
    expect(unsupportedIn(schema)).toEqual([
      'fields.n.constraints.minimum: "abc" does not read as integer',
      'fields.level.constraints.enum: "high" does not read as integer',
    ])
    expect(asked(schema, 'n')).toEqual({ maximum: 9 })
    expect(asked(schema, 'at')).toEqual({ minimum: '2026-01-01' })
    expect(asked(schema, 'level')).toEqual({ enum: ['1', '2'] })
  })
})
