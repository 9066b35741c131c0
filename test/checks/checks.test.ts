import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { checks } from '../../src/checks/index.ts'
import { takesMostly } from '../../src/checks/takes-mostly.ts'
import { type as typeCheck } from '../../src/checks/type.ts'
import { datasetSchema } from '../../src/config/schema/data.ts'
import { judgeColumn } from '../support/judge-column.ts'

function judge(rule: string, type: ColumnType, option: unknown, cells: readonly string[]) {
  return judgeColumn({ rule, type, option, cells })
}

describe.each<
  [
    rule: string,
    type: ColumnType,
    option: unknown,
    cells: string[],
    failing: (string | null)[],
    total: number,
  ]
>([
  ['required', 'string', true, ['a', '', 'b'], [null], 3],
  ['unique', 'string', true, ['a', 'b', 'a', '', ''], ['a', 'a'], 3],
  ['minimum', 'integer', 10, ['9', '10', '100', '', 'x'], ['9'], 3],
  ['minimum', 'number', 0.5, ['0.4999', '0.5', 'nan'], ['0.4999'], 2],
  ['minimum', 'string', 10, ['9', '10', '100', 'x', 'nan'], ['9', 'x', 'nan'], 5],
  ['minimum', 'date', '2020-02-01', ['2020-01-31', '2020-02-01'], ['2020-01-31'], 2],
  ['minimum', 'number', '10', ['9', '100'], ['9'], 2],
  ['minimum', 'number', 'ten', ['9', '100'], ['9', '100'], 2],
  ['maximum', 'integer', 10, ['9', '10', '11', '100'], ['11', '100'], 4],
  [
    'maximum',
    'datetime',
    '2020-01-01T12:00:00',
    ['2020-01-01T11:00:00Z', '2020-01-01T12:00:01'],
    ['2020-01-01T12:00:01'],
    2,
  ],
  ['minLength', 'string', 2, ['é', 'éé', ''], ['é'], 2],
  ['maxLength', 'string', 2, ['👍👍', 'abc'], ['abc'], 2],
  ['pattern', 'string', '[A-Z]{2}[0-9]+', ['AB1', 'xAB1', 'AB1x', ''], ['xAB1', 'AB1x'], 3],
  ['enum', 'string', ['a', 'b'], ['a', 'B', 'c', ''], ['B', 'c'], 3],
  ['enum', 'integer', [1, 2], ['01', '3', 'x'], ['3'], 2],
  ['enum', 'boolean', [true], ['True', '0'], ['0'], 2],
  ['type', 'integer', null, ['1', '1.5', 'x', ''], ['1.5', 'x'], 3],
  ['type', 'date', null, ['2020-02-30', '2020-02-29'], ['2020-02-30'], 2],
])('%s on a column of type %s with %j', (rule, type, option, cells, failing, total) => {
  it(`finds ${JSON.stringify(failing)} among ${JSON.stringify(cells)}`, async () => {
    expect(await judge(rule, type, option, cells)).toMatchObject({ failing, total })
  })
})

describe('the declarations', () => {
  it.each([...checks, typeCheck].map((check) => [check.rule, check] as const))(
    'of %s take their own example',
    (_, check) => {
      expect(check.option.safeParse(check.example).success).toBe(true)
      expect('message' in check ? check.message(check.example as never) : check.summary).not.toBe('')
    },
  )

  it.each(checks.map((check) => [check.rule, check] as const))(
    'of %s can be asked for in mergemark.yml, alone and with demands',
    (rule, { example, kind }) => {
      const more = { owner: '@org/team', when: 'x > 1' }
      const share = takesMostly({ rule, kind }) ? { mostly: 0.9 } : {}
      for (const asked of [example, { value: example, ...share, ...more }]) {
        const dataset = { path: 'data.csv', columns: { x: { [rule]: asked } } }
        expect(datasetSchema.safeParse(dataset).error).toBeUndefined()
      }
    },
  )

  it('have a name each', () => {
    const rules = [...checks, typeCheck].map(({ rule }) => rule)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('ask for nothing where the option is false', async () => {
    expect(await judge('required', 'string', false, [''])).toEqual({})
    expect(await judge('unique', 'string', false, ['a', 'a'])).toEqual({})
  })
})
